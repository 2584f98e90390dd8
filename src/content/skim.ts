/**
 * What the text of a whole piece of a page may hold: asked of every piece that is added, so its words are only looked
 * up, and each new one is read once. The words of neighbouring elements stand there without a space between
 * ("asliBeli", "aslibeli"), so known words are found inside longer ones too. An answer means "look closer", never more.
 */
import { digitsAsLetters, fold, skeleton } from './normalise';
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
const FAR = -99;

/** Of each ASCII code: the lower-case letter, `DIGIT`, or 0 between words. */
const LETTERS = new Uint8Array(128);
const DIGIT = 1;
const A = 97;
const Z = 122;
for (let code = A; code <= Z; code++) LETTERS[code] = LETTERS[code - 32] = code;
for (let code = 48; code < 58; code++) LETTERS[code] = DIGIT;
const SPACE = 32;
let VOWELS = 0;
for (const letter of 'aeiouy') VOWELS |= 1 << (letter.charCodeAt(0) & 31);
/** The letter that each digit stands for. */
const AS_LETTER = Uint8Array.from('oizeasgtbg', (letter) => letter.charCodeAt(0));

/** Shortest word that is found wherever it stands inside another; shorter ones only at its end. */
const ANYWHERE = 6;

/** What a sign beyond ASCII is to us. */
interface Sign {
  /** Folded, as a code; 0 between words, -1 for a mark that is no letter of its own. */
  code: number;
  /** The Latin letter that it looks like, or `code`. */
  like: number;
  /** Of a script without spaces between words. */
  dense: boolean;
  /** Of a script whose letters can be taken for Latin ones. */
  foreign: boolean;
  /** Letters in fancy dress, and what turns them around. */
  hides: boolean;
  dot: boolean;
}

const signs = new Map<number, Sign>();

function signOf(code: number): Sign {
  const known = signs.get(code);
  if (known) return known;
  const sign = String.fromCharCode(code);
  const folded = fold(sign);
  const isMark = folded === '' && /[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(sign);
  const made: Sign = {
    code: folded === '' ? (isMark ? -1 : 0) : folded.charCodeAt(0),
    like: folded === '' ? 0 : skeleton(folded).charCodeAt(0),
    dense: NO_SPACES.test(sign),
    foreign: /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(sign),
    // overrides of direction, enclosed and full-width letters, the plane of the mathematical ones
    hides: /[\u202d\u202e\u24b6-\u24e9\uff21-\uff5a\ud835]/.test(sign),
    dot: /[●○•◦⚫⚪⬤◯∙＊]/.test(sign),
  };
  signs.set(code, made);
  return made;
}

/** A word of no vowel, and one that may begin a pair by which a phrase is known. */
const MUTE = 8;
const BEGINS = 16;

/** Words of Latin letters; a capital begins another. */
const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** Words of any letters, and of letters beyond ASCII alone, which may be glued to Latin ones. */
const ANY_WORDS = /\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Default_Ignorable_Code_Point}]+|\p{Lu}+(?!\p{Ll})/gu;
const OTHER_WORDS = /[^\x20-\x7e\s]+/g;
const BEYOND_ASCII = /[^\x20-\x7e\s]/;
const MONEY =
  /(?:rp|idr|usd|eur|sgd|myr|rm|thb|vnd|php|[$€£¥฿₫₱₩₹₽₺₴])[.\s]{0,2}\d|\d[\s.,-]{0,2}(?:rupiah|perak|idr|usd|eur|sgd|myr|thb|vnd|php|[€£¥฿₫₱₩₹₽₺₴円元원])/i;
/** Signs of a basket or a card, which say what a loud word says. */
const BASKET = /[🛒🛍💳]/u;
/** A number as prices are written where their currency is left out: "189.000". */
const ROUND = /\d[.,]\d00(?!\d)/;
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
  let flags = MONEY.test(text) || ROUND.test(text) ? PRICED : 0;
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
    let said = words.get(word);
    if (said === undefined) {
      if (words.size >= WORDS_CAP) words.clear();
      said = read(word, isLoud);
      if (BEYOND_ASCII.test(word)) said |= read(fold(word), isLoud) & (TELLS | BEGINS);
      words.set(word, said);
    }
    flags |= said;
    if ((said & MUTE) !== 0) mute += word.length;
    if (before !== undefined && isLoud(hashOf(fold(`${before} ${word}`)))) flags |= TELLS;
    before = (said & BEGINS) === 0 ? undefined : word;
  }
  return mute > MUTE_CAP ? flags | HIDES : flags;
}

