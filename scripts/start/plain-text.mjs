/** Text of a page on its way to the terminal. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Twice as wide as a letter in a terminal: East Asian letters and pictures. */
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Marks that stand on the letter before. */
const NO_WIDTH = /^\p{M}+$/u;

/**
 * Makes any text one harmless line: no control or formatting character, which could steer the terminal or
 * turn the reading direction.
 *
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/**
 * @param {string} text
 * @returns {number} Columns of a terminal.
 */
export function width(text) {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += widthOf(segment);
  return columns;
}

/** @param {string} grapheme */
function widthOf(grapheme) {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/**
 * @param {string} text
 * @param {number} columns At least 1.
 * @returns {string} The text, or as much of it as fits with an ellipsis.
 */
export function cap(text, columns) {
  if (width(text) <= columns) return text;
  return `${take(text, columns - 1).trimEnd()}…`;
}

/**
 * @param {string} text
 * @param {number} columns
 * @returns {string} The longest beginning that is no wider.
 */
export function take(text, columns) {
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > columns) break;
    taken += segment;
  }
  return taken;
}

/**
 * Breaks text into lines, between words where it can.
 *
 * @param {string} text One line.
 * @param {number} columns At least 2.
 * @returns {string[]} At least one line, each no wider than that.
 */
export function wrap(text, columns) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    let rest = word;
    while (width(rest) > columns) {
      const part = take(rest, columns);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
  }
  return [...lines, line];
}
