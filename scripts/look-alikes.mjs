/**
 * Writes src/content/look-alikes.ts from the Unicode confusables (UTS 39) that `unhomoglyph` carries. Only letters and
 * digits that still stand in a folded label and imitate one of a to z are kept, so that the page carries no more.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import unhomoglyph from 'unhomoglyph';
import { projectFolder } from './run.mjs';

/** What eyes take for a Latin letter though the standard does not list it. */
const MORE = { e: 'э', n: 'пи', r: 'я', u: 'ц' };

/** @param {string} letter */
const folded = (letter) =>
  letter
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** @returns {Record<string, string>} By Latin letter, the letters that look like it. */
export function lookAlikes() {
  /** @type {Record<string, string>} */
  const table = {};
  for (let code = 0x80; code < 0x20000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCodePoint(code);
    if (!/[\p{L}\p{N}]/u.test(letter) || folded(letter) !== letter) continue;
    const latin = [letter, letter.toUpperCase()]
      .map((form) => folded(unhomoglyph(form)))
      .find((form) => /^[a-z]$/.test(form));
    if (latin) table[latin] = (table[latin] ?? '') + letter;
  }
  for (const [latin, letters] of Object.entries(MORE)) table[latin] = (table[latin] ?? '') + letters;
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @returns {string} The file's text. */
export function lookAlikesFile() {
  const lines = Object.entries(lookAlikes()).map(([latin, letters]) => `  ${latin}: '${letters}',`);
  return `/** Letters that look like a Latin one, from the Unicode confusables (UTS 39). Written by \`npm run look-alikes\`. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(projectFolder, 'src/content/look-alikes.ts'), lookAlikesFile());