/**
 * What a text may hold, letter by letter.
 *
 * @param known which words are asked for
 * @returns the flags of {@link skim}, and `MUTE` and `BEGINS` of a single word
 */
function read(text: string, known: (hash: number) => boolean): number {
  const starts = loudStarts();
  const { length } = text;
  let flags = 0;
  // of the word under way
  let letters = 0;
  let begin = 0;
  let hash = SEED;
  let gram = 0;
  /** A bit for each Latin letter. */
  let seen = 0;
  /** Digits right before it, and digits in it. */
  let digits = 0;
  let inside = 0;
  let ahead = 0;
  let marks = 0;
  let foreign = false;
  /** The word before, where only a space lies between. */
  let before = SEED;
  // across words
  let single = 0;
  let dots = 0;
  let dense = 0;
  let numberEnd = FAR;

  for (let at = 0; at <= length; at++) {
    let raw = at < length ? text.charCodeAt(at) : SPACE;
    // nearly all of any text: the loop in the loop is what reading costs
    if (raw >= A && raw <= Z) {
      if (letters === 0) {
        begin = at;
        digits = numberEnd === at && ahead <= DIGITS ? ahead : 0;
        dense = 0;
      }
      do {
        letters++;
        hash = step(hash, raw);
        seen |= 1 << (raw & 31);
        gram = addTo(gram, raw);
        if (letters >= START && has(starts, gram) && (flags & TELLS) === 0 && isInside(text, at - START + 1))
          flags |= TELLS;
        at++;
        raw = at < length ? text.charCodeAt(at) : SPACE;
      } while (raw >= A && raw <= Z);
    }

    let code: number;
    let sign: Sign | undefined;
    let isUpper = false;
    if (raw < 128) {
      code = LETTERS[raw] as number;
      isUpper = code > DIGIT;
    } else {
      sign = signOf(raw);
      code = sign.code;
      if (code === -1) {
        if (letters > 0) marks++;
        continue;
      }
      if (sign.hides || (sign.dot && ++dots >= DOTS)) flags |= HIDES;
    }
    const isDigit = code === DIGIT;
    // "b3li" goes on, "jam12" has ended
    const goesOn = isDigit && letters > 0 && isLetter(text.charCodeAt(afterDigits(text, at)));
    if (
      letters > 0 &&
      (code === 0 || (isDigit && !goesOn) || (isUpper && isLower(text, at - 1)) || sign?.dense === true)
    ) {
      const latin = seen !== 0;
      if (known(hash) || (before !== SEED && beginsPair(before) && known(hashOn(before, text, begin, at))))
        flags |= TELLS;
      else if (digits + inside > 0 || foreign || isDigit) {
        // "b3l1": the last digits are letters too
        const to = isDigit ? afterDigits(text, at) : at;
        if (tellsOtherwise(text, begin - digits, to, known)) flags |= TELLS;
      }
      if ((seen & VOWELS) === 0 && letters >= START && latin && digits + inside === 0) flags |= MUTE;
      if (beginsPair(hash)) flags |= BEGINS;
      if ((foreign && latin) || (marks > 2 && latin)) flags |= HIDES;
      single = letters === 1 && !isUpper ? single + 1 : 0;
      if (single >= APART) flags |= HIDES;
      before = hash;
      letters = digits = inside = seen = gram = marks = 0;
      hash = SEED;
      foreign = false;
    }
    if (code === 0) {
      dense = 0;
      continue;
    }
    if (isDigit) {
      ahead = numberEnd === at ? ahead + 1 : 1;
      numberEnd = at + 1;
      if (goesOn) {
        letters++;
        inside++;
        // what stands before and behind may be words by themselves: "2Beli"
        if (known(hash)) flags |= TELLS;
        hash = SEED;
        gram = 0;
      } else before = SEED;
      continue;
    }
    if (sign?.dense === true) {
      if (known(step(SEED, code)) || (dense > 0 && known(step(step(SEED, dense), code)))) flags |= TELLS;
      dense = code;
      before = SEED;
      continue;
    }
    // a capital, or a letter beyond ASCII
    if (letters === 0) {
      begin = at;
      digits = numberEnd === at && ahead <= DIGITS ? ahead : 0;
      dense = 0;
    }
    letters++;
    hash = step(hash, code);
    gram = addTo(gram, code);
    if (code < 128) seen |= 1 << (code & 31);
    foreign ||= sign?.foreign === true;
    if (letters >= START && has(starts, gram) && (flags & TELLS) === 0 && isInside(text, at - START + 1))
      flags |= TELLS;
  }
  return flags;
}

