/** Reads the answer of a timestamp authority (RFC 3161): of what it is, and by when that existed. */
import {
  type AsnType,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';
import type { Bytes } from '../bytes';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const SHA256 = '2.16.840.1.101.3.4.2.1';

export interface Answer {
  granted: boolean;
  /** SHA-256 of what was stamped. */
  imprint: Uint8Array;
  /** ISO 8601, UTC. */
  time: string;
  nonce?: Uint8Array;
}

/** What an answer says; `undefined` when it is no whole answer for a SHA-256 imprint. Nothing is vouched for here. */
export function readAnswer(answer: Bytes): Answer | undefined {
  try {
    return read(answer);
  } catch {
    return undefined;
  }
}

function read(answer: Bytes): Answer | undefined {
  const { offset, result } = fromBER(answer);
  // nothing may follow
  if (offset !== answer.length) return undefined;
  const [status, token] = children(result);
  const granted = [0, 1].includes(numberOf(children(status)[0]));
  const [kind, content] = children(token);
  const signed = children(children(content)[0]);
  const [infoKind, infoContent] = children(signed[2]);
  const inner = children(infoContent)[0];
  if (idOf(kind) !== SIGNED_DATA || idOf(infoKind) !== TIMESTAMP_INFO || !(inner instanceof OctetString)) {
    return undefined;
  }
  const info = fromBER(octets(inner));
  const [, , imprintOf, , time, ...rest] = children(info.result);
  const [algorithm, imprint] = children(imprintOf);
  if (idOf(children(algorithm)[0]) !== SHA256) return undefined;
  if (!(imprint instanceof OctetString) || !(time instanceof GeneralizedTime)) return undefined;
  const nonce = rest.find((item) => item instanceof Integer);
  return {
    granted,
    imprint: octets(imprint),
    time: time.toDate().toISOString(),
    ...(nonce instanceof Integer && { nonce: new Uint8Array(nonce.valueBlock.valueHexView) }),
  };
}

/** The bytes of an octet string, also of one that is written in pieces. */
function octets(string: OctetString): Bytes {
  return new Uint8Array(string.getValue());
}

function children(value: AsnType | undefined): AsnType[] {
  if (value instanceof Sequence || value instanceof Constructed) return value.valueBlock.value as AsnType[];
  throw new TypeError('not a sequence');
}

function numberOf(value: AsnType | undefined): number {
  if (value instanceof Integer) return value.valueBlock.valueDec;
  throw new TypeError('not a number');
}

function idOf(value: AsnType | undefined): string {
  if (value instanceof ObjectIdentifier) return value.valueBlock.toString();
  throw new TypeError('not an identifier');
}
