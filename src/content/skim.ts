/**
 * What the text of a whole piece of a page may hold: asked of every piece that is added, so its words are only looked
 * up, and each new one is read once. The words of neighbouring elements stand there without a space between
 * ("asliBeli", "aslibeli"), so known words are found inside longer ones too. An answer means "look closer", never more.
 */
import { BIDI, digitsAsLetters, fold, OTHER_SCRIPT, skeleton } from './normalise';
import { remembered } from './remember';
import {
  addTo,
  beginsPair,
  has,
  hashOf,
  hasKey,
  isLoud,
  loudStarts,
  NO_SPACES,
  SEED,
  START,
  step,
  TELLING_CAP,
} from './telling';

/** A loud word: one by which buying, paying or a shop is known. */
export const TELLS = 1;
/** A number beside the name or the sign of a currency. */
export const PRICED = 2;
/** Letters that no honest spelling needs. */
export const HIDES = 4;

/** Longest known word that is looked for inside another, in letters. */
const LONGEST = 16;
/** Letters in words without a vowel, beyond which no language is spoken. */
const MUTE_CAP = 9;
/** Single letters in a row, beyond which a word was pulled apart. */
const APART = 4;
const DOTS = 4;

/** Of each ASCII code: the lower-case letter, or 0 between words. */
const LETTERS = new Uint8Array(128);
const A = 97;
const Z = 122;
for (let code = A; code <= Z; code++) LETTERS[code] = LETTERS[code - 32] = code;
const SPACE = 32;
let VOWELS = 0;
for (const letter of 'aeiouy') VOWELS |= 1 << (letter.charCodeAt(0) & 31);

/** Shortest word that is found wherever it stands inside another; shorter ones only at its end. */
const ANYWHERE = 6;

/** What a sign beyond ASCII is to us. */
interface Sign {
  /** Folded, as a code; 0 between words, -1 for a mark that is no letter of its own. */
  code: number;
  /** The Latin letter that it looks like, or `code`. */
  like: number;
  /** A capital letter. */
  capital: boolean;
  /** Of a script without spaces between words. */
  dense: boolean;
  /** Of a script whose letters can be taken for Latin ones. */
  foreign: boolean;
  /** Letters in fancy dress. */
  hides: boolean;
  dot: boolean;
}

const signs = new Map<number, Sign>();

function signOf(code: number): Sign {
  const known = signs.get(code);
  if (known) return known;
  const sign = String.fromCharCode(code);
  // digits part words
  const folded = fold(sign).replace(/\p{Nd}/u, '');
  const isMark = folded === '' && fold(`a${sign}a`) === 'aa';
  const made: Sign = {
    code: folded === '' ? (isMark ? -1 : 0) : folded.charCodeAt(0),
    like: folded === '' ? 0 : skeleton(folded).charCodeAt(0),
    capital: sign !== sign.toLowerCase(),
    dense: NO_SPACES.test(sign),
    foreign: OTHER_SCRIPT.test(sign),
    // enclosed and full-width letters, the plane of the mathematical ones
    hides: /[\u24b6-\u24e9\uff21-\uff5a\ud835]/.test(sign),
    dot: /[●○•◦⚫⚪⬤◯∙＊]/.test(sign),
  };
  signs.set(code, made);
  return made;
}

/** A word that may begin a pair by which a phrase is known. */
const BEGINS = 8;
/** The bit from which on it is counted how many letters stand in words without a vowel. */
const MUTE = 4;

/** Words of Latin letters; a capital begins another. */
const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/**
 * Words of any letters, by ranges that hold few other signs: to make a set of all letters takes milliseconds. That another
 * begins with a capital beyond ASCII is seen when they are read.
 */
const ANY_WORDS =
  /(?:[A-Z\xaa-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u218f\u2c00-\u2dff\u3031-\ud83b\ud83f-\uffff]|[a-z](?![A-Z]))+[a-z]?|[a-z]/g;
/** Words of letters beyond ASCII alone, which may be glued to Latin ones. */
const OTHER_WORDS = /[^\x20-\x7e\s]+/g;
/** Whether there may be any; a space that does not break is none, and a plain range is asked faster than a set turned around. */
const BEYOND_ASCII = /[\x80-\x9f\xa1-\uffff]/;
/**
 * A number as prices are written where their currency is left out ("189.000"), or beside the name or the sign of one. It
 * begins with its digit, which is quickly looked for.
 */
