/** What a label says: the words of every language that is known here as one index. */
import type { DigitalKind, PaymentProvider, PhraseClass, SummaryPart } from '../model';
import { PROVIDERS } from '../payments';
import { SHOPS } from '../shops';

import { amountsIn, bareAmounts, prepareAmounts, withoutAmounts } from './amounts';
import { LETTERS } from './letters';
import { digitsAsLetters, fold, hasInvisibleLetters, skeleton } from './normalise';
import { PARTICLES } from './particles';
import { remembered } from './remember';
import { countLanguages, languages, type Spoken } from './spoken';
import { LABEL_CAP, NO_SPACES } from './telling';

/**
 * `strong`: the label says it by itself. `weak`: a second kind of sign is needed near it.
 */
export interface Hit {
  class: PhraseClass;
  strength: 'strong' | 'weak';
  /** The words had to be undone from a disguise first. */
  disguised: boolean;
}

/** Most words of a label that only starts with, or contains, a phrase. */
const WORDS_CAP = 9;

interface Index {
  whole: Map<string, Hit>;
  never: Set<string>;
  /** Words that say it only inside an order: `pesan` is a message anywhere else. */
  inOrder: Map<string, Hit>;
  /** Strong phrases of two or more words by their first word, for longer labels. */
  byFirst: Map<string, { words: string[]; class: PhraseClass }[]>;
  /** First words that, before an object, make a weak label. */
  starts: { words: string[]; class: PhraseClass }[];
  /** Last words, after others, that make a weak label. */
  ends: { words: string[]; class: PhraseClass }[];
  /** Whole words for those that chats cut short. */
  short: Map<string, string>;
  /** Strong phrases without spaces, for letters pulled apart and for scripts without spaces. */
  compact: Map<string, PhraseClass>;
  spaceless: { phrase: string; class: PhraseClass }[];
  /** Weak ones of such scripts, which end a label: "立刻下单". */
  lastOfSpaceless: { phrase: string; class: PhraseClass }[];
}

/** All that is looked up, made of the languages that are known here. */
let built: Built | undefined;

interface Built {
  index: Index;
  vocabulary: Vocabulary;
  /** What labels say, by these words. */
  hitOf: (label: string) => Hit | null;
}

/** How many languages the index was made of. */
let known = 0;

/** Takes in languages that have come since; false where there are none. */
export function learnWords(): boolean {
  if (countLanguages() === known) return false;
  built = undefined;
  return true;
}

/** Asked once beforehand: the browser makes ready what a question needs when it is asked first, and not all in one go. */
const QUESTIONS = [classify, wayToPay, summaryPart, isPaymentCaption, digitalKind, namedShop, stepsAside];

/** Makes the words of all languages ready, a few at a time. */
export function* prepareWords(): Generator<void> {
  if (built) return;
  yield* building();
  yield* prepareAmounts();
  for (const ask of QUESTIONS) {
    ask('3 x Rp1');
    yield;
  }
}

function ready(): Built {
  if (!built) for (const _ of building());
  return built as Built;
}

const index = () => ready().index;
const vocabulary = () => ready().vocabulary;

function* building(): Generator<void> {
  const index = emptyIndex();
  const vocabulary = emptyVocabulary();
  yield* addNames(vocabulary);
  let count = 0;
  for (const words of languages()) {
    yield;
    count++;
    yield* addPhrases(index, words);
    addVocabulary(vocabulary, words);
  }
  known = count;
  built = { index, vocabulary, hitOf: remembered(readAnew, HITS_CAP) };
}

const emptyIndex = (): Index => ({
  whole: new Map(),
  never: new Set(),
  inOrder: new Map(),
  byFirst: new Map(),
  starts: [],
  ends: [],
  short: new Map(),
  compact: new Map(),
  spaceless: [],
  lastOfSpaceless: [],
});

