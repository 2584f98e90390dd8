/** What a person reads in the popup, in every state, and what they can do there. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  BROWSERS,
  type Changes,
  faults,
  glance,
  openBrowser,
  openDetails,
  overflow,
  soon,
  tabFaults,
  textsOf,
} from './open';

/** What is remembered of a page while it is looked at: patience never ends if it was last heard of so late. */
const UNSEEN: Changes = { looked: false, seenAt: '2999-01-01T00:00:00.000Z' };
/** A signal that is none makes the background fail. */
const DAMAGED: Changes = { signals: [null] };
const LONG_AGO: Changes = { seenAt: '2024-05-01T00:00:00.000Z' };

interface Known {
  state: string;
  /** Opens a tab and gives its number. */
  open: () => Promise<number>;
  changes?: Changes;
  /** Every line at the top of the popup. */
  id: string[];
  en: string[];
}

describe.each(BROWSERS)('the popup in %s', (name) => {
  const at = openBrowser(name);

  async function tabOf(fixture: string): Promise<number> {
    return (await at.visitFixture(fixture)).tabId;
  }

  describe('in each state', () => {
    it.each<Known>([
      {
        state: 'loading',
        open: () => tabOf('tiktok/feed'),
        changes: UNSEEN,
        id: ['TikTok www.tiktok.com', 'Sedang melihat', 'Halaman ini sedang dilihat. Tunggu sebentar.'],
        en: ['TikTok www.tiktok.com', 'Looking', 'This page is being looked at. One moment.'],
      },
      {
        state: 'not-covered',
        open: async () => {
          const page = { html: '<html lang="id"><p>Rp68.000</p><button>Beli sekarang</button>' };
          return (await at.visit('https://toko.example/', page)).tabId;
        },
        id: [
          'Di luar cakupan',
          'Etalase hanya melihat media sosial yang dinyalakan, dan tab ini bukan salah satunya.',
        ],
        en: [
          'Not covered',
          'Etalase only looks at the social platforms that are switched on, and this tab is not one of them.',
        ],
      },
      {
        state: 'nothing-seen',
        open: () => tabOf('tiktok/feed'),
        id: [
          'TikTok www.tiktok.com',
          'Belum ada yang terlihat',
          'Tidak terlihat jalan untuk membeli atau membayar barang di halaman TikTok ini.',
          'Tidak terlihat bukan berarti tidak ada: yang dilihat hanya halaman yang Anda buka.',
        ],
        en: [
          'TikTok www.tiktok.com',
          'Nothing seen',
          'No way to buy or pay for goods was seen on this TikTok page.',
          'Not seen does not mean not there: only the page you opened was looked at.',
        ],
      },
      {
        state: 'nothing-judged',
        open: () => tabOf('tiktok/product-page-us'),
        id: [
          'TikTok www.tiktok.com',
          'Tidak dinilai',
          'Halaman ini tampaknya untuk pasar lain (Amerika Serikat), jadi aturan Indonesia tidak diterapkan.',
        ],
        en: [
          'TikTok www.tiktok.com',
          'Not judged',
          'This page seems to be for another market (United States), so the Indonesian rules were not applied.',
        ],
      },
      {
        state: 'promotion-only',
        open: () => tabOf('threads/feed'),
        id: [
          'Threads www.threads.net',
          'Hanya promosi',
          'Yang terlihat hanya promosi: jalan untuk membeli mengarah ke luar Threads.',
        ],
        en: [
          'Threads www.threads.net',
          'Promotion only',
          'Only promotion was seen: the way to buy leads out of Threads.',
        ],
      },
      {
        state: 'needs-review',
        open: () => tabOf('tiktok/live-product-card'),
        id: [
          'TikTok www.tiktok.com',
          'Perlu ditinjau',
          'Langkah beli atau pesan terlihat tetap berada di platform ini: aturan tahun 2023 menyebut pembayaran, dan sebagian pejabat membacanya mencakup setiap pembelian.',
        ],
        en: [
          'TikTok www.tiktok.com',
          'Needs review',
          'A step to buy or order was seen that stays on the platform: the rule of 2023 names payment, and some officials read it as covering any purchase.',
        ],
      },
      {
        state: 'violation',
        open: () => tabOf('tiktok/checkout-sheet'),
        id: [
          'TikTok www.tiktok.com',
          'Terlihat tidak sesuai',
          'Terlihat langkah pembayaran di TikTok sendiri.',
        ],
        en: ['TikTok www.tiktok.com', 'Seen: does not comply', 'A payment step was seen on TikTok itself.'],
      },
      {
        state: 'error',
        open: () => tabOf('tiktok/feed'),
        changes: DAMAGED,
        id: ['Ada gangguan', 'Hasil untuk tab ini tidak dapat dibaca.'],
        en: ['Something went wrong', 'The result for this tab could not be read.'],
      },
    ])(
      '$state: is plain in both languages, in the dark and in the light, on a narrow screen',
      async ({ open, changes, ...known }) => {
        const tabId = await open();
        const popup = await at.popup(tabId);
        await popup.setViewport({ width: 320, height: 600 });
        for (const [language, scheme] of [
          ['id', 'dark'],
          ['en', 'light'],
        ] as const) {
          await at.extension.setSettings({ language });
          await soon(async () => {
            if (changes) await at.rewrite(tabId, changes);
            return glance(popup);
          }).toEqual({ state: known.state, lines: known[language] });
          expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
          await openDetails(popup);
          expect(await overflow(popup)).toBe(0);
          await at.prefer(popup, scheme);
          expect(await faults(popup)).toEqual([]);
        }
      },
    );

    it('speaks the language of the browser until told otherwise', async () => {
      const popup = await at.popup(await tabOf('tiktok/feed'));
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
    });

    it('goes on by itself once the page has been looked at', async () => {
      const tabId = await tabOf('tiktok/feed');
      const popup = await at.popup(tabId);
      await soon(() => at.rewrite(tabId, UNSEEN).then(() => state(popup))).toBe('loading');
      await at.rewrite(tabId, { looked: true });
      await soon(() => state(popup)).toBe('nothing-seen');
    });

    it('comes back from an error once the page is loaded again', async () => {
      const { page, tabId } = await at.visitFixture('tiktok/checkout-sheet');
      const popup = await at.popup(tabId);
      await soon(() => at.rewrite(tabId, DAMAGED).then(() => state(popup))).toBe('error');
      expect(await textsOf(popup, '#details p')).toEqual(['Reload the page, then open Etalase again.']);
      await page.bringToFront();
      await page.reload();
      await soon(() => state(popup)).toBe('violation');
    });
  });

  describe('tells of each finding', () => {
    it('what was seen, where it leads, and the rule with its days in force', async () => {
      const popup = await at.popup(await tabOf('tiktok/checkout-sheet'));
      const [payment, order, ...others] = await cards(popup);
      expect(payment).toEqual({
        rule: 'in-app-payment',
        title: 'Payment inside the platform',
        tags: ['Does not comply', 'Test 1 · payment'],
        why: 'A payment step was seen on the platform’s own page, not at a separate shop.',
        quoted: 'Bayar Rp189.000',
        seen: '“Bayar Rp189.000” pay button',
        leadsTo: ['TikTok itself', 'www.tiktok.com'],
        citation: [
          expect.stringMatching(/^Permendag 19\/2026, /),
          'in force since 8 June 2026. Its wording has not been verified.',
          expect.stringMatching(/whether it repeats the payment ban, .* has not been checked in its text/),
        ],
      });
      expect(order).toMatchObject({ rule: 'in-app-order', tags: ['Needs review', 'Test 2 · ordering'] });
      expect(others).toEqual([]);
      await at.extension.setSettings({ language: 'id' });
      await soon(async () => (await cards(popup))[0]).toMatchObject({
        title: 'Pembayaran di dalam platform',
        tags: ['Tidak sesuai', 'Uji 1 · pembayaran'],
        quoted: 'Bayar Rp189.000',
        seen: '“Bayar Rp189.000” tombol bayar',
        leadsTo: ['TikTok sendiri', 'www.tiktok.com'],
        citation: [
          expect.stringMatching(/^Permendag 19\/2026, /),
          'berlaku sejak 8 Juni 2026. Bunyinya belum dipastikan.',
          expect.stringMatching(/^Permendag 19\/2026 menggantikan/),
        ],
      });
    });

    it('the shop and the redirect on the way, where it leads out', async () => {
      const popup = await at.popup(await tabOf('tiktok/profile-link-shim'));
      const found = await cards(popup);
      expect(found.map(({ rule }) => rule)).toEqual(['in-app-order', 'disguised-link-out']);
      for (const { tags, quoted, leadsTo } of found) {
        expect(tags[0]).toBe('Promotion only');
        expect(quoted).toBe('shopee.co.id/lembah.outdoor');
        expect(leadsTo).toEqual(['a separate shop, Shopee', 'shopee.co.id', 'via www.tiktok.com']);
      }
    });

    it('the rule that was in force on the day the page was seen, word for word', async () => {
      const tabId = await tabOf('tiktok/checkout-sheet');
      const popup = await at.popup(tabId);
      await soon(async () => {
        await at.rewrite(tabId, LONG_AGO);
        return (await cards(popup))[0]?.citation;
      }).toEqual([
        'Permendag 31/2023, Pasal 21 ayat (3)',
        'in force from 26 September 2023 to 7 June 2026. Its wording is quoted from the press, not checked against the official text.',
        'PPMSE dengan model bisnis Social-Commerce dilarang memfasilitasi transaksi pembayaran pada Sistem Elektroniknya.',
      ]);
      expect(await textsOf(popup, '.about dd')).toEqual([
        '1 May 2024',
        expect.stringMatching(/^Indonesia, read from the page \(lang=id, rp180\.000, jne\)$/i),
        'By the text',
      ]);
    });

    it('what each of the four tests makes of the page', async () => {
      const popup = await at.popup(await tabOf('tiktok/checkout-sheet'));
      const rows = await popup.$$eval('.tests tbody tr', (all) =>
        all.map((row) => [row.querySelector('th')?.textContent, row.querySelector('td')?.textContent]),
      );
      expect(rows.map(([test]) => test)).toEqual([
        'Test 1 · payment decides',
        'Test 2 · ordering',
        expect.stringMatching(/^Test 3/),
        expect.stringMatching(/^Test 4/),
      ]);
      expect(rows[0]?.[1]).toBe('Does not comply');
      expect(await textsOf(popup, '.cannot li')).not.toEqual([]);
    });

    it('nothing, but names what was seen and is no trade in goods', async () => {
      const popup = await at.popup(await tabOf('tiktok/coins'));
      expect(await state(popup)).toBe('nothing-seen');
      expect(await cards(popup)).toEqual([]);
      expect(await textsOf(popup, '.digital h2')).toEqual(['Seen, not judged']);
      expect(await textsOf(popup, '.digital li')).toEqual([expect.stringMatching(/^coins: Beli koin, /)]);
    });
  });

  describe('with the keyboard', () => {
    it('reaches every control in order, each with a ring that can be seen', async () => {
      const popup = await at.popup(await tabOf('tiktok/checkout-sheet'));
      await openDetails(popup);
      const { stops, faults } = await tabFaults(popup);
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(10);
    });

    it('chooses a language with the arrow keys and keeps its place', async () => {
      const popup = await at.popup(await tabOf('tiktok/feed'));
      await popup.bringToFront();
      await popup.focus('input[name=language][value=en]');
      await popup.keyboard.press('ArrowLeft');
      await soon(() => popup.evaluate(() => document.documentElement.lang)).toBe('id');
      expect(await popup.evaluate(() => (document.activeElement as HTMLElement).dataset.key)).toBe(
        'language id',
      );
    });
  });

  describe('follows the settings at once, and remembers them', () => {
    it('language', async () => {
      const tabId = await tabOf('tiktok/feed');
      const popup = await at.popup(tabId);
      await popup.click('input[name=language][value=id]');
      await soon(() => textsOf(popup, '#report')).toEqual(['Lapor sendiri']);
      const again = await at.popup(tabId);
      expect(await textsOf(again, '#report')).toEqual(['Lapor sendiri']);
      expect(await chosen(again, 'language')).toBe('id');
    });

    it('reading: what asks for a review under the text does not comply under the strict one', async () => {
      const tabId = await tabOf('tiktok/live-product-card');
      const popup = await at.popup(tabId);
      expect(await state(popup)).toBe('needs-review');
      await popup.click('.settings summary');
      await popup.click('input[name=reading][value=strict]');
      await soon(() => glance(popup)).toEqual({
        state: 'violation',
        lines: [
          'TikTok www.tiktok.com',
          'Seen: does not comply',
          'Ordering was seen on TikTok itself, which does not comply under the strict reading.',
        ],
      });
      const again = await at.popup(tabId);
      expect(await state(again)).toBe('violation');
      expect(await chosen(again, 'reading')).toBe('strict');
    });

    it('market: a page for another country is judged as Indonesian', async () => {
      const tabId = await tabOf('tiktok/product-page-us');
      const popup = await at.popup(tabId);
      expect(await state(popup)).toBe('nothing-judged');
      await popup.click('.settings summary');
      await popup.click('input[name=market][value=id]');
      await soon(() => state(popup)).toBe('needs-review');
      const [found] = await cards(popup);
      expect(found).toMatchObject({ rule: 'in-app-order', quoted: 'Buy now' });
      const again = await at.popup(tabId);
      expect(await state(again)).toBe('needs-review');
      expect(await chosen(again, 'market')).toBe('id');
      expect(await textsOf(again, '.about dd')).toContain('Indonesia, by your setting');
    });
  });
});

function state(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.className);
}

function chosen(popup: Page, setting: string): Promise<string> {
  return popup.$eval(`input[name=${setting}]:checked`, (input) => (input as HTMLInputElement).value);
}

/** Every finding that applied, as a person reads it. */
function cards(popup: Page) {
  return popup.$$eval('.finding', (all) =>
    all.map((card) => {
      const texts = (selector: string) =>
        [...card.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
      const [quotation] = card.querySelectorAll('.seen q');
      const leadsTo = card.querySelector('.leads-to');
      return {
        rule: (card as HTMLElement).dataset.rule,
        title: texts('h2, .title').join(),
        tags: texts('.tags > span'),
        why: texts('.why').join(),
        quoted: quotation?.querySelector('bdi')?.textContent ?? '',
        seen: (card.querySelector('.seen')?.textContent ?? '').replace(
          quotation?.textContent ?? '',
          (words) => `“${words}”`,
        ),
        leadsTo: [...(leadsTo?.childNodes ?? [])].map(({ textContent }) => textContent),
        citation: texts('.citation > p, .citation details > :not(summary)'),
      };
    }),
  );
}
