import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HISTORY_STATES, type HistoryState, MOST_HISTORY_PAGES, type PageRow } from '../../src/model';
import { closeDatabase } from '../../src/storage/database';
import {
  addToHistory,
  forgetBefore,
  localDay,
  putBack,
  readDays,
  readPages,
  removeHistory,
  removePage,
} from '../../src/storage/history';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

const aRow = (differs: Partial<PageRow> = {}): PageRow => ({
  day: '2026-11-03',
  address: 'https://www.tiktok.com/@toko/video/1',
  platform: 'tiktok',
  state: 'nothing-seen',
  at: Date.parse('2026-11-03T04:00Z'),
  tab: '1 7',
  ...differs,
});

async function allPages(): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for await (const portion of readPages()) rows.push(...portion);
  return rows;
}

/** What the counts must be, told from the rows. */
function counted(rows: readonly PageRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { day, platform, state } of rows) {
    const key = `${day} ${platform} ${state}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

async function countsKept(): Promise<Map<string, number>> {
  return new Map(
    (await readDays()).flatMap(({ day, platform, counts }) =>
      HISTORY_STATES.filter((state) => counts[state] > 0).map(
        (state) => [`${day} ${platform} ${state}`, counts[state]] as const,
      ),
    ),
  );
}

describe('the history', () => {
  it('counts a page once a day, in the heaviest state that it had', async () => {
    await addToHistory([
      aRow(),
      aRow({ state: 'violation', at: 5 }),
      aRow({ state: 'promotion-only', at: 9 }),
    ]);
    await addToHistory([aRow({ day: '2026-11-04' })]);
    expect(await allPages()).toEqual([aRow({ day: '2026-11-04' }), aRow({ state: 'violation' })]);
    expect(await countsKept()).toEqual(
      new Map([
        ['2026-11-03 tiktok violation', 1],
        ['2026-11-04 tiktok nothing-seen', 1],
      ]),
    );
  });

  it('keeps counts that agree with the rows, whatever comes and goes', async () => {
    const row = fc.record({
      day: fc.constantFrom('2026-11-01', '2026-11-02'),
      address: fc.constantFrom('https://a.example/', 'https://b.example/', 'https://c.example/'),
      state: fc.constantFrom<HistoryState>(...HISTORY_STATES),
      at: fc.nat(1000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(row), row, async (first, meanwhile, gone) => {
        await removeHistory();
        await addToHistory(first.map(aRow));
        const page = await removePage(gone.day, gone.address);
        expect(await countsKept()).toEqual(counted(await allPages()));
        const all = await removeHistory();
        await addToHistory(meanwhile.map(aRow));
        await putBack(all);
        await putBack(page);
        const rows = await allPages();
        expect(await countsKept()).toEqual(counted(rows));
        expect(new Set(rows.map(({ day, address }) => `${day} ${address}`))).toEqual(
          new Set([...first, ...meanwhile].map(({ day, address }) => `${day} ${address}`)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives back the state that a deleted page had', async () => {
    await addToHistory([aRow({ state: 'needs-review' })]);
    const removed = await removePage(aRow().day, aRow().address);
    expect(await allPages()).toEqual([]);
    expect(await readDays()).toEqual([]);
    await putBack(removed);
    expect(await allPages()).toEqual([aRow({ state: 'needs-review' })]);
    expect(await removePage('2026-01-01', 'https://a.example/')).toEqual({ pages: [], days: [] });
  });

  it('forgets days that are older than the user wants, and today never', async () => {
    const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'];
    await addToHistory(days.map((day) => aRow({ day })));
    await forgetBefore('2026-11-03', 3);
    expect((await allPages()).map(({ day }) => day)).toEqual(['2026-11-03', '2026-11-02', '2026-11-01']);
    await forgetBefore('2026-11-03', 1);
    expect([...(await countsKept()).keys()]).toEqual(['2026-11-03 tiktok nothing-seen']);
  });

  it('holds no more pages than it says; the oldest go and stay counted', async () => {
    const addresses = ['a', 'b', 'c', 'd'].map((host) => `https://${host}.example/`);
    await addToHistory(
      addresses.slice(0, 3).map((address) => aRow({ address })),
      3,
    );
    await addToHistory([aRow({ day: '2026-11-04', address: addresses[3] ?? '' })], 3);
    expect((await allPages()).map(({ address }) => address).sort()).toEqual(addresses.slice(1));
    expect([...(await countsKept()).values()]).toEqual([3, 1]);
    expect(MOST_HISTORY_PAGES).toBe(100_000);
  });

  it('reads a day in portions, without losing or repeating a page', async () => {
    const rows = Array.from({ length: 4500 }, (_, place) =>
      aRow({ address: `https://a.example/${place}`, at: place }),
    );
    await addToHistory(rows);
    const portions: number[] = [];
    const seen = new Set<string>();
    for await (const portion of readPages()) {
      portions.push(portion.length);
      for (const { address } of portion) seen.add(address);
    }
    expect(portions).toEqual([2000, 2000, 500]);
    expect(seen.size).toBe(rows.length);
  });
});

describe('the day', () => {
  it('is that of the place where the user is', () => {
    const midnight = new Date(2026, 10, 3).getTime();
    expect([localDay(midnight - 1), localDay(midnight)]).toEqual(['2026-11-02', '2026-11-03']);
  });
});
