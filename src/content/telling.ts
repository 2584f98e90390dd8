/**
 * The words by which buying, paying and shops are known, as numbers: whether a text holds one is asked before anything
 * else, so asking must cost a loop over its letters and nothing more (`skim.ts`). `true` means "read it with the words
 * of all languages", never more.
 *
 * The words themselves are not here. Of each phrase one word is kept, or two where each alone stands in every second
 * sentence; a label that holds the phrase holds them. Loud words say that something is sold; quiet ones, such as the
 * parts of an order, matter only beside them. Both are made of the words when the extension is built
 * (`scripts/telling.ts`).
 */

import { keysIn } from './key-list';

declare const LOUD_KEYS: string;
declare const ABROAD_KEYS: string;
declare const LOUD_STARTS: string;
declare const QUIET_KEYS: string;
declare const PAIRS: string;

/** Longest label that is looked at, in characters: longer text is prose. */
export const LABEL_CAP = 90;
/** Longest text that is asked: twice a label, for those that are cut off by their box. */
export const TELLING_CAP = LABEL_CAP * 2;
/** Numbers of words have so many bits: one unknown word in two thousand is taken for a known one. */
const BITS = 22;

/** Scripts written without spaces between words: there two letters stand for a word. */
export const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}ー]/u;

/** The hash of Fowler, Noll and Vo, letter by letter. */
export const SEED = 0x811c9dc5;
export const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);
const numberOf = (hash: number) => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);

/** The hash of a folded word, of two words with a space between, or of two letters of a script without spaces. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

/** The number of what {@link hashOf} hashes. */
export function keyOf(word: string): number {
  return numberOf(hashOf(word));
}

/** Letters of a start. */
export const START = 4;
const START_BITS = 16;

/** The last four letters as they go by, five bits of each. */
export function addTo(gram: number, code: number): number {
  return ((gram << 5) | (code < 128 ? code & 31 : (code ^ (code >> 5)) & 31)) & 0xfffff;
}

/** The number of the first four letters of a folded word; `undefined` when it is shorter. */
export function startOf(word: string): number | undefined {
  if (word.length < START) return undefined;
  let gram = 0;
  for (let at = 0; at < START; at++) gram = addTo(gram, word.charCodeAt(at));
  return bitOf(gram);
}

const bitOf = (gram: number) => (gram ^ (gram >>> (20 - START_BITS + 8))) & ((1 << START_BITS) - 1);

/** Whether four letters are among the starts. */
export function has(starts: Uint32Array, gram: number): boolean {
  return isSet(starts, bitOf(gram));
}

/** Numbers that are made ready in one go. */
const SHARE = 100;

/** Numbers of words, asked by their low bits; 0 in an empty slot. The low bits of what stands there are these two. */
const IS_LOUD = 1;
const IS_ABROAD = 2;
let table: Int32Array | undefined;
const SLOTS = 8192;
/** Most words end their search here. */
let maybe: Uint32Array;

/** Makes the numbers ready, a share at a time: read before anything is compiled, they would hold up the page. */
export function* prepareNumbers(): Generator<void> {
  if (table) return;
  const made = new Int32Array(SLOTS);
  maybe = noBits();
  for (const [written, bits] of [
    [LOUD_KEYS, IS_LOUD],
    [ABROAD_KEYS, IS_LOUD | IS_ABROAD],
    [QUIET_KEYS, 0],
  ] as const) {
    const next = keysIn(written);
    for (let keys = next(SHARE); keys.length > 0; keys = next(SHARE)) {
      for (const key of keys) {
        let slot = key & (SLOTS - 1);
        while (made[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
        made[slot] = ((key + 1) << 2) | bits;
        setBit(maybe, key);
      }
      yield;
    }
  }
  loudStarts();
  yield;
  table = made;
}

function numbers(): Int32Array {
  if (!table) for (const _ of prepareNumbers());
  return table as Int32Array;
}

const abroad = new Set<number>();
const ABROAD_CAP = 200;

/** Numbers of the loud words that were met here and that no language knows which is known everywhere, first met first. */
export const metAbroad: ReadonlySet<number> = abroad;

function find(hash: number): number {
  const table = numbers();
  const key = numberOf(hash) + 1;
  if (!isSet(maybe, key - 1)) return 0;
  for (let slot = (key - 1) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const there = table[slot] as number;
    if (there === 0 || there >>> 2 === key) {
      if ((there & IS_ABROAD) !== 0 && abroad.size < ABROAD_CAP) abroad.add(key - 1);
      return there;
    }
  }
}

/** Whether a hash is that of a known word. */
export const hasKey = (hash: number) => find(hash) !== 0;
/** Whether a hash is that of a loud word. */
export const isLoud = (hash: number) => (find(hash) & IS_LOUD) !== 0;

let pairs: Uint32Array | undefined;

/** Whether a word, by its hash, may be the first of two by which a phrase is known. */
export function beginsPair(hash: number): boolean {
  pairs ??= bitsOf(PAIRS);
  return isSet(pairs, numberOf(hash));
}

/** Room for a bit for each value of sixteen bits. */
const noBits = () => new Uint32Array(1 << (START_BITS - 5));

/** A bit for the low sixteen bits of each number that was written. */
function bitsOf(written: string): Uint32Array {
  const bits = noBits();
  for (const number of keysIn(written)(Number.POSITIVE_INFINITY)) setBit(bits, number);
  return bits;
}

function setBit(bits: Uint32Array, number: number): void {
  const at = (number & 0xffff) >>> 5;
  bits[at] = (bits[at] as number) | (1 << (number & 31));
}

const isSet = (bits: Uint32Array, number: number) =>
  ((bits[(number & 0xffff) >>> 5] as number) & (1 << (number & 31))) !== 0;

let starts: Uint32Array | undefined;

/** A bit for each four letters that begin a loud word. */
export function loudStarts(): Uint32Array {
  starts ??= bitsOf(LOUD_STARTS);
  return starts;
}
