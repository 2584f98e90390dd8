import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteVerdict, tidyHistory } from '../../src/background/history';
import type { PageRow } from '../../src/model';
import { closeDatabase } from '../../src/storage/database';
import { addToHistory, localDay, readPages } from '../../src/storage/history';
import { changeSettings } from '../../src/storage/settings';
import { FakeBrowser } from '../fake-browser';
import { aVerdict } from '../samples';

const browser = vi.hoisted(() => ({ fake: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser.fake;
  },
}));

const NOW = Date.parse('2026-11-03T04:00Z');
const TODAY = localDay(NOW);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  browser.fake = new FakeBrowser();
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: NOW });
});
afterEach(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

async function kept(): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for await (const portion of readPages()) rows.push(...portion);
  return rows;
}

/** The moment for which verdicts wait is over, and what they wait for is done. */
async function written(): Promise<void> {
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const PAGE = 'https://www.tiktok.com/@toko/video/1';

describe('a verdict', () => {
  it('becomes a row with the cleaned address and nothing else of the page', async () => {
    noteVerdict(7, aVerdict({ url: `${PAGE}?_t=abc&utm_source=x#top` }), NOW);
    await written();
    expect(await kept()).toEqual([
      {
        day: TODAY,
        address: PAGE,
        platform: 'tiktok',
        state: 'violation',
        at: NOW,
        tab: expect.stringMatching(/^\d+ 7$/),
      },
    ]);
  });

  it('counts as the page ended, when several come at once', async () => {
    const nothing = { outcome: 'inapplicable', note: 'nothing-seen', findings: [] } as const;
    noteVerdict(7, aVerdict({ ...nothing }), NOW);
    noteVerdict(7, aVerdict({ outcome: 'pass' }), NOW);
    noteVerdict(8, aVerdict({ ...nothing, url: 'https://www.tiktok.com/@lain' }), NOW);
    await written();
    expect((await kept()).map(({ address, state }) => [address, state])).toEqual([
      ['https://www.tiktok.com/@lain', 'nothing-seen'],
      [PAGE, 'promotion-only'],
    ]);
  });

  it('waits until the page has been looked at, unless something was seen', async () => {
    noteVerdict(7, aVerdict({ outcome: 'inapplicable', note: 'nothing-seen', looked: false }), NOW);
    noteVerdict(8, aVerdict({ outcome: 'needs-review', looked: false, url: `${PAGE}2` }), NOW);
    await written();
    expect((await kept()).map(({ address }) => address)).toEqual([`${PAGE}2`]);
  });

  it('goes nowhere when no history is kept, and old days go all the same', async () => {
    const old = localDay(NOW - 100 * 86_400_000);
    await addToHistory([
      { day: old, address: PAGE, platform: 'tiktok', state: 'violation', at: 1, tab: '' },
      { day: TODAY, address: `${PAGE}3`, platform: 'tiktok', state: 'violation', at: 2, tab: '' },
    ]);
    await changeSettings({ history: false });
    noteVerdict(7, aVerdict(), NOW);
    await written();
    expect((await kept()).map(({ address }) => address)).toEqual([`${PAGE}3`]);
  });
});

describe('fewer days', () => {
  it('take the older ones away at once', async () => {
    const yesterday = localDay(NOW - 86_400_000);
    await addToHistory([
      { day: yesterday, address: PAGE, platform: 'tiktok', state: 'violation', at: 1, tab: '' },
    ]);
    await tidyHistory(2);
    expect(await kept()).toHaveLength(1);
    await tidyHistory(1);
    expect(await kept()).toEqual([]);
  });
});