const MONEY =
  /\d(?:[.,]\d00(?!\d)|(?<=(?:rp|idr|usd|eur|sgd|myr|rm|thb|vnd|php|[$€£¥฿₫₱₩₹₽₺₴])[.\s]{0,2}\d)|[\s.,-]{0,2}(?:rupiah|perak|idr|usd|eur|sgd|myr|thb|vnd|php|[€£¥฿₫₱₩₹₽₺₴円元원]))/i;
/** Signs of a basket or a card, which say what a loud word says. */
const BASKET = /[🛒🛍💳]/u;
/** Letters pulled apart, digits among the letters of a word, and a price that stands backwards. */
const SPREAD = /(?:(?:^|\s)\S){4}(?=\s|$)|[a-z]\d[a-z]+\d[a-z\d]|\dpR(?![a-z])/i;
const WORDS_CAP = 8192;

const words = new Map<string, number>();

/**
 * What a text may hold. Its words are looked up, and only one that is new is read letter by letter: a loop over letters
 * is slow until the browser has compiled it, which on most pages is never.
 *
 * @param text of any length, as `textContent` has it
 * @returns `TELLS`, `PRICED` and `HIDES`, added
 */
export function skim(text: string): number {
  let flags = MONEY.test(text) ? PRICED : 0;
  if (SPREAD.test(text)) flags |= HIDES;
  flags |= skimWords(text.match(WORDS));
  if (BEYOND_ASCII.test(text)) {
    flags |= skimWords(text.match(ANY_WORDS));
    flags |= skimWords(text.match(OTHER_WORDS));
    if (BASKET.test(text)) flags |= TELLS;
  }
  return flags & (TELLS | PRICED | HIDES);
}

function skimWords(found: readonly string[] | null): number {
  if (found === null) return 0;
  let flags = 0;
  let mute = 0;
  let before: string | undefined;
  for (let at = 0; at < found.length; at++) {
    const word = found[at] as string;
    const said = saidBy(word);
    flags |= said;
    mute += said >> MUTE;
    if (before !== undefined) flags |= saidBy(`${before} ${word}`) & TELLS;
    before = (said & BEGINS) === 0 ? undefined : word;
  }
  return mute > MUTE_CAP ? flags | HIDES : flags;
}

/** What a word, or two, may hold as they stand and with their letters folded: read once. */
function saidBy(text: string): number {
  const known = words.get(text);
  if (known !== undefined) return known;
  if (words.size >= WORDS_CAP) words.clear();
  let said = read(text, isLoud);
  if (BEYOND_ASCII.test(text)) said |= read(fold(text), isLoud) & (TELLS | BEGINS);
  words.set(text, said);
  return said;
}

/**
 * What a text may hold, letter by letter. Digits part words here; what they hide is read by {@link readings}.
 *
 * @param known which words are asked for
 * @returns the flags of {@link skim}, `BEGINS`, and from the bit `MUTE` on a number of letters
 */
function read(text: string, known: (hash: number) => boolean): number {
  const starts = loudStarts();
  let flags = 0;
  // of the word under way
  let letters = 0;
  let latin = 0;
  let begin = 0;
  let hash = SEED;
  let gram = 0;
  /** A bit for each Latin letter. */
  let seen = 0;
  let marks = 0;
  let foreign = false;
  /** The word before, where no digit lies between. */
  let before = SEED;
  // across words
  let mute = 0;
  let dots = 0;
  let dense = 0;

  for (let at = 0; at <= text.length; at++) {
    const raw = at < text.length ? text.charCodeAt(at) : SPACE;
    const sign = raw < 128 ? undefined : signOf(raw);
    const code = sign ? sign.code : (LETTERS[raw] as number);
    if (code === -1) {
      if (letters > 0) marks++;
      continue;
    }
    if (sign?.hides || (sign?.dot && ++dots >= DOTS)) flags |= HIDES;
    const isCapital = sign ? sign.capital : code !== raw;
    if (letters > 0 && (code === 0 || sign?.dense || (isCapital && beginsWord(text, at)))) {
      if (
        known(hash) ||
        (before !== SEED && beginsPair(before) && known(hashOn(step(before, SPACE), text, begin, at))) ||
        (foreign && known(hashOn(SEED, text, begin, at, 'like')))
      )
        flags |= TELLS;
      if ((seen & VOWELS) === 0 && latin >= START) mute += latin;
      if (beginsPair(hash)) flags |= BEGINS;
      if (seen !== 0 && (foreign || marks > 2)) flags |= HIDES;
      before = hash;
      letters = latin = seen = gram = marks = 0;
      hash = SEED;
      foreign = false;
    }
    if (code === 0) {
      if (isDigit(raw)) before = SEED;
      dense = 0;
      continue;
    }
    if (sign?.dense) {
      if (known(step(SEED, code)) || (dense > 0 && known(step(step(SEED, dense), code)))) flags |= TELLS;
      dense = code;
      before = SEED;
      continue;
    }
    if (letters === 0) begin = at;
    letters++;
    hash = step(hash, code);
    gram = addTo(gram, code);
    if (code < 128) {
      latin++;
      seen |= 1 << (code & 31);
    }
    foreign ||= sign?.foreign === true;
    dense = 0;
    if (letters >= START && (flags & TELLS) === 0 && has(starts, gram) && isInside(text, at - START + 1))
      flags |= TELLS;
  }
  return flags | (mute << MUTE);
}