function* addPhrases(made: Index, words: Spoken): Generator<void> {
  for (const never of words.never) made.never.add(never);
  for (const [name, phrases] of Object.entries(words.phrases)) {
    yield;
    const cls = name as PhraseClass;
    const hit: Hit = { class: cls, strength: 'strong', disguised: false };
    for (const folded of phrases.flatMap(withoutAnd)) {
      made.whole.set(folded, hit);
      const parts = folded.split(' ');
      const compact = parts.join('');
      if (compact.length >= 6) made.compact.set(compact, cls);
      if (parts.length >= 2) {
        const first = parts[0] as string;
        const phrase = { words: parts, class: cls };
        const before = made.byFirst.get(first);
        if (before) before.push(phrase);
        else made.byFirst.set(first, [phrase]);
      }
      if (NO_SPACES.test(folded)) made.spaceless.push({ phrase: folded, class: cls });
    }
  }
  for (const [name, phrases] of Object.entries(words.weak)) {
    const hit: Hit = { class: name as PhraseClass, strength: 'weak', disguised: false };
    for (const folded of phrases) {
      if (!made.whole.has(folded)) made.whole.set(folded, hit);
      if (folded.length >= 2 && NO_SPACES.test(folded))
        made.lastOfSpaceless.push({ phrase: folded, class: name as PhraseClass });
    }
  }
  for (const [name, phrases] of Object.entries(words.inOrder)) {
    const hit: Hit = { class: name as PhraseClass, strength: 'weak', disguised: false };
    for (const phrase of phrases) made.inOrder.set(phrase, hit);
  }
  for (const [name, phrases] of Object.entries(words.starts)) {
    for (const phrase of phrases) made.starts.push({ words: phrase.split(' '), class: name as PhraseClass });
  }
  for (const [name, phrases] of Object.entries(words.ends)) {
    for (const phrase of phrases) made.ends.push({ words: phrase.split(' '), class: name as PhraseClass });
  }
  for (const [cut, word] of Object.entries(words.short)) made.short.set(cut, word);
}

/** "Konfirmasi dan bayar" is also written "Konfirmasi & bayar", which folds to the bare words. */
function withoutAnd(phrase: string): string[] {
  const bare = phrase.replace(/ (?:dan|and) /, ' ');
  return bare === phrase || bare.split(' ').length < 2 ? [phrase] : [phrase, bare];
}

/** Two or three words of up to three letters each; folded text holds letters and numbers alone. */
const FEW_SHORT = /^[^ ]{1,3}(?: [^ ]{1,3}){1,2}$/u;
const NUMBER = /\p{N}/u;
/** The sign of the rupiah at the end, whose number stands elsewhere. */
const LONE = new RegExp(String.raw`(?<![A-Z${LETTERS}])rp\.?\s*$`);
const COUNT = /\s*[([]?\b\d{1,4}\b\+?[)\]]?\s*$/;

const HITS_CAP = 1024;

