/** What is remembered of the days before. */

/** The most days that history may be kept for. */
export const MOST_HISTORY_DAYS = 730;

/** The most pages that the history holds; older ones go, and stay counted. */
export const MOST_HISTORY_PAGES = 100_000;

/** What one of them takes on the disk, in bytes; `test/e2e/history.test.ts` holds it. */
export const HISTORY_PAGE_BYTES = 500;

/** How a page ended, mildest first: a page that is opened twice on one day keeps the heavier. */
export const HISTORY_STATES = [
  'nothing-judged',
  'nothing-seen',
  'promotion-only',
  'needs-review',
  'violation',
] as const;
export type HistoryState = (typeof HISTORY_STATES)[number];

/** One page on one day. */
export interface PageRow {
  /** `YYYY-MM-DD` where the user is. */
  day: string;
  /** Cleaned: `cleanUrl`. */
  address: string;
  platform: string;
  state: HistoryState;
  /** Of the latest verdict, in milliseconds since 1970. */
  at: number;
  /** The tab, told apart from tabs of earlier runs of the browser. */
  tab: string;
}

/** How many pages of one platform ended in which state on one day. */
export interface DayRow {
  day: string;
  platform: string;
  counts: Record<HistoryState, number>;
}