/** Whether another element begins with a capital: "asliBeli", "LIVEBeli". */
const beginsWord = (text: string, at: number) =>
  isSmall(text.charCodeAt(at - 1)) || isSmall(text.charCodeAt(at + 1));

/** A letter that is no capital, or a mark on one. */
function isSmall(raw: number): boolean {
  if (raw >= 128) {
    const { code, capital } = signOf(raw);
    return code !== 0 && !capital;
  }
  return raw >= A && raw <= Z;
}

const isDigit = (code: number) => code >= 48 && code < 58;

/** The code of a letter, folded or as the Latin letter that it looks like; none above 0 between words. */
function letterAt(text: string, at: number, as: 'code' | 'like' = 'code'): number {
  const raw = at < text.length ? text.charCodeAt(at) : SPACE;
  return raw < 128 ? (LETTERS[raw] as number) : signOf(raw)[as];
}

/** A hash, and on over the letters between two places. */
function hashOn(begun: number, text: string, from: number, to: number, as?: 'code' | 'like'): number {
  let hash = begun;
  for (let at = from; at < to; at++) {
    const code = letterAt(text, at, as);
    if (code > 0) hash = step(hash, code);
  }
  return hash;
}

/** Whether a loud word begins at a place inside another: a long one wherever it ends, a short one at its end. */
function isInside(text: string, from: number): boolean {
  let hash = SEED;
  for (let count = 1; count <= LONGEST && from + count <= text.length; count++) {
    const code = letterAt(text, from + count - 1);
    if (code <= 0) return false;
    hash = step(hash, code);
    // asked last, for what is asked counts as met
    if (count >= START && (count >= ANYWHERE || letterAt(text, from + count) <= 0) && isLoud(hash))
      return true;
  }
  return false;
}

/** "6x Rp33.500": a way to pay in parts. */
const PARTS = /^\s*\d{1,2} ?[x×]/;
const ASCII = /^[\x20-\x7e\s]*$/;

const ASKED_CAP = 2048;

/**
 * Whether a short text may say something of buying, of paying, of an order or of a shop.
 *
 * @param text as it stands in the source, any length
 */
export const mayTell = (text: string) => text.length <= TELLING_CAP && asked(text);

const asked = remembered(
  (text) => PARTS.test(text) || BIDI.test(text) || readings(text).some(tellsPlainly),
  ASKED_CAP,
);

const tellsPlainly = (text: string) => (read(text, hasKey) & TELLS) !== 0 || tellsApart(text);

/** A text as it stands, and without what disguises its letters. */
function readings(text: string): string[] {
  const plain = fold(text);
  const latin = skeleton(plain);
  const asLetters = /\d/.test(plain) ? [digitsAsLetters(plain), digitsAsLetters(latin)] : [];
  return [...new Set(ASCII.test(text) ? [text, ...asLetters] : [text, plain, latin, ...asLetters])];
}

/** Whether letters pulled apart make a known word, or are pulled apart so far that only reading them whole tells. */
function tellsApart(text: string): boolean {
  const words = fold(text).split(' ');
  if (words.length < 3 || text.length > words.length * 4) return false;
  return hasKey(hashOf(words.join(''))) || words.filter((word) => word.length === 1).length >= APART;
}
