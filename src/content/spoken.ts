/**
 * The words that are known here, as the build packs them: folded, one text, taken apart when the first label is looked
 * up. Those of Indonesia and English are in the script that reads; each other language is a script of its own, which
 * comes where it is spoken.
 */
import {
  DIGITAL_KINDS,
  type DigitalKind,
  PHRASE_CLASSES,
  type PhraseClass,
  SUMMARY_PARTS,
  type SummaryPart,
  type Words,
} from '../model';

declare const HOME_WORDS: readonly string[];

/** Phrases of one list, lists of one language. Neither sign stands in a folded phrase. */
const PHRASE = '|';
const LIST = '\n';

/** What is looked up, of one language; everything folded. */
export type Spoken = Omit<Required<Words>, 'language'>;

/** The words of a language as one text, everything folded. Run when the extension is built. */
export function pack(words: Words, fold: (phrase: string) => string): string {
  return lists(words)
    .map((list) => list.map(fold).join(PHRASE))
    .join(LIST);
}

function lists(words: Words): (readonly string[])[] {
  const by = (names: readonly string[], all: object | undefined) =>
    names.map((name) => (all as Record<string, readonly string[]> | undefined)?.[name] ?? []);
  return [
    ...by(PHRASE_CLASSES, words.phrases),
    ...by(PHRASE_CLASSES, words.weak),
    ...by(PHRASE_CLASSES, words.starts),
    ...by(PHRASE_CLASSES, words.inOrder),
    ...by(PHRASE_CLASSES, words.ends),
    ...by(SUMMARY_PARTS, words.summary),
    ...by(DIGITAL_KINDS, words.digital),
    words.aside ?? [],
    words.never,
    words.paymentCaptions,
    words.paymentWays,
    words.cardFields,
    words.leadsTo,
    Object.keys(words.short ?? {}),
    Object.values(words.short ?? {}),
  ];
}

/** What {@link pack} packed. */
export function unpack(packed: string): Spoken {
  const lines = packed.split(LIST).map((line) => (line === '' ? [] : line.split(PHRASE)));
  const next = () => lines.shift() ?? [];
  const pairs = () => {
    const [names, values] = [next(), next()];
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? name]));
  };
  const by = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, next()])) as Record<Name, string[]>;
  return {
    phrases: by<PhraseClass>(PHRASE_CLASSES),
    weak: by<PhraseClass>(PHRASE_CLASSES),
    starts: by<PhraseClass>(PHRASE_CLASSES),
    inOrder: by<PhraseClass>(PHRASE_CLASSES),
    ends: by<PhraseClass>(PHRASE_CLASSES),
    summary: by<SummaryPart>(SUMMARY_PARTS),
    digital: by<DigitalKind>(DIGITAL_KINDS),
    aside: next(),
    never: next(),
    paymentCaptions: next(),
    paymentWays: next(),
    cardFields: next(),
    leadsTo: next(),
    short: pairs(),
  };
}

/** The languages that are known here, packed: those known everywhere, then the others by their names. */
function packedHere(): string[] {
  const abroad = Object.entries(globalThis.etalaseWords ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...HOME_WORDS, ...abroad.map(([, packed]) => packed)];
}

/** How many languages are known here. */
export const countLanguages = () => packedHere().length;

/** The words of every language that is known here, one after the other, always in the same order. */
export function* languages(): Generator<Spoken> {
  for (const packed of packedHere()) yield unpack(packed);
}
