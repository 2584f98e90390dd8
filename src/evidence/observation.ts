/**
 * A page as it was observed, as a file: what to judge, what was asked of it, and by which rules. Anybody
 * can judge it again, for another day or under another reading.
 */
import {
  type Asked,
  OBSERVATION_FORMAT,
  OBSERVATION_VERSION,
  type Observation,
  type Rule,
  type RuleSet,
  type SavedObservation,
  type Signal,
} from '../model';
import { sha256 } from './canonical';
import { cleanUrl } from './clean-url';
import { rulesFile } from './rule-data';

/** A file that is no saved observation of ours; the message is one sentence for the person. */
export class UnreadableObservation extends Error {}

/** Which rules these are: their version, and a hash over all that they say. */
export async function ruleSetOf(version: string, rules: readonly Rule[]): Promise<RuleSet> {
  return { version, sha256: await sha256(rulesFile(version, rules).rules) };
}

/** An observation fit to be kept: addresses are cleaned, as in evidence, and it is plain JSON. */
export function savedObservation(
  observation: Observation,
  asked: Asked,
  ruleSet: RuleSet,
  extensionVersion: string,
): SavedObservation {
  const saved: SavedObservation = {
    format: OBSERVATION_FORMAT,
    formatVersion: OBSERVATION_VERSION,
    observation: {
      ...observation,
      url: cleanUrl(observation.url),
      signals: observation.signals.map((signal) => ({ ...signal, frame: cleanUrl(signal.frame) })),
    },
    asked,
    ruleSet,
    extensionVersion,
  };
  return JSON.parse(JSON.stringify(saved)) as SavedObservation;
}

/** The text of the file: indented, so that a person can read it. */
export function observationText(saved: SavedObservation): string {
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/**
 * Reads a saved observation from the text of its file. What a later version added is let through; the
 * judge ignores it.
 *
 * @throws {UnreadableObservation}
 */
export function readObservation(text: string): SavedObservation {
  const stored = parsed(text);
  if (!isRecord(stored) || stored.format !== OBSERVATION_FORMAT) {
    throw new UnreadableObservation('This file is no saved observation of Etalase.');
  }
  if (stored.formatVersion !== OBSERVATION_VERSION) {
    throw new UnreadableObservation(
      `This observation has the format version ${String(stored.formatVersion)}; version ${OBSERVATION_VERSION} can be read here.`,
    );
  }
  const wrong = wrongField(stored);
  if (wrong !== undefined) throw new UnreadableObservation(`The field “${wrong}” is missing or wrong.`);
  return stored as unknown as SavedObservation;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableObservation('This file is not JSON.');
  }
}

/** The first field without which the judge cannot work. */
function wrongField({ observation, asked, ruleSet, extensionVersion }: Record<string, unknown>) {
  if (!isRecord(observation)) return 'observation';
  for (const name of ['platform', 'platformName', 'url', 'seenAt']) {
    if (typeof observation[name] !== 'string') return `observation.${name}`;
  }
  if (observation.host !== 'platform' && observation.host !== 'affiliated') return 'observation.host';
  for (const name of ['looked', 'truncated']) {
    if (typeof observation[name] !== 'boolean') return `observation.${name}`;
  }
  if (!isListOf(observation.signals, isSignal)) return 'observation.signals';
  if (!isListOf(observation.marketSigns, (sign) => hasTexts(sign, ['kind', 'market', 'seen']))) {
    return 'observation.marketSigns';
  }
  if (!hasTexts(asked, ['date', 'market', 'reading'])) return 'asked';
  for (const name of ['rulesOn', 'jurisdictionsOn']) {
    const ids = asked[name];
    if (ids !== undefined && !isListOf(ids, (id) => typeof id === 'string')) return `asked.${name}`;
  }
  if (!hasTexts(ruleSet, ['version', 'sha256'])) return 'ruleSet';
  return typeof extensionVersion === 'string' ? undefined : 'extensionVersion';
}

function isSignal(value: unknown): value is Signal {
  return (
    hasTexts(value, ['kind', 'label', 'selector', 'snippet', 'frame', 'firstSeen', 'lastSeen']) &&
    hasTexts(value.destination, ['relation', 'host']) &&
    isListOf(value.traits, (trait) => typeof trait === 'string')
  );
}

function hasTexts(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
