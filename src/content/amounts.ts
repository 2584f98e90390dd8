/** Amounts of money in what a person reads, in the notations met in Indonesia and on its platforms. */

import { LETTERS } from './letters';
import { OTHER_SCRIPT, skeleton } from './normalise';
import { remembered } from './remember';

export interface Amount {
  text: string;
  /** Country whose money it is, ISO 3166-1 alpha-2 lower case; `unknown` for `¥` and the like. */
  market: string;
}

/** Signs before the number. Longer ones first: `US$` before `$`. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['rp', 'id'],
  ['idr', 'id'],
  ['us$', 'us'],
  ['usd', 'us'],
  ['s$', 'sg'],
  ['sgd', 'sg'],
  ['a$', 'au'],
  ['aud', 'au'],
  ['nt$', 'tw'],
  ['hk$', 'hk'],
  ['r$', 'br'],
  ['brl', 'br'],
  ['rm', 'my'],
  ['myr', 'my'],
  ['eur', 'eu'],
  ['gbp', 'gb'],
  ['jpy', 'jp'],
  ['cny', 'cn'],
  ['thb', 'th'],
  ['vnd', 'vn'],
  ['php', 'ph'],
  ['inr', 'in'],
  ['krw', 'kr'],
  ['chf', 'ch'],
  ['sar', 'sa'],
  ['aed', 'ae'],
  ['৳', 'bd'],
  ['$', 'us'],
  ['€', 'eu'],
  ['£', 'gb'],
  ['฿', 'th'],
  ['₫', 'vn'],
  ['₱', 'ph'],
  ['₩', 'kr'],
  ['₹', 'in'],
  ['₽', 'ru'],
  ['¥', 'unknown'],
];
const AFTER: readonly (readonly [string, string])[] = [
  ['rupiah', 'id'],
  ['rp', 'id'],
  ['روبية', 'id'],
  ['рупий', 'id'],
  ['рупия', 'id'],
  ['印尼盾', 'id'],
  ['ルピア', 'id'],
  ['루피아', 'id'],
  ['rupias', 'id'],
  ['roupies', 'id'],
  ['perak', 'id'],
  ['idr', 'id'],
  ['usd', 'us'],
  ['dollars', 'us'],
  ['eur', 'eu'],
  ['euro', 'eu'],
  ['€', 'eu'],
  ['円', 'jp'],
  ['元', 'cn'],
  ['원', 'kr'],
  ['₫', 'vn'],
  ['đ', 'vn'],
  ['₽', 'ru'],
  ['руб', 'ru'],
  ['zł', 'pl'],
  ['kč', 'cz'],
  ['лв', 'bg'],
  ['lei', 'ro'],
  ['tl', 'tr'],
  ['₺', 'tr'],
  ['₴', 'ua'],
  ['грн', 'ua'],
  ['ر.س', 'sa'],
  ['ريال', 'sa'],
  ['د.إ', 'ae'],
  ['درهم', 'ae'],
  ['تومان', 'ir'],
  ['บาท', 'th'],
  ['฿', 'th'],
];

const literal = (text: string) => text.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&');
const NUMBER = String.raw`\d{1,3}(?:[.,' ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,3})?`;
const SCALE = String.raw`(?:\s?(?:ribu|rb|juta|jt|miliar|k|m)\b)?`;
const DASH = String.raw`(?:,-|\.-)?`;
const PREFIXED = new RegExp(
  String.raw`(?<![${LETTERS}\d])(${BEFORE.map(([sign]) => literal(sign)).join('|')})\.?\s?(${NUMBER})${SCALE}${DASH}`,
  'g',
);
const SUFFIXED = new RegExp(
  String.raw`(?<![${LETTERS}\d])(${NUMBER})${SCALE}\s?(${AFTER.map(([sign]) => literal(sign)).join('|')})(?![${LETTERS}\d])`,
  'g',
);
/** What is counted in thousands beside videos and profiles: "12 rb suka", "@toko · 3,4 jt". */
const COUNTED =
  '(?:x|kali|suka|pengikut|mengikuti|penonton|ditonton|tayangan|komentar|terjual|ulasan|penilaian|anggota|orang|suara|pelanggan|subscribers?|views?|likes?|unduhan|dibagikan)';
/** `189rb`, `0,189 jt`: spoken prices that need no currency in Indonesian. Bare `189K` is also a count of likes. */
const SPOKEN = new RegExp(
  String.raw`(?<![${LETTERS}\d]|\d[.,]|@[\w.]{2,30}\s*[·•|]\s*)(\d{1,4}(?:[.,]\d{1,3})?)\s?(?:ribu|rb|juta|jt)(?![${LETTERS}\d]|\+?\s${COUNTED}(?![${LETTERS}]))`,
  'g',
);
/** Whether an amount was read without a currency: "189rb". */
export function isSpoken(amount: string): boolean {
  return /^[\d.,]+\s?(?:ribu|rb|juta|jt)$/.test(amount);
}

/** Amounts in words: `seratus delapan puluh sembilan ribu rupiah`. */
const IN_WORDS =
  /(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu|juta)\s?){2,14}rupiah/g;

const SIGNS = new Map<string, string>([...BEFORE, ...AFTER]);