/** `#keranjang`, `@checkout.id`, `beli.sekarang`: a tag or somebody's name. */
const NAME = /^\s*(?:[#@]|[\w]+(?:[._][\w]+)+\s*$)/;

/**
 * What a label says, or null when it says nothing about buying.
 *
 * @param label what a person reads on one control
 */
export function classify(label: string): Hit | null {
  if (label.length === 0 || label.length > LABEL_CAP || NAME.test(label)) return null;
  return ready().hitOf(label);
}

const readAnew = (label: string): Hit | null =>
  read(label) ?? ['dan', 'and'].map((and) => readJoined(label, and)).find(Boolean) ?? null;

/** "Ajukan & checkout" with its sign as a word. */
function readJoined(label: string, and: string): Hit | null {
  return label.includes('&') ? read(label.replace('&', ` ${and} `)) : null;
}

function read(label: string): Hit | null {
  const spent = withoutAmounts(label).replace(COUNT, '');
  // "Bayar Rp" whose number stands somewhere a machine does not see.
  const lone = LONE.test(spent);
  const folded = fold(lone ? spent.replace(/rp\.?\s*$/, '') : spent);
  if (folded === '') return null;
  const known = readFolded(folded);
  const plain = known && paysToo(known, folded) ? ({ ...known, class: 'pay' } as const) : known;
  if (plain)
    return priced(
      { ...plain, disguised: plain.disguised || hasInvisibleLetters(label) },
      folded,
      lone,
      label,
    );
  if (plain === null) return null;
  const whole = inFull(folded);
  if (whole !== folded && whole !== '') {
    const hit = readFolded(whole);
    if (hit) return priced(hit, whole, lone, label);
  }
  for (const undone of [skeleton(folded), digitsAsLetters(folded), digitsAsLetters(skeleton(folded))]) {
    if (undone === folded) continue;
    const hit = readFolded(undone);
    if (hit) return { ...hit, disguised: true };
  }
  // Letters pulled apart leave spaces where none belong.
  const joined = folded.replaceAll(' ', '');
  const apart =
    joined.length >= 4 &&
    (folded.length === joined.length * 2 - 1 || (FEW_SHORT.test(folded) && !NUMBER.test(folded)));
  const single = apart ? index().whole.get(joined) : undefined;
  if (single) return priced({ ...single, disguised: true }, joined, lone, label);
  for (const undone of joined === folded ? [] : [joined, skeleton(joined)]) {
    const cls = index().compact.get(undone);
    if (cls) return { class: cls, strength: 'strong', disguised: true };
  }
  return null;
}

/** "Siparişi onayla ve öde": a longer label that begins or ends with a word of paying pays, whatever else it does. */
function paysToo(hit: Hit, folded: string): boolean {
  const words = folded.split(' ');
  return (
    /^(?:order|checkout)$/.test(hit.class) &&
    words.length >= 3 &&
    !index().whole.has(folded) &&
    [words[0], words.at(-1), words.slice(-2).join(' ')].some(
      (part = '') => index().whole.get(part)?.class === 'pay',
    )
  );
}

/** "Pay $25", "Beli Rp12.000": an amount in a short label is the second sign itself. */
function priced(hit: Hit, folded: string, lone: boolean, label: string): Hit {
  const certain =
    folded.split(' ').length <= 4 &&
    /^(?:buy|order|checkout|pay)$/.test(hit.class) &&
    (lone || amountsIn(label).length > 0 || bareAmounts(label).length > 0);
  return certain ? { ...hit, strength: 'strong' } : hit;
}

/** A folded label with the words that chats cut short written out, and without those that say nothing. */
function inFull(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !PARTICLES.has(word))
    .map((word) => index().short.get(word) ?? word)
    .join(' ');
}

/** Ways to pay whose names begin like a control that pays. */
const WAYS_ALONE = /^(?:cash-on-delivery|pay-later|generic)$/;

/** `null`: known to be something else. `undefined`: not known. */
function readFolded(folded: string): Hit | null | undefined {
  const { whole, never, byFirst, starts, ends, spaceless, lastOfSpaceless, compact } = index();
  // "Bayar di tempat" is a way to pay, not a control that pays.
  if (never.has(folded) || WAYS_ALONE.test(vocabulary().ways.get(folded)?.kind ?? '')) return null;
  const exact = whole.get(folded);
  if (exact) return exact;
  const words = folded.split(' ');
  // "Kirim pesan ke bisnis" begins with what it is not.
  if ([2, 3].some((length) => words.length > length && never.has(words.slice(0, length).join(' '))))
    return null;
  // Letters laid out one by one leave no space between words.
  const run = words.length === 1 ? compact.get(folded) : undefined;
  if (run) return { class: run, strength: 'strong', disguised: true };
  if (words.length > WORDS_CAP) return startsStrong(words);
  for (const { phrase, class: cls } of spaceless) {
    if (folded.includes(phrase) && folded.length <= phrase.length + 8)
      return { class: cls, strength: 'weak', disguised: false };
  }
  const last =
    lastOfSpaceless.find(({ phrase }) => folded.endsWith(phrase) && folded.length <= phrase.length + 3) ??
    // Korean ends with its verb: "주문하고 결제하기".
    (words.length <= 4 && HANGUL.test(folded) ? whole.get(words.at(-1) ?? '') : undefined);
  if (last && !stepsAside(folded)) return { class: last.class, strength: 'weak', disguised: false };
  for (const [at, word] of words.entries()) {
    for (const phrase of byFirst.get(word) ?? []) {
      const end = spread(words, at, phrase.words);
      if (end < 0) continue;
      // "add combo to cart" says it as plainly as "add to cart"; with other words around, a second sign is needed.
      const alone = at === 0 && end === words.length - 1 && phrase.words.length >= 3;
      return { class: phrase.class, strength: alone ? 'strong' : 'weak', disguised: false };
    }
  }
  for (const start of starts) {
    if (
      words.length > start.words.length &&
      words.length <= 5 &&
      start.words.every((word, at) => words[at] === word)
    ) {
      return { class: start.class, strength: 'weak', disguised: false };
    }
  }
  // "Cara untuk membayar" is about paying.
  const end = ends.find(
    (one) =>
      words.length > one.words.length && words.slice(-one.words.length).join(' ') === one.words.join(' '),
  );
  return end && words.length <= 6 && !stepsAside(folded)
    ? { class: end.class, strength: 'weak', disguised: false }
    : undefined;
}

/** A long label that begins with a strong phrase: "Place order. Subtotal: …" as a screen reader says it. */
function startsStrong(words: string[]): Hit | undefined {
  for (const phrase of index().byFirst.get(words[0] ?? '') ?? []) {
    if (phrase.words.every((word, at) => words[at] === word)) {
      return { class: phrase.class, strength: 'weak', disguised: false };
    }
  }
  return undefined;
}

/** Index of the last word when the phrase stands in order from `at`, with at most three words put in; else -1. */
function spread(words: readonly string[], at: number, phrase: readonly string[]): number {
  let here = at;
  let extra = 0;
  for (const word of phrase.slice(1)) {
    here++;
    while (here < words.length && words[here] !== word) {
      here++;
      extra++;
    }
    if (here >= words.length || extra > (phrase.length >= 3 ? 3 : 0)) return -1;
  }
  return here;
}

/* ── Ways to pay, parts of an order, captions ─────────────────────────────────────────── */

export interface Way {
  /** Id of the provider, or the folded words of a generic way. */
  id: string;
  kind: PaymentProvider['kind'] | 'generic';
  /** The same text says that this is the way to pay: "支付方式：微信支付". */
  captioned?: true;
}

interface Vocabulary {
  ways: Map<string, Way>;
  captions: Set<string>;
  parts: Map<string, SummaryPart>;
  cardFields: string[];
  digital: { phrase: string; kind: DigitalKind }[];
  aside: string[];
  shops: { name: string; id: string }[];
  leadsTo: string[];
}

const emptyVocabulary = (): Vocabulary => ({
  ways: new Map(),
  captions: new Set(),
  parts: new Map(),
  cardFields: [],
  digital: [],
  aside: [],
  shops: [],
  leadsTo: [],
});

function* addNames(made: Vocabulary): Generator<void> {
  for (const { names, id, kind } of PROVIDERS) {
    for (const name of names) made.ways.set(fold(name), { id, kind });
    yield;
  }
  for (const { names, id } of SHOPS) {
    for (const name of names) made.shops.push({ name: fold(name), id });
    yield;
  }
}

function addVocabulary(made: Vocabulary, words: Spoken): void {
  for (const way of words.paymentWays) {
    if (!made.ways.has(way)) made.ways.set(way, { id: way, kind: 'generic' });
  }
  for (const caption of words.paymentCaptions) made.captions.add(caption);
  for (const [part, phrases] of Object.entries(words.summary)) {
    for (const phrase of phrases) made.parts.set(phrase, part as SummaryPart);
  }
  for (const field of words.cardFields) made.cardFields.push(field);
  for (const [kind, phrases] of Object.entries(words.digital)) {
    for (const phrase of phrases) made.digital.push({ phrase, kind: kind as DigitalKind });
  }
  for (const lead of words.leadsTo) made.leadsTo.push(lead);
  for (const word of words.aside) made.aside.push(word);
}

/** The longest known beginning of a folded text, word by word, in a map; look-alike letters are undone when they hide it. */
function beginning<T>(map: ReadonlyMap<string, T>, folded: string, most: number): T | undefined {
  for (const read of NOT_LATIN.test(folded) ? [folded, skeleton(folded)] : [folded]) {
    const words = read.split(' ');
    for (let length = Math.min(most, words.length); length > 0; length--) {
      const found = map.get(words.slice(0, length).join(' '));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const NOT_LATIN = /[^\p{Script=Latin}\p{N} ]/u;

/** The way to pay that a short text names first: "GoPay Saldo Rp120.000", "BCA Virtual Account". */
export function wayToPay(text: string): Way | undefined {
  if (text.length > 60) return undefined;
  // "6x Rp33.500": one of several ways to pay in parts.
  const parts = /^\s*(\d{1,2}) ?[x×]/.exec(text);
  if (parts && amountsIn(text).length > 0) return { id: `${parts[1]} parts`, kind: 'pay-later' };
  const named = behindCaption(text);
  if (named !== undefined) {
    const way = wayToPay(named);
    return way && { ...way, captioned: true };
  }
  const folded = fold(withoutAmounts(text));
  if (folded === '') return undefined;
  const first = beginning(vocabulary().ways, folded, 4);
  if (first) return first;
  // "Pindai QRIS", "Transfer ke BCA Virtual Account": what is paid into may come last.
  const words = folded.split(' ');
  for (let at = Math.max(1, words.length - 4); at < words.length && words.length <= 6; at++) {
    const last = vocabulary().ways.get(words.slice(at).join(' '));
    if (
      last &&
      (last.kind === 'qr' || last.kind === 'retail' || (last.kind === 'bank' && at < words.length - 1))
    )
      return last;
  }
  return undefined;
}

/** Whether a text names a wallet, a bank or a card, anywhere in it. */
export function namesWallet(text: string): boolean {
  const folded = fold(text);
  return [...vocabulary().ways].some(
    ([name, { kind }]) => /^(?:wallet|bank|card|pay-later)$/.test(kind) && containsWords(folded, name),
  );
}

/** What stands behind a caption of ways to pay and its colon, in the same line. */
function behindCaption(text: string): string | undefined {
  const [, caption = '', rest] = /^([^:：]{2,30})[:：]\s*(\S.*)$/u.exec(text) ?? [];
  return rest !== undefined && isPaymentCaption(caption) ? rest : undefined;
}

/** Whether a short text is the caption of a chooser of ways to pay. */
export function isPaymentCaption(text: string): boolean {
  if (text.length > 60) return false;
  const folded = fold(text);
  return (
    vocabulary().captions.has(folded) ||
    (NOT_LATIN.test(folded) && vocabulary().captions.has(skeleton(folded)))
  );
}

/** The part of an order that a short text names: `total`, `address`, `shipping`, … */
export function summaryPart(text: string): SummaryPart | undefined {
  if (text.length > 60) return undefined;
  const folded = fold(withoutAmounts(text).replace(COUNT, ''));
  if (folded === '' || folded.split(' ').length > 8) return undefined;
  return beginning(vocabulary().parts, folded, 4);
}

/** Whether folded text contains folded words as whole words. */
export function containsWords(folded: string, words: string): boolean {
  const first = folded.indexOf(words);
  if (first < 0) return false;
  if (NO_SPACES.test(words)) return true;
  for (let at = first; at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isEdge(words[0], folded[at - 1]) && isEdge(words.at(-1), folded[end], true)) return true;
  }
  return false;
}

/**
 * Whether a word ends between two letters. Words of scripts without spaces stand against names in Latin letters
 * ("Amazonで購入"), and Korean hangs its particles on ("쿠팡에서 구매").
 */
function isEdge(inner = '', outer = ' ', behind = false): boolean {
  if (outer === ' ' || NO_SPACES.test(outer)) return true;
  return HANGUL.test(outer) && (behind || !HANGUL.test(inner));
}

const HANGUL = /\p{Script=Hangul}/u;

/** Whether a caption names a payment card's number. */
export function namesCardField(folded: string): boolean {
  return vocabulary().cardFields.some((field) => containsWords(folded, field));
}

/** What a text says is sold, when it is not trade in goods. */
export function digitalKind(text: string): DigitalKind | undefined {
  // "Beli 500 Bintang Rp169.000" sells what "Beli Bintang" sells.
  const folded = fold(withoutAmounts(text).replace(/\d+/g, ' '));
  return vocabulary().digital.find(({ phrase }) => containsWords(folded, phrase))?.kind;
}

/** The shop that a label names as the place it leads to: "Beli di Shopee", "Checkout di toko oren". */
export function namedShop(label: string): string | undefined {
  const folded = fold(label);
  return vocabulary().shops.find(({ name }) => containsWords(folded, name))?.id;
}

/** Whether a label begins with one of some folded words, as whole words. */
function beginsWith(label: string, beginnings: readonly string[]): boolean {
  const folded = `${fold(label)} `;
  return beginnings.some((beginning) =>
    folded.startsWith(NO_SPACES.test(beginning) ? beginning : `${beginning} `),
  );
}

/** Whether a label names something beside the way: to change, to close, to ask. */
export function stepsAside(label: string): boolean {
  return beginsWith(label, vocabulary().aside);
}

/** Whether a label says that it leaves, whatever it names: "Beli di …", "Buy on …". */
export function saysItLeaves(label: string): boolean {
  return beginsWith(label, vocabulary().leadsTo);
}

/**
 * What a label says inside a place already known to be an order: one word of buying anywhere is enough
 * ("Geser untuk bayar", "Ya, pesan!").
 */
export function classifyInOrder(label: string): Hit | null {
  const whole = classify(label);
  if (whole) return whole;
  const folded = fold(withoutAmounts(label));
  const words = folded.split(' ');
  if (words.length > 6 || index().never.has(folded) || vocabulary().ways.has(folded)) return null;
  for (const at of words.keys()) {
    for (let length = Math.min(4, words.length - at); length > 0; length--) {
      const part = words.slice(at, at + length).join(' ');
      const hit = index().whole.get(part) ?? index().inOrder.get(part);
      if (hit && /^(?:order|pay|checkout|buy)$/.test(hit.class))
        return { ...hit, class: paysToo(hit, folded) ? 'pay' : hit.class, strength: 'weak' };
    }
  }
  return null;
}
