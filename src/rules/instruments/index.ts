/** The instruments, oldest first, and how a rule cites them. */
import type { Citation, Text } from '../../model';
import type { Instrument, Topic } from './instrument';
import { kppu01of2025 } from './kppu-01-2025';
import { permendag19of2026 } from './permendag-19-2026';
import { permendag31of2023 } from './permendag-31-2023';
import { permendag50of2020 } from './permendag-50-2020';
import { pp80of2019 } from './pp-80-2019';

export const INSTRUMENTS: readonly Instrument[] = [
  pp80of2019,
  permendag50of2020,
  permendag31of2023,
  kppu01of2025,
  permendag19of2026,
];

/**
 * What every instrument says on a subject, oldest first, with its days in force. Where two are in force on
 * one day, the judge takes the later.
 *
 * @param reading who reads the article the way the rule does; stands after the article's own note
 */
export function citationsOf(topic: Topic, reading?: Text): Citation[] {
  return INSTRUMENTS.flatMap(({ name, inForce, articles }) => {
    const found = articles[topic];
    if (!found) return [];
    const { note, ...said } = found;
    const citation: Citation = { instrument: name, ...said, ...inForce.value };
    const notes = [note, reading].filter((text) => text !== undefined);
    if (notes.length > 0) citation.note = joined(notes);
    return [citation];
  });
}

function joined(texts: readonly Text[]): Text {
  return { id: texts.map(({ id }) => id).join(' '), en: texts.map(({ en }) => en).join(' ') };
}
