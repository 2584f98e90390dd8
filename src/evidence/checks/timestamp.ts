/** Checks the timestamp, if there is one: that it is whole, and of this data package. */
import { areEqual, type Bytes, fromBase64, sha256Hex } from '../bytes';
import { DIGEST, PACKAGE } from '../sealed/names';
import type { Digest } from '../sealed/package';
import { readAnswer } from '../timestamp/answer';
import { Broken, type Reason } from './broken';
import type { Means } from './check';
import { hasKeys } from './json';

/** The time that the authority gives, when the answer is of these bytes; `open` when nobody gave one. */
export async function checkTimestamp(
  { timestamps }: Digest,
  stamped: Bytes,
  checkChain: Means['checkChain'],
): Promise<{ open?: Reason; about?: string; time?: string }> {
  const stamp = timestamps?.[0];
  if (stamp === undefined) return { open: 'not-timestamped' };
  const answer = typeof stamp.token === 'string' ? fromBase64(stamp.token) : undefined;
  const whole =
    hasKeys(stamp, ['type', 'of', 'token', 'sha256']) &&
    stamp.type === 'rfc3161' &&
    stamp.of === PACKAGE &&
    answer !== undefined &&
    (await sha256Hex(answer)) === stamp.sha256;
  if (!whole) throw new Broken('stamp-unreadable', DIGEST);
  const read = readAnswer(answer);
  if (read === undefined) throw new Broken('stamp-unreadable', DIGEST);
  const imprint = new Uint8Array(await crypto.subtle.digest('SHA-256', stamped));
  if (!areEqual(read.imprint, imprint)) throw new Broken('stamp-of-another', PACKAGE);
  const chain = (await checkChain?.(answer, stamped)) ?? 'chain-unchecked';
  if (chain === 'chain-refused') throw new Broken('chain-refused', read.time);
  return { time: read.time, about: read.time, ...(chain === 'chain-unchecked' && { open: chain }) };
}
