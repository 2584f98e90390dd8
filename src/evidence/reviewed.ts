/** What the user read and trimmed: the observation as it will be sealed. */
import type { Observation, Signal } from '../model';
import { shortenUrl } from './clean-url';
import { type Choices, handlesOf } from './draft';
import { reasonToCover, withoutPrivateWords } from './redaction/words';
import { signalKey } from './same-signal';

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
        label: sharedLabel(signal, choices, handles),
        frame: shortenUrl(signal.frame, choices.address),
        selector: choices.places ? signal.selector : '',
        snippet: choices.places ? signal.snippet : tagOf(signal.snippet),
      })),
  };
}

/** A label without private words. Who sells is no private matter, how to reach them may be. */
export function sharedLabel(
  { kind, label }: Signal,
  { labels }: Choices,
  handles: readonly string[],
): string {
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
