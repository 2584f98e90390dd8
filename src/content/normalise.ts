/** Letters as a machine compares them. Never shown to a person. */
import { LOOK_ALIKES } from './look-alikes';
import { remembered } from './remember';

/** Default-ignorable code points: invisible joiners, soft hyphens, bidi controls, fillers, tags. */
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const NOT_ASCII_WORD = /[^a-z\d]+/g;
const ASCII_ONLY = /^[\x20-\x7e]*$/;

/**
 * A label folded for comparison: compatibility forms, marks and invisible letters gone, lower case,
 * everything that is no letter or digit a single space.
 *
 * @param text what a person reads, any length
 */
export const fold = remembered(foldAnew, 1024, 200);

function foldAnew(text: string): string {
  // sets of all letters are slow to make
  if (ASCII_ONLY.test(text)) return text.toLowerCase().replace(NOT_ASCII_WORD, ' ').trim();
  return text
    .replace(ENCLOSED, enclosedLetter)
    .normalize('NFKC')
    .replace(IGNORABLE, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßςı]/g, (letter) => CASELESS[letter] ?? letter)
    .replace(NOT_WORD, ' ')
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

/** Scripts and emoji in which joiners are part of honest spelling. */
const JOINS =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Mongolian}\p{Emoji_Presentation}]/u;

/** True when invisible letters stand inside words, which no honest label needs. */
export function hasInvisibleLetters(text: string): boolean {
  return (
    !ASCII_ONLY.test(text) && /\p{L}\p{Default_Ignorable_Code_Point}+\p{L}/u.test(text) && !JOINS.test(text)
  );
}

/** Whether a word mixes Latin letters with those of a script that looks like it. */
export function mixesScripts(text: string): boolean {
  return /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]\p{Script=Latin}/u.test(
    text,
  );
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
      /\p{L}/u.test(word) && /\d/.test(word) ? word.replace(/\d/g, (d) => DIGIT_LETTERS[d] ?? d) : word,
    )
    .join(' ');
}

const SPACES = /\s+/gu;

/** Text on one line: invisible letters gone where no honest spelling needs them, spaces collapsed. */
export function oneLine(text: string): string {
  // JavaScript counts the byte order mark as a space, which would part the word it hides in.
  const seen = ASCII_ONLY.test(text) || JOINS.test(text) ? text : text.replace(INVISIBLE, '');
  return seen.replace(SPACES, ' ').trim();
}

/** Default-ignorable code points but for the direction controls, which move letters and so must reach the eye first. */
const INVISIBLE = /(?!\p{Bidi_Control})\p{Default_Ignorable_Code_Point}/gu;

/** Text as we quote it: spaces collapsed, control characters and bidi controls gone, capped. */
export function quote(text: string, cap = 120): string {
  const clean = text
    .replace(JOINS.test(text) ? /\p{Bidi_Control}/gu : IGNORABLE, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(SPACES, ' ')
    .trim();
  const letters = [...clean];
  return letters.length > cap ? `${letters.slice(0, cap - 1).join('')}…` : clean;
}
