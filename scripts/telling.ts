/** The words by which a label is first known, as numbers for `src/content/telling.ts`; run when the extension is built. */

import { writeKeys } from '../src/content/key-list.ts';
import { fold } from '../src/content/normalise.ts';
import { pack } from '../src/content/spoken.ts';
import { keyOf, NO_SPACES, START, startOf } from '../src/content/telling.ts';
import type { Words } from '../src/model/index.ts';
import { PROVIDERS } from '../src/payments/index.ts';
import { SHOPS } from '../src/shops/index.ts';
import { ABROAD, HOME, LANGUAGES } from '../src/words/index.ts';

/** Words that stand in every second sentence, in any language: two of them in a row tell more. */
const EVERYDAY = new Set(
  `now the this that and for with your you our all more view see get add new here item items from one to in on at of a is it by or no go up out
  site website web page read book rate line over other most service account make continue code business information press would way ways before
  want today number agree them then full move scan name account visit learn want click tap link line show open close done next start finish review
  join use using free best time people like follow free help home back later ready right express direct
  sekarang dan ini itu anda kamu kami saya lihat semua lagi dengan untuk pilih masuk masukkan tambah tambahkan produk yang dari pada toko shop store
  online send kirim buka open situs aplikasi app live video channel di ke barang ikut ikuti besok nama lanjut lanjutkan cek klik tautan kunjungi yuk dulu
  aja mau gas skrg dong kak nih
  product products reserve card shopping virtual confirm complete balance sur handle indonesia mall mart food hold
  se de la le en el il no na nu com este esta para con por mas por dia que los las una sitio ver voir aller mostra vai ir vers tien hang trang nhan
  besok hier der die das und zur zum mit auf jetzt ga naar og och till pa i na do w z si ver alla allt mina nya`.split(
    /\s+/,
  ),
);

/** Words of the lines that `src/content/lines.ts` reads beside what sells. */
const LINES =
  `dijual|dikirim|dihantar|penjual|pelapak|seller|sold by|ships from|shipped from|sent from|luar negeri|pengaduan|
  complaint|complaints|pktn|kemendag|legalisasi|nib|nomor induk|tautan ini|link ini|this link|links to|didol dening|ibinebenta|
  ban boi|vendido por|vendu par|venduto da|verkauft von|verkauf durch|verkocht door|vendedor|vendedora|vendeur|venditore|verkaufer|
  verkoper|sprzedawca|продавец|satici|विक्रेता|البائع|卖家|賣家|商家|销售|販売|出品|판매자|ผู้ขาย|ขายโดย|จัดส่ง|발송|직구|
  desde el extranjero|depuis l etranger|отправка|from overseas|from abroad|harga`
    .split('|')
    .map((phrase) => phrase.trim());

/** Languages whose labels are also known when they are written as one word. */
const AT_HOME = new Set(['id', 'en']);

const labelsOf = ({ phrases }: Words) =>
  Object.values({ ...phrases, promote: [] }).flatMap((list) => list.map(fold));

/** Phrases that say by themselves that something is sold here, or leads to where it is. */
export function loudPhrasesOf({
  phrases,
  weak,
  starts,
  ends = {},
  inOrder = {},
  paymentCaptions,
}: Words): string[] {
  return [...[{ ...phrases, promote: [] }, weak, starts, ends, inOrder].flatMap(flat), ...paymentCaptions];
}

/** Phrases that matter where something is sold, and stand elsewhere as well. */
function quietPhrasesOf({ short = {}, summary, paymentWays, cardFields, digital }: Words): string[] {
  return [...Object.keys(short), ...[summary, digital].flatMap(flat), ...paymentWays, ...cardFields];
}

const flat = (by: Readonly<Record<string, readonly string[]>>) => Object.values(by).flat();

/** Every phrase that makes a signal or a fact. What only promotes makes one by the shop that it leads to. */
export function phrasesOf(words: Words): string[] {
  return [...loudPhrasesOf(words), ...quietPhrasesOf(words)];
}

/**
 * What the build puts in the place of the numbers.
 *
 * @param loud words that are asked of every piece of a page
 * @param quiet words that are asked of labels besides
 * @param abroad of the loud words, those that only languages know which come when they are called
 */
export function keysOf(
  loud: ReadonlySet<string>,
  quiet: ReadonlySet<string>,
  abroad: ReadonlySet<string> = new Set(),
): Record<string, string> {
  const alone = [...loud].filter((key) => !key.includes(' ') && !NO_SPACES.test(key));
  const pairs = [...loud, ...quiet].filter((key) => key.includes(' '));
  return {
    LOUD_KEYS: writeKeys([...loud].filter((word) => !abroad.has(word)).map(keyOf)),
    ABROAD_KEYS: writeKeys([...abroad].map(keyOf)),
    // the first four letters of those that are looked for inside others
    LOUD_STARTS: writeKeys(alone.flatMap((word) => startOf(word) ?? [])),
    PAIRS: writeKeys(pairs.map((key) => keyOf(key.split(' ')[0] ?? key))),
    QUIET_KEYS: writeKeys([...quiet].filter((word) => !loud.has(word)).map(keyOf)),
  };
}