const isLower = (text: string, at: number) => text.charCodeAt(at) >= A && text.charCodeAt(at) <= Z;

/** The hash of a word, a space, and what stands between two places. */
function hashOn(before: number, text: string, from: number, to: number): number {
  let hash = step(before, SPACE);
  for (let at = from; at < to; at++) {
    const code = letterAt(text, at);
    if (code > 0) hash = step(hash, code);
  }
  return hash;
}

/** Most digits in a row that are read as letters. */
const DIGITS = 2;

/** The place behind the digits that begin at a place. */
function afterDigits(text: string, at: number): number {
  let to = at;
  while (to < at + DIGITS && LETTERS[text.charCodeAt(to)] === DIGIT) to++;
  return to;
}

const isLetter = (code: number) => (code | 32) >= A && (code | 32) <= Z;

/** The code of a letter, folded; 0 between words. */
function letterAt(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 32;
  const letter = code < 128 ? (LETTERS[code] as number) : signOf(code).code;
  return letter === DIGIT ? 0 : letter;
}

/** Whether a loud word begins at a place inside another: a long one wherever it ends, a short one at its end. */
function isInside(text: string, from: number): boolean {
  let hash = SEED;
  for (let count = 1; count <= LONGEST && from + count <= text.length; count++) {
    const code = letterAt(text, from + count - 1);
    if (code <= 0) return false;
    hash = step(hash, code);
    if (count >= START && isLoud(hash) && (count >= ANYWHERE || letterAt(text, from + count) <= 0))
      return true;
  }
  return false;
}

/** Whether a word is known when digits are read as letters, and letters as the Latin ones that they look like. */
function tellsOtherwise(text: string, from: number, to: number, known: (hash: number) => boolean): boolean {
  let asLetters = SEED;
  let like = SEED;
  let tail = SEED;
  for (let at = from; at < to; at++) {
    const raw = text.charCodeAt(at);
    if (raw < 128) {
      const code = LETTERS[raw] as number;
      asLetters = step(asLetters, code === DIGIT ? (AS_LETTER[raw - 48] as number) : code);
      like = step(like, code === DIGIT ? (AS_LETTER[raw - 48] as number) : code);
      tail = code === DIGIT ? SEED : step(tail, code);
    } else {
      const sign = signOf(raw);
      if (sign.code <= 0) continue;
      asLetters = step(asLetters, sign.code);
      tail = step(tail, sign.code);
      like = step(like, sign.like);
    }
  }
  return known(asLetters) || known(like) || known(tail);
}

/** "6x Rp33.500": a way to pay in parts. */
const PARTS = /^\s*\d{1,2} ?[x×]/;
const BIDI = /\p{Bidi_Control}/u;
const ASCII = /^[\x20-\x7e\s]*$/;

const asked = new Map<string, boolean>();
const ASKED_CAP = 2048;

/**
 * Whether a short text may say something of buying, of paying, of an order or of a shop.
 *
 * @param text as it stands in the source, any length
 */
export function mayTell(text: string): boolean {
  if (text.length > TELLING_CAP) return false;
  const known = asked.get(text);
  if (known !== undefined) return known;
  if (asked.size >= ASKED_CAP) asked.clear();
  const tells = PARTS.test(text) || BIDI.test(text) || readings(text).some(tellsPlainly);
  asked.set(text, tells);
  return tells;
}

const tellsPlainly = (text: string) => (read(text, hasKey) & TELLS) !== 0 || tellsApart(text);

/** A text as it stands, and without what disguises its letters. */
function readings(text: string): string[] {
  const plain = ASCII.test(text) ? text : fold(text);
  const latin = ASCII.test(text) ? text : skeleton(plain);
  const asLetters = /\d/.test(latin) ? [digitsAsLetters(plain), digitsAsLetters(latin)] : [];
  return [...new Set([text, plain, latin, ...asLetters])];
}

/** Whether letters pulled apart make a known word, or are pulled apart so far that only reading them whole tells. */
function tellsApart(text: string): boolean {
  const words = fold(text).split(' ');
  if (words.length < 3 || text.length > words.length * 4) return false;
  return hasKey(hashOf(words.join(''))) || words.filter((word) => word.length === 1).length >= APART;
}
