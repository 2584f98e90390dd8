/** The instruments, oldest first, and how a rule cites them. */
import type { Citation, Text } from '../../model';
import type { Instrument, Topic } from './instrument';
import { permendag19of2026 } from './permendag-19-2026';
import { permendag31of2023 } from './permendag-31-2023';

export const INSTRUMENTS: readonly Instrument[] = [permendag31of2023, permendag19of2026];

/**
 * What every instrument says on a subject, oldest first, with its days in force.
 * @param reading who reads the article the way the rule does; stands after the article's own note
 */
export function citationsOf(topic: Topic, reading?: Text): Citation[] {
  return INSTRUMENTS.flatMap(({ name, inForce, articles }) => {
    const found = articles[topic];
    if (!found) return [];
    const { article, quote, verified, source, note } = found;
    const citation: Citation = { instrument: name, article, quote, ...inForce.value, verified, source };
    const notes = [note, reading].filter((text) => text !== undefined);
    if (notes.length > 0) citation.note = joined(notes);
    return [citation];
  });
}

function joined(texts: readonly Text[]): Text {
  return { id: texts.map(({ id }) => id).join(' '), en: texts.map(({ en }) => en).join(' ') };
}
