/** Letters as a machine compares them. Never shown to a person. */
import { LOOK_ALIKES } from './look-alikes';
import { remembered } from './remember';

/**
 * Default-ignorable code points: invisible joiners, soft hyphens, bidi controls, fillers, tags. By ranges, as is
 * what else nearly every page asks for here: to make a set of a property takes the browser up to milliseconds.
 */
const IGNORABLE =
  /[\u034f\xad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\u180b-\u180f]|[\ufe00-\ufe0f]/gu;
const NOT_ASCII_WORD = /[^a-z\d]+/g;
const ASCII_ONLY = /^[\t\n\r\x20-\x7e]*$/;

/** Latin, Greek, Cyrillic, Chinese, Japanese and Korean letters, the common signs and pictures. */
const USUAL =
  /^(?:[\u0300-\u036f\t\n\r\x20-\x7e\xa0-\u024f\u0386\u0388-\u03f5\u03f7-\u0481\u048a-\u052f\u1e00-\u1eff\u2000-\u205f\u20a0-\u20bf\u2116\u2122\u2190-\u23ff\u2500-\u2775\u2794-\u27bf\u2b00-\u2b73\u3000-\u3002\u3008-\u301c\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\udc00-\udfff\ufeff\uff01-\uff9f\ud83d]|\ufe0f|\ud83c(?![\udd00-\udd0c])|\ud83e(?![\udff0-\udff9]))*$/;
/** The marks, and what is neither letter nor digit, in usual text. */
const USUAL_MARKS = /[\u0300-\u036f\u3099\u309a]+/g;
const NOT_USUAL_WORD =
  /[^a-z\d\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xdf-\xf6\xf8-\u02c1\u0370-\u0373\u0376-\u037d\u037f-\u03f5\u03f7-\u0481\u048a-\u052f\u1e00-\u1eff\u2c65\u2c66\u3041-\u3096\u309d-\u30fa\u30fc-\u30fe\u3400-\u9fff\uac00-\ud7a3\uff10-\uff19\uff41-\uff5a\uff66-\uff9f]+/g;

/**
 * A label folded for comparison: compatibility forms, marks and invisible letters gone, lower case,
 * everything that is no letter or digit a single space.
 *
 * @param text what a person reads, any length
 */
export const fold = remembered(foldAnew, 1024, 200);

function foldAnew(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase().replace(NOT_ASCII_WORD, ' ').trim();
  const isUsual = USUAL.test(text);
  return text
    .replace(ENCLOSED, enclosedLetter)
    .normalize('NFKC')
    .replace(IGNORABLE, '')
    .normalize('NFD')
    .replace(isUsual ? USUAL_MARKS : /\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßςı]/g, (letter) => CASELESS[letter] ?? letter)
    .replace(isUsual ? NOT_USUAL_WORD : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters in filled boxes and circles, and of flags, which no compatibility form undoes. */
const ENCLOSED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;

function enclosedLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((start) => code >= start) ?? code;
  return String.fromCharCode(97 + code - first);
}

/** Letters that do not come back from capitals as they were. */
const CASELESS: Readonly<Record<string, string>> = { ß: 'ss', ς: 'σ', ı: 'i' };

/** Whether a text has invisible letters although nothing in it joins its letters by them, as some scripts and emoji do. */
const hidesLetters = (text: string) =>
  text.search(IGNORABLE) !== -1 &&
  !/[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Mongolian}\p{Emoji_Presentation}]/u.test(
    text,
  );

/** True when invisible letters stand inside words, which no honest label needs. */
export const hasInvisibleLetters = (text: string) =>
  hidesLetters(text) && /\p{L}\p{Default_Ignorable_Code_Point}+\p{L}/u.test(text);

/** Letters of scripts that can be taken for Latin ones. */
export const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Whether a word mixes Latin letters with those of a script that looks like it. */
export function mixesScripts(text: string): boolean {
  if (!OTHER_SCRIPT.test(text)) return false;
  const isLatin = (letter: string | undefined) => letter !== undefined && /\p{Script=Latin}/u.test(letter);
  const letters = [...text];
  return letters.some(
    (letter, at) => OTHER_SCRIPT.test(letter) && (isLatin(letters[at - 1]) || isLatin(letters[at + 1])),
  );
}

/** Whether a text holds any letter or digit. */
export function hasLetters(text: string): boolean {
  if (ASCII_ONLY.test(text)) return /[a-z\d]/i.test(text);
  return USUAL.test(text)
    ? text.toLowerCase().replace(NOT_USUAL_WORD, '') !== ''
    : /[\p{L}\p{N}]/u.test(text);
}

/** Small capitals, which are letters of their own, and what they look like. */
const SMALL_CAPITALS = [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ'];
const THEIR_LETTERS = 'abcdefghijklmnopqrstuvwyz';

let latinOf: Map<string, string> | undefined;

/** Latin letters by those that look like them. */
function latinLetters(): ReadonlyMap<string, string> {
  if (latinOf) return latinOf;
  latinOf = new Map();
  for (const [latin, letters] of Object.entries(LOOK_ALIKES))
    for (const letter of letters) latinOf.set(letter, latin);
  for (const [at, letter] of SMALL_CAPITALS.entries()) latinOf.set(letter, THEIR_LETTERS.charAt(at));
  return latinOf;
}

/**
 * The look-alike skeleton of a folded label: letters of other scripts replaced by the Latin ones they imitate.
 * Only for labels that mix scripts; a label wholly in its own script is left alone by the caller.
 */
export function skeleton(folded: string): string {
  if (ASCII_ONLY.test(folded)) return folded;
  const latin = latinLetters();
  let out = '';
  for (const letter of folded) out += latin.get(letter) ?? letter;
  return out;
}

const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Digits inside words read as letters: `b3li` is `beli`. A second pass only; amounts must be gone before. */
export function digitsAsLetters(folded: string): string {
  return folded
    .split(' ')
    .map((word) =>
      /\d/.test(word) && /\p{L}/u.test(word) ? word.replace(/\d/g, (d) => DIGIT_LETTERS[d] ?? d) : word,
    )
    .join(' ');
}

const SPACES = /\s+/gu;

/** Text on one line: invisible letters gone where no honest spelling needs them, spaces collapsed. */
export function oneLine(text: string): string {
  // JavaScript counts the byte order mark as a space, which would part the word it hides in.
  const seen = hidesLetters(text)
    ? // direction controls move letters, and so must reach the eye first
      text.replace(IGNORABLE, (sign) => (BIDI.test(sign) ? sign : ''))
    : text;
  return seen.replace(SPACES, ' ').trim();
}

/** Controls of the direction in which letters run. */
export const BIDI = /\p{Bidi_Control}/u;

/** Text as we quote it: spaces collapsed, control characters and bidi controls gone, capped. */
export function quote(text: string, cap = 120): string {
  const clean = text
    .replace(hidesLetters(text) ? IGNORABLE : /\p{Bidi_Control}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(SPACES, ' ')
    .trim();
  const letters = [...clean];
  return letters.length > cap ? `${letters.slice(0, cap - 1).join('')}…` : clean;
}
