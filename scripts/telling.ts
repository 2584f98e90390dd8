/** The words by which a label is first known, as numbers for `src/content/telling.ts`; run when the extension is built. */
import { fold } from '../src/content/normalise.ts';
import { pack } from '../src/content/spoken.ts';
import { keyOf, NO_SPACES, writeKeys } from '../src/content/telling.ts';
import type { Words } from '../src/model/index.ts';
import { PROVIDERS } from '../src/payments/index.ts';
import { SHOPS } from '../src/shops/index.ts';
import { LANGUAGES } from '../src/words/index.ts';

/** Words that stand in every second sentence: any other word of their phrase tells more. */
const EVERYDAY = new Set(
  `now the this that and for with your you our all more view see get add new here item items more from one to in on at of a is it by or no go up out
  sekarang dan ini itu anda kamu kami saya lihat semua lagi dengan untuk pilih masuk masukkan tambah tambahkan produk
  yang dari pada toko shop store online send kirim buka open website situs aplikasi app live video channel di ke se de la le en el il no na nu com web`.split(
    /\s+/,
  ),
);

/** Languages whose labels are also known when they are written as one word. */
const AT_HOME = new Set(['id', 'en']);

const labelsOf = ({ phrases }: Words) =>
  Object.values({ ...phrases, promote: [] }).flatMap((list) => list.map(fold));

/** Every phrase that makes a signal or a fact. What only promotes makes one by the shop that it leads to. */
export function phrasesOf(words: Words): string[] {
  const {
    phrases,
    weak,
    starts,
    ends = {},
    short = {},
    inOrder = {},
    summary,
    paymentCaptions,
    paymentWays,
    cardFields,
    digital,
  } = words;
  return [
    ...[{ ...phrases, promote: [] }, weak, starts, ends, inOrder, summary, digital].flatMap((by) =>
      Object.values(by as Readonly<Record<string, readonly string[]>>).flat(),
    ),
    ...Object.keys(short),
    ...paymentCaptions,
    ...paymentWays,
    ...cardFields,
  ];
}

/** The numbers of all key words, as the content script reads them. Put in its place when it is built. */
export function tellingKeys(): string {
  const names = [...PROVIDERS, ...SHOPS].flatMap((item) => item.names);
  const folded = [...new Set([...LANGUAGES.flatMap(phrasesOf), ...names].map(fold))];
  const uses = new Map<string, number>();
  for (const word of folded.flatMap((phrase) => phrase.split(' '))) uses.set(word, (uses.get(word) ?? 0) + 1);
  /** Of a phrase the word that most phrases share, so that few words stand for all; an everyday or short one last. */
  const rank = (word: string) => {
    if (EVERYDAY.has(word) || /^\d+$/.test(word)) return -1e6 + word.length;
    const often = uses.get(word) ?? 0;
    return word.length < 4 ? -often : often;
  };
  const keyWord = (phrase: string) =>
    // In scripts without spaces its first two letters.
    NO_SPACES.test(phrase) ? phrase.slice(0, 2) : phrase.split(' ').sort((a, b) => rank(b) - rank(a))[0];
  const keys = new Set(folded.flatMap((phrase) => keyWord(phrase) ?? []));
  for (const phrase of new Set(LANGUAGES.filter(({ language }) => AT_HOME.has(language)).flatMap(labelsOf))) {
    // Run together, or pulled apart.
    const run = phrase.replaceAll(' ', '');
    if (run !== phrase && run.length >= 6) keys.add(run);
  }
  return writeKeys([...keys].map(keyOf));
}

/** The words of every language, as the content script reads them. */
export function packedWords(): string {
  return pack(LANGUAGES, fold);
}
