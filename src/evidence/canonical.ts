/**
 * One value, one text: JSON with sorted keys and no spaces (the JSON Canonicalization Scheme, RFC 8785),
 * so that the same facts always give the same hash.
 */
import canonicalize from 'canonicalize';
import { sha256Hex, utf8 } from './bytes';

/**
 * The canonical text of what JSON can hold. Functions and `undefined` are left out, as `JSON.stringify`
 * does; a regular expression counts as its source.
 *
 * @throws {RangeError} For a number that has no JSON form.
 */
export function canonical(value: unknown): string {
  const plain = JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'number' && !Number.isFinite(item)) throw new RangeError(`${item} has no JSON form`);
    return item instanceof RegExp ? String(item) : item;
  });
  return canonicalize(JSON.parse(plain ?? 'null')) ?? 'null';
}

/** SHA-256 of the canonical JSON of `value`, as 64 lower-case hex digits. */
export function sha256(value: unknown): Promise<string> {
  return sha256Hex(utf8(canonical(value)));
}
