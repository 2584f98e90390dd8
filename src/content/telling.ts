/**
 * Whether a text may say anything of buying: the first question asked of every short text of a page, so it costs a
 * loop over its letters and nothing else. `true` means "read it with the words of all languages", never more.
 *
 * The words themselves are not here. Of each phrase one word is kept, as a number; a label that holds the phrase
 * holds that word. `TELLING_KEYS` is made of the words when the extension is built (`scripts/telling.ts`).
 */
import { digitsAsLetters, fold, skeleton } from './normalise';

declare const TELLING_KEYS: string;

/** Longest label that is looked at, in characters: longer text is prose. */
export const LABEL_CAP = 90;
/** Longest text that is asked: twice a label, for those that are cut off by their box. */
export const TELLING_CAP = LABEL_CAP * 2;
/** Numbers of words have so many bits: one unknown word in two thousand is taken for a known one. */
const BITS = 22;
const DIGIT = 90;
const FIRST = 36;
const ESCAPE = '~';

/** Scripts written without spaces between words: there two letters stand for a word. */
export const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const BIDI = /\p{Bidi_Control}/u;
/** "6x Rp33.500": a way to pay in parts. */
const PARTS = /^\s*\d{1,2} ?[x×]/;

const SEED = 0x811c9dc5;
const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);
const numberOf = (hash: number) => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);

/** The number of a folded word, or of two letters of a script without spaces. */
export function keyOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return numberOf(hash);
}

/** Numbers as text, the steps from each to the next: about two letters a word. */
export function writeKeys(keys: Iterable<number>): string {
  let last = -1;
  let out = '';
  const digit = (value: number) => {
    const code = FIRST + (value % DIGIT);
    // A backslash would be written as two.
    return String.fromCharCode(code === 92 ? 35 : code);
  };
  for (const key of [...new Set(keys)].sort((a, b) => a - b)) {
    const gap = key - last - 1;
    last = key;
    if (gap < DIGIT * DIGIT) out += digit(Math.floor(gap / DIGIT)) + digit(gap);
    else {
      out += ESCAPE;
      for (const power of [DIGIT ** 3, DIGIT ** 2, DIGIT, 1]) out += digit(Math.floor(gap / power));
    }
  }
  return out;
}

/** What {@link writeKeys} wrote, as a table that is asked by its low bits. */
export function readKeys(written: string): Int32Array {
  const table = new Int32Array(8192 * 2);
  let last = -1;
  const digit = (at: number) => {
    const code = written.charCodeAt(at);
    return (code === 35 ? 92 : code) - FIRST;
  };
  for (let at = 0; at < written.length; ) {
    let gap = 0;
    const escaped = written[at] === ESCAPE;
    const end = escaped ? at + 5 : at + 2;
    for (let place = escaped ? at + 1 : at; place < end; place++) gap = gap * DIGIT + digit(place);
    at = end;
    last += gap + 1;
    let slot = last & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = last + 1;
  }
  return table;
}

let keys: Int32Array | undefined;

function isKey(hash: number): boolean {
  keys ??= readKeys(TELLING_KEYS);
  const key = numberOf(hash);
  for (let slot = key & (keys.length - 1); keys[slot] !== 0; slot = (slot + 1) & (keys.length - 1)) {
    if (keys[slot] === key + 1) return true;
  }
  return false;
}

/** Digits that stand for letters, by code; 0 where there is none. As `digitsAsLetters` has them. */
const LETTER_OF = new Uint8Array(58);
for (let code = 48; code < 58; code++)
  LETTER_OF[code] = digitsAsLetters(`x${String.fromCharCode(code)}`).charCodeAt(1);

/**
 * Whether a short text may say something of buying, of paying or of a shop.
 *
 * @param text as it stands in the source, any length
 */
export function mayTell(text: string): boolean {
  if (text.length > TELLING_CAP) return false;
  const said = scan(text);
  return said === undefined ? mayTellFolded(text) : said;
}

/** `undefined` when there are letters beyond ASCII: those are folded first. */
function scan(text: string): boolean | undefined {
  let word = SEED;
  let asLetters = SEED;
  /** The letters after the last digit, and those before the first: "2Beli", "Rp25". */
  let tail = SEED;
  let letters = 0;
  let digits = 0;
  let words = 0;
  for (let at = 0; at <= text.length; at++) {
    let code = at < text.length ? text.charCodeAt(at) : 32;
    if (code > 127) return undefined;
    if (code >= 65 && code <= 90) code += 32;
    if (code >= 97 && code <= 122) {
      word = step(word, code);
      asLetters = step(asLetters, code);
      tail = step(tail, code);
      letters++;
      continue;
    }
    if (code >= 48 && code <= 57) {
      if (letters > 0 && tail !== SEED && isKey(tail)) return true;
      word = step(word, code);
      asLetters = step(asLetters, LETTER_OF[code] as number);
      tail = SEED;
      digits++;
      continue;
    }
    if (letters + digits === 0) continue;
    words++;
    if (isKey(word) || (digits > 0 && letters > 0 && (isKey(asLetters) || isKey(tail)))) return true;
    word = asLetters = tail = SEED;
    letters = digits = 0;
  }
  return (
    PARTS.test(text) ||
    // Letters that stand apart: few words of any sentence are as short.
    (words >= 3 && text.length < words * 4 && tellsApart(fold(text)))
  );
}

/** Whether letters pulled apart make a known phrase, or are pulled apart so far that only reading them whole tells. */
function tellsApart(plain: string): boolean {
  const words = plain.split(' ');
  if (words.length < 3) return false;
  return isKey(hashOf(words.join(''))) || words.filter((word) => word.length === 1).length >= 4;
}

const folded = new Map<string, boolean>();

function mayTellFolded(text: string): boolean {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size > 1024) folded.clear();
  const plain = fold(text);
  const tells =
    BIDI.test(text) ||
    PARTS.test(text) ||
    tellsPlain(plain) ||
    (plain !== skeleton(plain) && tellsPlain(skeleton(plain)));
  folded.set(text, tells);
  return tells;
}

/** Of folded text, whose words stand apart by single spaces, in any script. */
function tellsPlain(plain: string): boolean {
  for (const read of [plain, digitsAsLetters(plain)]) {
    const words = read.split(' ');
    if (words.some((word) => isKey(hashOf(word)) || ofDigits(word))) return true;
    if (tellsApart(read)) return true;
  }
  if (!NO_SPACES.test(plain)) return false;
  for (let at = 0; at < plain.length; at++) {
    if (isKey(hashOf(plain.slice(at, at + 2))) || isKey(hashOf(plain.slice(at, at + 1)))) return true;
  }
  return false;
}

const ofDigits = (word: string) =>
  /\d/.test(word) && word.split(/\d+/).some((part) => part !== '' && isKey(hashOf(part)));

function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}