/** The same for the words of all languages. */
export const allKeys = () =>
  keysOf(
    loudWords(),
    keyWords([...LANGUAGES.flatMap(phrasesOf), ...names(PROVIDERS)]),
    new Set([...wordsAbroad().values()].flatMap((words) => [...words])),
  );

/** Of each language that is not known everywhere: the loud words that no language knows which is. */
function wordsAbroad(): Map<string, Set<string>> {
  const home = new Set(HOME.flatMap(loudWordsOf));
  return new Map(
    ABROAD.map((words) => [words.language, new Set(loudWordsOf(words).filter((word) => !home.has(word)))]),
  );
}

/** The numbers of those words, by language. */
export const keysByLanguage = (): Record<string, number[]> =>
  Object.fromEntries([...wordsAbroad()].map(([name, words]) => [name, [...words].map(keyOf)]));

/** The same were the first so many loud phrases all there are: to measure how cost grows; and how many they are. */
export function keysOfFirst(most: number): { size: number; keys: Record<string, string> } {
  const phrases = [...new Set(LANGUAGES.flatMap(loudPhrasesOf))].slice(0, most);
  return { size: phrases.length, keys: keysOf(keyWords(phrases), new Set()) };
}

const names = (list: readonly { names: readonly string[] }[]) => list.flatMap((item) => item.names);

const LOUD_PHRASES = [...LANGUAGES.flatMap(loudPhrasesOf), ...names(SHOPS), ...LINES];
const loudWordOf = keyWordOf(LOUD_PHRASES);

/** By which words the phrases of one language are known, also as chats cut them short. */
function loudWordsOf(words: Words): string[] {
  return withShort(new Set(loudPhrasesOf(words).map((phrase) => loudWordOf(fold(phrase)))), [words]);
}

function withShort(keys: ReadonlySet<string>, languages: readonly Words[]): string[] {
  const short = languages.flatMap((words) => Object.entries(words.short ?? {}));
  return [...keys, ...short.filter(([, word]) => keys.has(fold(word))).map(([cut]) => fold(cut))];
}

export function loudWords(): Set<string> {
  const keys = new Set(withShort(keyWords(LOUD_PHRASES), LANGUAGES));
  for (const phrase of new Set(LANGUAGES.filter(({ language }) => AT_HOME.has(language)).flatMap(labelsOf))) {
    // Run together, or pulled apart.
    const run = phrase.replaceAll(' ', '');
    if (run !== phrase && run.length >= 6) keys.add(lettersOf(run));
  }
  return keys;
}

/** The longest part of a word between its digits, as it is met in a text: `ipay` of `ipay88`. */
const lettersOf = (word: string) => word.split(/\d+/).sort((a, b) => b.length - a.length)[0] || word;

/** The words by which some phrases are known. */
function keyWords(phrases: readonly string[]): Set<string> {
  return new Set(phrases.map(fold).map(keyWordOf(phrases)));
}

/** By which word each of some phrases is known, folded, so that few words stand for all. */
function keyWordOf(phrases: readonly string[]): (folded: string) => string {
  const folded = [...new Set(phrases.map(fold))];
  const uses = new Map<string, number>();
  for (const word of folded.flatMap((phrase) => phrase.split(' '))) uses.set(word, (uses.get(word) ?? 0) + 1);
  /** The word that most phrases share; a longer one is found inside others as well. */
  const rank = (word: string) => (word.length < START ? 0 : 1000) + (uses.get(word) ?? 0);
  const tells = (word: string) => word.length >= 3 && !EVERYDAY.has(word) && !/^\d+$/.test(word);
  return (phrase) => {
    // In scripts without spaces the first two letters of them.
    const dense = phrase.search(NO_SPACES);
    if (dense >= 0) {
      const next = phrase.slice(dense + 1, dense + 2);
      return phrase[dense] + (NO_SPACES.test(next) ? next : '');
    }
    const words = phrase.split(' ').map(lettersOf);
    const [best] = words.filter(tells).sort((a, b) => rank(b) - rank(a));
    return best ?? words.slice(0, 2).join(' ');
  };
}

/** The words that every page is read with, language by language, as the content script takes them in. */
export const homeWords = () => HOME.map((words) => pack(words, fold));

/** The scripts that bring the others, by language. */
export const wordScripts = (): Record<string, string> =>
  Object.fromEntries(
    ABROAD.map((words) => [
      words.language,
      `(globalThis.etalaseWords??={}).${words.language}=${JSON.stringify(pack(words, fold))};\n`,
    ]),
  );
