/**
 * What was removed, as hashes with a salt: whoever has the report can later be shown that something stood
 * there, by the user, who alone keeps the salt. Without it nobody can try short words until one fits.
 */
import type { Capture, Observation, Signal } from '../../model';
import { canonical } from '../canonical';
import { signalKey } from '../same-signal';
import type { Redaction } from '../sealed/parts';
import { type Area, coveredBecause, piecesOf } from './areas';
import { cropped, type Pixels } from './pixels';

/** What one hash is made of, before it is made. */
export interface Removal {
  where: string;
  reason: string;
  bytes: Uint8Array;
}

/** A salt of 32 random bytes, hex. */
export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

/** Everything in the snapshot and the picture that is covered. */
export function coveredParts(
  capture: Capture,
  areas: readonly Area[],
  handles: readonly string[],
  picture: { source: Pixels; scale: number } | null,
): Removal[] {
  const words = piecesOf(capture, handles).flatMap((piece): Removal[] => {
    const reason = coveredBecause(piece, areas);
    const removed = piece.node.text === undefined ? '' : `${piece.node.text.dom}\n${piece.node.text.seen}`;
    return reason === undefined || removed === ''
      ? []
      : [{ where: 'snapshot', reason, bytes: utf8(removed) }];
  });
  if (picture === null) {
    return words;
  }
  const { source, scale } = picture;
  const whole: Removal = {
    where: 'picture:viewport',
    reason: 'outside-the-finding',
    bytes: new Uint8Array(source.data.buffer),
  };
  const parts = areas
    .filter(({ kind }) => kind === 'cover')
    .flatMap(({ box, reason }): Removal[] => {
      const part = cropped(source, box, scale);
      return part === null
        ? []
        : [{ where: 'picture:viewport', reason, bytes: new Uint8Array(part.data.buffer) }];
    });
  return [whole, ...parts, ...words];
}

/**
 * What the review took out of the observation: whole signals, words of labels, parts of the address.
 *
 * @param without keys of the signals that were left out
 */
export function reviewedParts(
  before: Observation,
  after: Observation,
  without: readonly string[],
): Removal[] {
  const isOut = (signal: Signal) => without.includes(signalKey(signal));
  const left = before.signals.filter((signal) => !isOut(signal));
  return [
    ...before.signals
      .filter(isOut)
      .map((signal) => ({ where: 'signals', reason: 'chosen', bytes: utf8(canonical(signal)) })),
    ...left
      .filter(({ label }, at) => label !== after.signals[at]?.label)
      .map(({ label }) => ({ where: 'signals', reason: 'other-words', bytes: utf8(label) })),
    ...(before.url === after.url ? [] : [{ where: 'page', reason: 'chosen', bytes: utf8(before.url) }]),
  ];
}

/** The removals with their hashes, each the SHA-256 of the salt followed by what was removed. */
export function saltedHashes(removals: readonly Removal[], salt: string): Promise<Redaction[]> {
  const first = utf8(salt);
  return Promise.all(
    removals.map(async ({ where, reason, bytes }) => {
      const whole = new Uint8Array(first.length + bytes.length);
      whole.set(first);
      whole.set(bytes, first.length);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
      return { where, reason, saltedHash: hex(digest) };
    }),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
