/** The moment and the tool of an observation, in words that stay true elsewhere. */

/** Brand and major version from a user agent; `unknown` when it names no browser we support. */
export function browserName(userAgent: string): string {
  const brands: [RegExp, string][] = [
    [/Firefox\/(\d+)/, 'Firefox'],
    [/Edg\/(\d+)/, 'Edge'],
    [/OPR\/(\d+)/, 'Opera'],
    [/Chrome\/(\d+)/, 'Chrome'],
  ];
  for (const [pattern, brand] of brands) {
    const major = pattern.exec(userAgent)?.[1];
    if (major !== undefined) {
      return `${brand} ${major}`;
    }
  }
  return 'unknown';
}

/** ISO 8601 with the offset of this clock: `2026-10-04T14:05:09+07:00`. */
export function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0');
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
