/** What the history says of one platform, or of all, in one sentence: for the popup and the history page. */
import { type DayRow, HISTORY_STATES, type HistoryState } from '../model';
import type { Texts } from './text';

/** The states in which a page was judged; the order is that of the plot, heaviest first. */
export const COUNTED = HISTORY_STATES.toReversed();

export interface HistorySummary {
  /** The first day that is kept; empty when nothing is. */
  since: string;
  counts: Record<HistoryState, number>;
}

/** Adds up days; `platform` is its id, or `null` for all. */
export function summaryOf(days: readonly DayRow[], platform: string | null): HistorySummary {
  const counted = days.filter((row) => platform === null || row.platform === platform);
  const since = counted.map(({ day }) => day).sort()[0] ?? '';
  const counts = Object.fromEntries(
    HISTORY_STATES.map((state) => [state, counted.reduce((sum, row) => sum + row.counts[state], 0)]),
  );
  return { since, counts: counts as Record<HistoryState, number> };
}

/** Pages that were judged: one for another market was not. */
export function pagesJudged({ counts }: HistorySummary): number {
  return counts['nothing-seen'] + counts['promotion-only'] + counts['needs-review'] + counts.violation;
}

/**
 * The sentence; empty when no page was judged.
 *
 * @param platformName of the platform that was added up; `null` for all.
 * @param today `YYYY-MM-DD`.
 */
export function historySentence(
  summary: HistorySummary,
  platformName: string | null,
  today: string,
  texts: Texts,
): string {
  const { since, counts } = summary;
  const pages = pagesJudged(summary);
  if (pages === 0) {
    return '';
  }
  const day = texts.recentDay(since, today);
  if (counts.violation + counts['needs-review'] > 0) {
    const [seen, doubtful] = [texts.number(counts.violation), texts.number(counts['needs-review'])];
    return texts.count(pages, 'historySeenOne', 'historySeenOther', day, seen, doubtful);
  }
  return platformName === null
    ? texts.count(pages, 'historyNoneSeenOne', 'historyNoneSeenOther', day)
    : texts.count(pages, 'historyNoneSeenOnOne', 'historyNoneSeenOnOther', day, platformName);
}
