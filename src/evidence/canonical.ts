/**
 * One value, one text: JSON with sorted keys and no spaces (the JSON Canonicalization Scheme, RFC 8785,
 * for the plain data we have), so that the same facts always give the same hash.
 */

/** What JSON can hold. Functions and `undefined` are left out, as `JSON.stringify` does. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonical(item === undefined ? null : item)).join(',')}]`;
  }
  if (value instanceof RegExp) {
    return JSON.stringify(String(value));
  }
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined && typeof item !== 'function')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
    return `{${pairs.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no JSON form`);
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 of the canonical JSON of `value`, as 64 lower-case hex digits. */
export async function sha256(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonical(value));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