/** Digits of any script as ASCII digits, full-width forms folded, dots of other scripts as dots. */
const plain = remembered(
  (text) =>
    ASCII.test(text)
      ? text.toLowerCase()
      : text
          .normalize('NFKC')
          .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
          .replace(/\p{Nd}/gu, (digit) => {
            const code = digit.codePointAt(0) ?? 0;
            return code < 128 ? digit : String(digitValue(code));
          })
          .replace(/[٫]/g, ',')
          .replace(/[٬]/g, '.')
          .toLowerCase(),
  16,
  4000,
);

const ASCII = /^[\n\t\x20-\x7e]*$/;
const DIGIT = /\d/;

/** Decimal digits stand in runs of ten; count back to the first of the run. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** The sign of a currency as people write it; the number was folded for reading. */
function asWritten(amount: string): string {
  return amount
    .replace(/^rp/, 'Rp')
    .replace(/(?:idr|usd|sgd|myr|eur|gbp|rm|us\$)/, (sign) => sign.toUpperCase());
}

/**
 * Every amount of money in a text, at most 20.
 *
 * @param text visible text; only its first 4,000 characters are read
 */
export function amountsIn(text: string): Amount[] {
  const read = plain(text.slice(0, 4000));
  const found = amountsInPlain(read);
  // "Rр95.000" with a Cyrillic letter: look-alikes are undone only where nothing is found without.
  return found.length > 0 || !OTHER_SCRIPT.test(read) ? found : amountsInPlain(skeleton(read));
}

function amountsInPlain(read: string): Amount[] {
  const found: Amount[] = [];
  const add = (match: string, market: string | undefined) => {
    if (found.length < 20) found.push({ text: asWritten(match.trim()), market: market ?? 'unknown' });
  };
  if (DIGIT.test(read)) {
    for (const match of read.matchAll(PREFIXED)) add(match[0], SIGNS.get(match[1] ?? ''));
    for (const match of read.matchAll(SUFFIXED)) add(match[0], SIGNS.get(match[2] ?? ''));
    for (const match of read.matchAll(SPOKEN)) add(match[0], 'id');
  }
  for (const match of read.matchAll(IN_WORDS)) add(match[0], 'id');
  return found;
}

/** The text without its amounts: `Bayar Rp25.000` becomes `bayar`. Lower case. */
export function withoutAmounts(text: string): string {
  const read = plain(text);
  if (!DIGIT.test(read)) return read;
  const rest = read.replace(PREFIXED, ' ').replace(SUFFIXED, ' ').replace(SPOKEN, ' ');
  return PRICE_WORD.test(rest) ? rest.replace(DASHED, ' ').replace(BARE, ' ') : rest;
}

/** Words beside which a bare number is a price. */
const PRICE_WORD = new RegExp(
  `(?<![${LETTERS}])(?:harga|total|subtotal|bayar|dibayar|membayar|pembayaran|ongkir|ongkos|tagihan|nominal|biaya|diskon|dp|semuanya|price|pay|due|amount)(?![${LETTERS}])`,
);
/** Pictures of money, which price a number as a word does. */
const MONEY = /[\u{1f4b0}\u{1f4b3}-\u{1f4b8}\u{1f911}\u{1f3f7}]/u;
const BARE = new RegExp(
  String.raw`(?<![${LETTERS}\d.,])(?:\d{1,3}(?:\.\d{3})+|\d{2,4} ?k)(?:,-|,00)?(?![${LETTERS}\d]|\s${COUNTED}(?![${LETTERS}]))`,
);
const DASHED = new RegExp(String.raw`(?<![${LETTERS}\d.,])\d{1,3}(?:\.\d{3})+,-`);

/**
 * Amounts that Indonesian pages write without a currency: "Yang harus dibayar 76.500", "120.000,-". A number counts only
 * in a short line that speaks of a price, or after one that does.
 *
 * @param text visible text, one line for each block
 */
export function bareAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  let before = '';
  const read = plain(text.slice(0, 4000));
  if (!DIGIT.test(read)) return found;
  for (const line of read.split('\n')) {
    const match = line.length <= 60 ? (DASHED.exec(line) ?? BARE.exec(line)) : null;
    const alone = match !== null && line.replace(match[0], '').trim() === '';
    const priced = PRICE_WORD.test(line) || MONEY.test(line) || (alone && PRICE_WORD.test(before));
    if (match && (match[0].endsWith(',-') || priced)) {
      found.push({ text: match[0], market: 'id' });
    }
    if (line.trim() !== '') before = line;
  }
  return found;
}

/** Makes the expressions of this file ready, one at a time: the browser does so when one is asked first. */
export function* prepareAmounts(): Generator<void> {
  for (const one of [PREFIXED, SUFFIXED, SPOKEN, IN_WORDS, PRICE_WORD, BARE, DASHED]) {
    '3 x rp1'.search(one);
    yield;
  }
}

/** Numbers that stand alone in their line and are written as prices are: "318K", "149.000". Views are written so too. */
export function looseAmounts(text: string): string[] {
  return plain(text.slice(0, 4000))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => LOOSE.test(line));
}

/** A price, or the old price beside the new one. */
const LOOSE = /^(?:(?:\d{1,3}(?:[.,]\d{3})+|\d{1,4} ?(?:k|rb|ribu|jt))(?:\s|$)){1,2}$/;
