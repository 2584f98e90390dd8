/**
 * A report that is being made: what was taken from the page, and what the user decided so far. It is kept
 * from the moment it begins, so that a closed tab or a killed browser loses nothing.
 */
import type { Capture, Observation, SavedObservation, Signal } from '../model';
import { type AddressPart, shortenUrl } from './clean-url';
import type { Area } from './redaction/areas';
import { reasonToCover, withoutPrivateWords } from './redaction/words';
import { signalKey } from './same-signal';

/** What the user decided while reading. */
export interface Choices {
  address: AddressPart;
  /** Whether the place of each signal in the page's code (its path and tag) goes along. */
  places: boolean;
  /** Whether labels go along as they stood, also where they hold words that belong to no purchase. */
  labels: boolean;
  /** The user's own words; empty when there are none. */
  note: string;
  /** Keys (`signalKey`) of the signals that stay out. */
  without: readonly string[];
  /** Language of the letter. */
  language: 'id' | 'en';
  /** `anonymous`: signed by a key that is used once. */
  recipient: string;
}

export const FIRST_CHOICES: Choices = {
  address: 'full',
  places: false,
  labels: false,
  note: '',
  without: [],
  language: 'id',
  recipient: 'anonymous',
};

/** The longest note, in UTF-16 units. */
export const NOTE_LIMIT = 2000;

/** The moment of the capture. */
export interface Moment {
  /** ISO 8601, UTC. */
  utc: string;
  /** ISO 8601 with the offset of the user's clock. */
  local: string;
  /** IANA name, `Asia/Jakarta`. */
  timeZone: string;
}

export interface Draft {
  version: 1;
  /** Addresses are cleaned; nothing else is taken out yet. */
  saved: SavedObservation;
  captured: Moment;
  /** Brand and major version, `Firefox 153`. */
  browser: string;
  capture: Capture;
  /** The picture as the browser gave it, as PNG. Never leaves this computer. */
  picture: Uint8Array<ArrayBuffer> | null;
  choices: Choices;
  areas: readonly Area[];
}

/** Handles that may stay, because the page itself is theirs: the seller's. */
export function handlesOf(url: string): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return [...path.matchAll(/\/(@[\p{L}\p{N}._]{2,40})(?=\/|$)/gu)].flatMap(([, handle]) => handle ?? []);
}

/** The observation as it will be sealed: without what the user left out and without private words. */
export function reviewed(observation: Observation, choices: Choices): Observation {
  const handles = handlesOf(observation.url);
  return {
    ...observation,
    url: shortenUrl(observation.url, choices.address),
    signals: observation.signals
      .filter((signal) => !choices.without.includes(signalKey(signal)))
      .map((signal) => ({
        ...signal,
        label: labelOf(signal, choices, handles),
        frame: shortenUrl(signal.frame, choices.address),
        selector: choices.places ? signal.selector : '',
        snippet: choices.places ? signal.snippet : tagOf(signal.snippet),
      })),
  };
}

/** A label without private words. Who sells is no private matter, how to reach them may be. */
function labelOf({ kind, label }: Signal, { labels }: Choices, handles: readonly string[]): string {
  const reason = reasonToCover(label, handles);
  const isSeller =
    kind === 'seller' && (reason === 'name' || reason === 'other-words' || reason === 'handle');
  return labels || isSeller ? label : withoutPrivateWords(label, handles);
}

/** The name of the tag alone. */
function tagOf(snippet: string): string {
  const tag = /^<([a-z][a-z0-9-]*)/i.exec(snippet)?.[1];
  return tag === undefined ? '' : `<${tag}>`;
}

/** A draft as it was kept; `undefined` when it is none that we can read. */
export function readDraftContent(content: unknown): Draft | undefined {
  const draft = content as Partial<Draft> | null | undefined;
  const isWhole =
    typeof draft === 'object' &&
    draft !== null &&
    draft.version === 1 &&
    typeof draft.saved === 'object' &&
    typeof draft.capture === 'object' &&
    typeof draft.choices === 'object' &&
    Array.isArray(draft.areas);
  return isWhole ? (draft as Draft) : undefined;
}
