/** What is asked of every data room: names, hosts, patterns, selectors. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Names of the files of a room, without its index and the files named. */
export function filesOf(room: string, ...besides: string[]): string[] {
  return readdirSync(fileURLToPath(new URL(`../../src/${room}/`, import.meta.url)))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => file !== 'index' && !besides.includes(file))
    .sort();
}

/** A bare lower-case host: no scheme, port, path, wildcard or leading dot. */
export const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** A phrase as people see it: lower case, trimmed, single spaces. */
export function isPhrase(text: string): boolean {
  return text !== '' && text === text.trim().replace(/\s+/g, ' ') && text === text.toLowerCase();
}

/**
 * Why a pattern may take more than linear time or match anywhere, or null. Judged by its structure: it starts at
 * the beginning, no group is repeated, nothing unbounded follows something unbounded.
 */
export function notLinear(pattern: RegExp): string | null {
  if (!pattern.source.startsWith('^')) return 'does not start at the beginning';
  if (pattern.flags !== '') return 'has flags';
  const atoms = pattern.source.replace(/\[(?:\\.|[^\]])*\]/g, 'a').replace(/\\./g, 'a');
  if (/\(\?[=!<]/.test(atoms)) return 'looks around';
  if (/\\[1-9k]/.test(pattern.source)) return 'refers back';
  if (/\)(?:[*+]|\{)/.test(atoms)) return 'repeats a group';
  if (/[*+]\(?(?:\?:)?.[*+]/.test(atoms)) return 'repeats twice in a row';
  return null;
}

/** Why a selector is broken or will not last, or null. */
export function notStable(selector: string): string | null {
  const bare = selector.replace(/"[^"]*"/g, '""');
  if ((selector.match(/"/g) ?? []).length % 2) return 'has an open quote';
  for (const [open, close] of ['[]', '()'] as const) {
    if (bare.split(open as string).length !== bare.split(close as string).length)
      return `has an open ${open}`;
  }
  if (!/^[a-z#.[*]/.test(bare) || /[\s>+~,]$/.test(bare)) return 'begins or ends in the middle';
  if (/,/.test(bare)) return 'is a list; write one selector each';
  if (/\.(?:css-|sc-|_|x[0-9a-z]*\d)/.test(bare)) return 'names a class made by a build';
  if (/aria-label/.test(selector)) return 'holds words of one language';
  return null;
}

/** Values that stand in a list more than once. */
export function twice(list: readonly string[]): string[] {
  return list.filter((item, at) => list.indexOf(item) !== at);
}

/** Whether a host is the suffix or stands below it. */
export function isUnder(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}
