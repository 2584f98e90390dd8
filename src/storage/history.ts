/**
 * Which pages were judged and how it ended, by day. Two stores: a row for each page and day, of which only so
 * many are kept, and counts for each platform and day, from which everything is drawn that must open at once.
 * Nothing of a page is in it but its cleaned address.
 */
import type { IDBPTransaction } from 'idb';
import { type DayRow, HISTORY_STATES, type HistoryState, MOST_HISTORY_PAGES, type PageRow } from '../model';
import { database, kept, type Stores } from './database';

/** What was taken out, to be put back when the user thinks better of it. */
export interface Removed {
  pages: readonly PageRow[];
  days: readonly DayRow[];
}

/** How many rows are read at one time. */
const PORTION = 2000;

type Writing = IDBPTransaction<Stores, ('history' | 'days')[], 'readwrite'>;

/** The day where the user is, `YYYY-MM-DD`, of an instant in milliseconds since 1970. */
export function localDay(at: number): string {
  const there = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(there).toISOString().slice(0, 10);
}

/** Takes in pages that were judged, in one go, and drops the oldest above `most`. */
export async function addToHistory(pages: readonly PageRow[], most = MOST_HISTORY_PAGES): Promise<void> {
  await writing(async (transaction) => {
    const days = countsOf(transaction);
    for (const page of pages) {
      await addPage(transaction, days, page);
    }
    await days.write();
    await dropOldest(transaction, most);
  });
}

/** Drops everything that is older than so many days; today is the first of them. */
export async function forgetBefore(today: string, days: number): Promise<void> {
  const first = new Date(`${today}T00:00Z`);
  first.setUTCDate(first.getUTCDate() - days + 1);
  const older = IDBKeyRange.upperBound([first.toISOString().slice(0, 10)], true);
  await writing(async (transaction) => {
    await transaction.objectStore('history').delete(older);
    await transaction.objectStore('days').delete(older);
  });
}

/** The counts of every day and platform, oldest first. */
export async function readDays(): Promise<DayRow[]> {
  return (await database()).getAll('days');
}

/** All pages, newest day first, a portion at a time. */
export async function* readPages(): AsyncGenerator<PageRow[]> {
  const open = await database();
  const days = [...new Set((await open.getAllKeys('days')).map(([day]) => day))].reverse();
  for (const day of days) {
    let from: IDBKeyRange | undefined = IDBKeyRange.bound([day], [day, []]);
    while (from !== undefined) {
      const rows: PageRow[] = await open.getAll('history', from, PORTION);
      const last = rows.at(-1);
      from =
        last !== undefined && rows.length === PORTION
          ? IDBKeyRange.bound([day, last.address], [day, []], true)
          : undefined;
      yield rows.sort((a, b) => b.at - a.at);
    }
  }
}

/** Takes one page out of one day. */
export async function removePage(day: string, address: string): Promise<Removed> {
  return writing(async (transaction) => {
    const pages = transaction.objectStore('history');
    const page = await pages.get([day, address]);
    if (page === undefined) {
      return { pages: [], days: [] };
    }
    await pages.delete([day, address]);
    const days = countsOf(transaction);
    await days.change(page, -1);
    await days.write();
    return { pages: [page], days: [{ day, platform: page.platform, counts: { ...NONE, [page.state]: 1 } }] };
  });
}

/** Takes everything out. */
export async function removeHistory(): Promise<Removed> {
  return writing(async (transaction) => {
    const [pages, days] = [transaction.objectStore('history'), transaction.objectStore('days')];
    const removed = { pages: await pages.getAll(), days: await days.getAll() };
    await pages.clear();
    await days.clear();
    return removed;
  });
}

/** Puts back what was taken out. What was added meanwhile stays, and no page counts twice. */
export async function putBack(removed: Removed): Promise<void> {
  await writing(async (transaction) => {
    const days = countsOf(transaction);
    for (const { day, platform, counts } of removed.days) {
      for (const state of HISTORY_STATES) {
        await days.change({ day, platform, state }, counts[state]);
      }
    }
    for (const page of removed.pages) {
      // it is part of the counts already
      await days.change(page, -1);
      await addPage(transaction, days, page);
    }
    await days.write();
    await dropOldest(transaction, MOST_HISTORY_PAGES);
  });
}

const NONE: Readonly<Record<HistoryState, number>> = {
  'nothing-judged': 0,
  'nothing-seen': 0,
  'promotion-only': 0,
  'needs-review': 0,
  violation: 0,
};

function writing<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
  return kept(async (open) => {
    const transaction: Writing = open.transaction(['history', 'days'], 'readwrite');
    const [answer] = await Promise.all([work(transaction), transaction.done]);
    return answer;
  });
}

interface Counts {
  /** Adds to one count; the row of a new day begins at nothing. */
  change(of: Pick<PageRow, 'day' | 'platform' | 'state'>, by: number): Promise<void>;
  /** Writes what was changed; a row that counts nothing goes. */
  write(): Promise<void>;
}

/** The counts, each read once however many pages change it. */
function countsOf(transaction: Writing): Counts {
  const store = transaction.objectStore('days');
  const rows = new Map<string, DayRow>();
  return {
    async change({ day, platform, state }, by) {
      const key = `${day} ${platform}`;
      const row = rows.get(key) ??
        (await store.get([day, platform])) ?? { day, platform, counts: { ...NONE } };
      row.counts[state] = Math.max(0, row.counts[state] + by);
      rows.set(key, row);
    },
    async write() {
      for (const row of rows.values()) {
        await (HISTORY_STATES.some((state) => row.counts[state] > 0)
          ? store.put(row)
          : store.delete([row.day, row.platform]));
      }
    },
  };
}

/** One page on one day counts once, in the heaviest state that it had. */
async function addPage(transaction: Writing, days: Counts, page: PageRow): Promise<void> {
  const pages = transaction.objectStore('history');
  const before = await pages.get([page.day, page.address]);
  const state = before === undefined ? page.state : heavier(before.state, page.state);
  if (before?.state !== state) {
    if (before !== undefined) {
      await days.change(before, -1);
    }
    await days.change({ ...page, state }, 1);
  }
  const latest = before === undefined || before.at < page.at ? page : before;
  await pages.put({ ...latest, state });
}

function heavier(a: HistoryState, b: HistoryState): HistoryState {
  return HISTORY_STATES.indexOf(a) > HISTORY_STATES.indexOf(b) ? a : b;
}

async function dropOldest(transaction: Writing, most: number): Promise<void> {
  const pages = transaction.objectStore('history');
  const tooMany = (await pages.count()) - most;
  if (tooMany > 0) {
    const last = (await pages.getAllKeys(null, tooMany)).at(-1);
    if (last !== undefined) {
      await pages.delete(IDBKeyRange.upperBound(last));
    }
  }
}
