/** Asks a timestamp authority (RFC 3161) to say that some bytes existed by now. It learns their hash and nothing else. */
import { Boolean as Asn1Boolean, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { areEqual, type Bytes, joined } from '../bytes';
import { readAnswer } from './answer';

export const SHA256_ID = '2.16.840.1.101.3.4.2.1';

/** The longest answer that is read: they are a few kilobytes. */
const LONGEST_ANSWER = 64 * 1024;

/** Why no timestamp was got. */
export type TimestampTrouble = 'not-https' | 'not-allowed' | 'no-answer' | 'refused' | 'wrong-answer';

export class TimestampError extends Error {
  readonly trouble: TimestampTrouble;

  constructor(trouble: TimestampTrouble, cause?: unknown) {
    super(`no timestamp: ${trouble}`, { cause });
    this.name = 'TimestampError';
    this.trouble = trouble;
  }
}

/** The address of an authority that may be asked, or `undefined`: https only, without name, password or fragment. */
export function authorityAddress(text: string): URL | undefined {
  try {
    const url = new URL(text.trim());
    const fits = url.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
    return fits ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The match pattern of the host permission that asking needs. */
export function authorityOrigin(authority: URL): string {
  return `https://${authority.hostname}/*`;
}

/** A request for a SHA-256 imprint, with a nonce, that asks for the certificate: 69 bytes with a nonce of 8. */
export function timestampRequest(imprint: Uint8Array<ArrayBuffer>, nonce: Uint8Array<ArrayBuffer>): Bytes {
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Sequence({
        value: [
          new Sequence({ value: [new ObjectIdentifier({ value: SHA256_ID }), new Null()] }),
          new OctetString({ valueHex: imprint.slice().buffer }),
        ],
      }),
      new Integer({ valueHex: nonce.slice().buffer }),
      new Asn1Boolean({ value: true }),
    ],
  });
  return new Uint8Array(request.toBER());
}

/**
 * Asks the authority for a timestamp of the bytes.
 *
 * @param ask `fetch`; the caller holds the permission for the authority's host.
 * @returns the authority's whole answer, once its imprint and nonce are found to be ours.
 * @throws {TimestampError}
 */
export async function askForTimestamp(
  stamped: Bytes,
  authority: string,
  ask: typeof fetch = fetch,
): Promise<Bytes> {
  const address = authorityAddress(authority);
  if (address === undefined) throw new TimestampError('not-https');
  const imprint = new Uint8Array(await crypto.subtle.digest('SHA-256', stamped));
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  // an INTEGER of exactly eight bytes, neither negative nor padded
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;

  let answer: Bytes;
  try {
    const response = await ask(address.href, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: timestampRequest(imprint, nonce),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new TimestampError('refused');
    answer = await bounded(response);
  } catch (error) {
    throw error instanceof TimestampError ? error : new TimestampError('no-answer', error);
  }
  const read = readAnswer(answer);
  if (read === undefined) throw new TimestampError('wrong-answer');
  if (!read.granted) throw new TimestampError('refused');
  if (!areEqual(read.imprint, imprint) || read.nonce === undefined || !areEqual(read.nonce, nonce)) {
    throw new TimestampError('wrong-answer');
  }
  return answer;
}

async function bounded(response: Response): Promise<Bytes> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return joined(pieces);
    pieces.push(piece.value);
    length += piece.value.length;
    if (length > LONGEST_ANSWER) {
      await reader?.cancel();
      throw new TimestampError('wrong-answer');
    }
  }
}
