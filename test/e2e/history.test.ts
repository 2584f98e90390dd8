/** The history: what was judged is found again, deleted and brought back; and a great deal of it opens at once. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pause } from '../../scripts/browser/bounded.mjs';
import { HISTORY_PAGE_BYTES, MOST_HISTORY_PAGES, type PageRow } from '../../src/model';
import { BROWSERS, faults, openBrowser, overflow, soon, tabFaults, textsOf } from './open';

const HISTORY = 'src/history/history.html';
const TODAY = new Date();

describe.each(BROWSERS)('the history in %s', (name) => {
  const at = openBrowser(name);

  /** Opens the history page, empty unless the test has put something in. */
  async function open(query = '', language: 'id' | 'en' = 'id'): Promise<Page> {
    await at.extension.setSettings({ language });
    const page = await at.launched.openExtensionPage(`${HISTORY}${query}`);
    await soon(() => page.evaluate(() => document.body.className)).toBe('ready');
    return page;
  }

  /** Deletes what other tests left, by the button that a person has. */
  async function empty(): Promise<void> {
    const page = await open();
    const hasAny = await page.evaluate(() => document.querySelector('#delete-all') !== null);
    if (hasAny) {
      await page.click('#delete-all');
      await soon(() => textsOf(page, '#summary')).toEqual(['Belum ada halaman yang dinilai dan disimpan.']);
    }
    await page.close();
  }

  /** Puts rows into the database, with the counts that belong to them. The page that is given has opened it. */
  function fill(page: Page, rows: number, days: number): Promise<void> {
    return page.evaluate(
      async (howMany, howManyDays, now) => {
        const open = await new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open('etalase');
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        const transaction = open.transaction(['history', 'days'], 'readwrite');
        const [pages, counts] = [transaction.objectStore('history'), transaction.objectStore('days')];
        const dayOf = (back: number) => new Date(now - back * 86_400_000).toISOString().slice(0, 10);
        const each = howMany / howManyDays;
        for (let back = 0; back < howManyDays; back += 1) {
          const day = dayOf(back);
          for (let place = 0; place < each; place += 1) {
            pages.put({
              day,
              address: `https://www.tiktok.com/@toko.${place % 97}/video/73${String(back).padStart(3, '0')}${place}`,
              platform: 'tiktok',
              state: 'nothing-seen',
              at: now - back * 86_400_000 - place,
              tab: `${now} ${place % 7}`,
            });
          }
          counts.put({
            day,
            platform: 'tiktok',
            counts: {
              'nothing-judged': 0,
              'nothing-seen': each,
              'promotion-only': 0,
              'needs-review': 0,
              violation: 0,
            },
          });
        }
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
        });
        open.close();
      },
      rows,
      days,
      TODAY.getTime(),
    );
  }

  const addresses = (page: Page) =>
    page.$$eval('.page', (rows) => rows.map((row) => (row as HTMLElement).dataset.address ?? ''));
  const statesOf = (page: Page) => textsOf(page, '.page .state');

  /** Visits three pages and waits until they are in the history. */
  async function visitThree(): Promise<number> {
    await empty();
    await at.visitFixture('tiktok/feed');
    const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
    await at.visitFixture('facebook/shop-cart');
    const page = await open();
    await soon(() => addressesKept(page)).toHaveLength(3);
    await page.close();
    return tabId;
  }

  /** Reads the database itself: how much is in it, and the first hundred pages that ended in a state, or in any. */
  function rowsKept(page: Page, state: string | null = null): Promise<{ count: number; rows: PageRow[] }> {
    return page.evaluate(async (wanted) => {
      const open = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open('etalase');
        asked.onsuccess = () => resolve(asked.result);
      });
      const rows = await new Promise<PageRow[]>((resolve) => {
        const asked = open.transaction('history').objectStore('history').getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
      open.close();
      const fitting = rows.filter((row) => wanted === null || row.state === wanted);
      return { count: rows.length, rows: fitting.slice(0, 100) };
    }, state);
  }
  const addressesKept = async (page: Page) => (await rowsKept(page)).rows.map(({ address }) => address);

  /** Firefox's driver does not notice that one of our pages was loaded again. */
  async function again(page: Page, language: 'id' | 'en'): Promise<Page> {
    await page.close();
    return open('', language);
  }

  it('shows what was judged meanwhile, also in a popup that was open before', async () => {
    await empty();
    const page = await open();
    const popup = await at.popup((await at.visitFixture('tiktok/feed')).tabId);
    const told = () => popup.$$eval('.history', ([line]) => line?.textContent?.match(/\d+/)?.[0]);
    await soon(() => addresses(page)).toHaveLength(1);
    await soon(told).toBe('1');
    await at.visitFixture('tiktok/checkout-sheet');
    await soon(() => addresses(page)).toHaveLength(2);
    await soon(told).toBe('2');
  });

  it('has the pages that were judged: how each ended, and nothing of what it held', async () => {
    await visitThree();
    const page = await open();
    await soon(() => statesOf(page)).toHaveLength(3);
    expect((await statesOf(page)).sort()).toEqual([
      'Belum ada yang terlihat',
      'Perlu ditinjau',
      'Terlihat tidak sesuai',
    ]);
    for (const address of await addresses(page)) expect(address).toMatch(/^https:\/\/[^?#]+$/);
    expect(await textsOf(page, '#summary')).toEqual([
      expect.stringMatching(
        /^3 halaman dibuka sejak \d+ \S+\. Terlihat tidak sesuai: 1\. Perlu ditinjau: 1\.$/,
      ),
    ]);
    await page.select('#platform', 'tiktok');
    await soon(() => addresses(page)).toHaveLength(2);
    await page.select('#state', 'violation');
    await soon(() => statesOf(page)).toEqual(['Terlihat tidak sesuai']);
    expect(await page.$$eval('.drawing .bar', (bars) => bars.length)).toBe(2);
    const kept = (await rowsKept(page)).rows.map((row) => Object.keys(row).sort().join(' '));
    expect(new Set(kept)).toEqual(new Set(['address at day platform state tab']));
  });

  it('finds pages by words in the address, and those of one tab', async () => {
    const tabId = await visitThree();
    const page = await open(`?tab=${tabId}`, 'en');
    await soon(() => addresses(page)).toHaveLength(3);
    await page.type('#search', 'FACEBOOK');
    await soon(() => addresses(page)).toEqual([expect.stringContaining('facebook.com')]);
    await page.type('#search', ' nowhere');
    await soon(() => textsOf(page, '#pages .none')).toEqual(['No page matches.']);
    await page.$eval('#search', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.click('#tab');
    await soon(() => statesOf(page)).toEqual(['Seen: does not comply']);
  });

  it('deletes one page and all of them, and takes either back, from the keyboard', async () => {
    await visitThree();
    const page = await open('', 'en');
    await soon(() => addresses(page)).toHaveLength(3);
    const before = await addresses(page);
    const summary = await textsOf(page, '#summary');
    await page.bringToFront();
    await page.focus('.page .button');
    await page.keyboard.press('Enter');
    await soon(() => addresses(page)).toEqual(before.slice(1));
    expect(await textsOf(page, '#said span')).toEqual(['One page was deleted.']);
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('undo');
    await page.keyboard.press('Enter');
    await soon(() => addresses(page)).toEqual(before);
    expect(await textsOf(page, '#summary')).toEqual(summary);
    await page.focus('#delete-all');
    await page.keyboard.press('Enter');
    await soon(() => addresses(page)).toEqual([]);
    expect(await textsOf(page, '#summary')).toEqual(['No page has been judged and kept yet.']);
    await soon(() => textsOf(page, '#said span')).toEqual(['The history of 3 pages was deleted.']);
    await page.keyboard.press('Enter');
    await soon(() => addresses(page)).toEqual(before);
    expect(await textsOf(page, '#summary')).toEqual(summary);
  });

  it('keeps nothing once it is off, and only so many days', async () => {
    await empty();
    let page = await open('', 'en');
    await page.bringToFront();
    await page.click('#keep');
    await soon(() => page.$eval('#keep', (button) => button.getAttribute('aria-checked'))).toBe('false');
    await at.visitFixture('tiktok/feed');
    await pause(1500);
    page = await again(page, 'en');
    await soon(() => textsOf(page, '#summary')).toEqual(['History is off: the pages you open are not kept.']);
    await fill(page, 40, 10);
    page = await again(page, 'en');
    await soon(() => addresses(page)).toHaveLength(40);
    const chooseDays = (days: string) =>
      page.$eval(
        '#days',
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        days,
      );
    await chooseDays('0');
    expect((await at.extension.send('get-settings', {})).historyDays).toBe(90);
    await chooseDays('3');
    await soon(() => addresses(page)).toHaveLength(12);
    expect((await at.extension.send('get-settings', {})).historyDays).toBe(3);
  });

  it('says in both languages that nothing was seen, on how many pages and since when', async () => {
    await empty();
    let page = await open();
    await fill(page, 42, 3);
    page = await again(page, 'id');
    const first = new Date(TODAY.getTime() - 2 * 86_400_000);
    for (const [language, locale, before] of [
      ['id', 'id-ID', 'Tidak terlihat checkout di dalam platform pada 42 halaman yang Anda buka sejak'],
      ['en', 'en-GB', 'No in-app checkout seen on the 42 pages you opened since'],
    ] as const) {
      await at.extension.setSettings({ language });
      const day = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
        ...(first.getUTCFullYear() === TODAY.getUTCFullYear() ? {} : { year: 'numeric' }),
      }).format(first);
      await soon(() => textsOf(page, '#summary')).toEqual([`${before} ${day}.`]);
    }
  });

  it.each(['id', 'en'] as const)('has nothing that axe objects to (%s)', async (language) => {
    await visitThree();
    const page = await open('?tab=1', language);
    await soon(() => addresses(page)).toHaveLength(3);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const [width, scheme] of [
      [320, 'dark'],
      [800, 'light'],
    ] as const) {
      await page.setViewport({ width, height: 800 });
      await at.prefer(page, scheme);
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page), `at ${width} pixels`).toBe(0);
    }
    expect((await tabFaults(page)).faults).toEqual([]);
  });

  it('opens at once and stays within its bound with 100,000 pages', async () => {
    await empty();
    const first = await open('', 'en');
    await fill(first, MOST_HISTORY_PAGES, 80);
    await first.close();
    const begun = performance.now();
    const page = await open('', 'en');
    await soon(() => addresses(page)).toHaveLength(50);
    const opened = performance.now() - begun;
    expect(await textsOf(page, '#summary')).toEqual([
      expect.stringMatching(/^No in-app checkout seen on the 100,000 pages you opened since /),
    ]);
    const read = await page.evaluate(() => performance.now());
    await page.type('#search', '730791249');
    const searched = performance.now();
    await soon(() => addresses(page)).toHaveLength(1);
    const found = performance.now() - searched;
    const bytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    console.log(
      `${name}, 100,000 pages: opened in ${Math.round(opened)} ms, the oldest day found in ${Math.round(found)} ms, ` +
        `${(bytes / 1e6).toFixed(1)} MB on the disk (${Math.round(read)} ms after its start)`,
    );
    expect(bytes).toBeLessThan(MOST_HISTORY_PAGES * HISTORY_PAGE_BYTES);
    // a further page takes the place of the oldest
    await at.visitFixture('tiktok/checkout-sheet');
    const held = async () => {
      const { count, rows } = await rowsKept(page, 'violation');
      return { count, newest: rows.length === 1 };
    };
    await soon(held).toEqual({ count: MOST_HISTORY_PAGES, newest: true });
    await empty();
  });
});
