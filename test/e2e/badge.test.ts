/** What the toolbar button says of each tab. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, soon } from './open';

const PRODUCT = 'https://www.tiktok.com/@kopi.lembah/video/7300000000000000001';
const CHECKOUT = 'https://www.tiktok.com/@kopi.lembah/video/7300000000000000002';
const ELSEWHERE = 'https://toko.example/';

const SHEET = `<p>Total Rp68.000</p><p>Metode pembayaran</p>
<label><input type="radio" name="m">GoPay</label><label><input type="radio" name="m">OVO</label>
<button>Bayar Rp68.000</button>`;

/** A page that opens a checkout sheet when its first button is pressed. */
const WITH_SHEET = `<html lang="id"><title>TikTok</title><button id="open">Lihat</button>
<div role="dialog" hidden>${SHEET}</div>
<script>document.querySelector('#open').onclick = () => { document.querySelector('[role=dialog]').hidden = false; };</script>`;

const QUIET = {
  text: '–',
  title: 'Etalase · Nothing seen. No way to buy or pay for goods was seen on this TikTok page.',
};
const PAYMENT = {
  text: '!',
  title: 'Etalase · Seen: does not comply. A payment step was seen on TikTok itself.',
};
const NONE = { text: '', title: 'Etalase' };

describe.each(BROWSERS)('the badge in %s', (name) => {
  const at = openBrowser(name);

  async function badge(tabId: number): Promise<{ text: string; title: string }> {
    const { text, title } = await at.extension.badgeOf(tabId);
    return { text, title };
  }

  it.each([
    ['tiktok/feed', QUIET],
    ['tiktok/checkout-sheet', PAYMENT],
    [
      'tiktok/live-product-card',
      {
        text: '?',
        title: expect.stringMatching(/^Etalase · Needs review\. A step to buy or order was seen/),
      },
    ],
    [
      'tiktok/profile-link-shim',
      {
        text: '✓',
        title: 'Etalase · Promotion only. Only promotion was seen: the way to buy leads out of TikTok.',
      },
    ],
    [
      'tiktok/product-page-us',
      {
        text: '–',
        title: expect.stringMatching(/^Etalase · Not judged\. .*another market \(United States\)/),
      },
    ],
  ])('tells the state of %s with a sign and a sentence', async (fixture, expected) => {
    const { tabId } = await at.visitFixture(fixture);
    await soon(() => badge(tabId)).toEqual(expected);
  });

  it('is empty on a page that is not covered', async () => {
    const { tabId } = await at.visit(ELSEWHERE, { html: SHEET });
    expect(await badge(tabId)).toEqual(NONE);
  });

  it('says that it is looking, until the page has been looked at', async () => {
    const { tabId } = await at.visitFixture('tiktok/feed');
    await soon(() => badge(tabId)).toEqual(QUIET);
    await soon(async () => {
      await at.rewrite(tabId, { looked: false });
      await at.extension.setSettings({});
      return badge(tabId);
    }).toEqual({
      text: '',
      title: 'Etalase · Looking. This page is being looked at. One moment.',
    });
  });

  it('is each tab’s own, and follows the language and the reading everywhere', async () => {
    const feed = await at.visitFixture('tiktok/feed');
    const live = await at.visitFixture('tiktok/live-product-card');
    const both = async () => [await badge(feed.tabId), await badge(live.tabId)];
    await soon(both).toMatchObject([QUIET, { text: '?' }]);
    await at.extension.setSettings({ language: 'id', reading: 'strict' });
    expect(await both()).toEqual([
      {
        text: '–',
        title:
          'Etalase · Belum ada yang terlihat. Tidak terlihat jalan untuk membeli atau membayar barang di halaman TikTok ini.',
      },
      {
        text: '!',
        title:
          'Etalase · Terlihat tidak sesuai. Terlihat pemesanan di TikTok sendiri, yang tidak sesuai menurut bacaan ketat.',
      },
    ]);
  });

  it('changes when a checkout sheet opens', async () => {
    const { page, tabId } = await at.visit(PRODUCT, { html: WITH_SHEET });
    await soon(() => badge(tabId)).toEqual(QUIET);
    await page.click('#open');
    await soon(() => badge(tabId)).toEqual(PAYMENT);
  });

  it('starts anew on every page that the tab goes to', async () => {
    at.server.serve(PRODUCT, { html: '<html lang="id"><title>TikTok</title><p>Pagi, kopi.' });
    at.server.serve(ELSEWHERE, { html: SHEET });
    const { page, tabId } = await at.visit(CHECKOUT, { html: `<html lang="id">${SHEET}` });
    await soon(() => badge(tabId)).toEqual(PAYMENT);
    await page.goto(PRODUCT);
    await soon(() => badge(tabId)).toEqual(QUIET);
    await page.goto(ELSEWHERE);
    await soon(() => badge(tabId)).toEqual(NONE);
    await page.goto(CHECKOUT);
    await soon(() => badge(tabId)).toEqual(PAYMENT);
  });

  it('is right again on pages that come back from the browser’s memory', async () => {
    // a browser keeps only what it may store, and these addresses are used nowhere else
    const headers = { 'cache-control': 'max-age=600' };
    const [quiet, elsewhere] = [`${PRODUCT}9`, `${ELSEWHERE}9`];
    at.server.serve(quiet, { html: '<html lang="id"><title>TikTok</title><p>Pagi, kopi.', headers });
    at.server.serve(elsewhere, { html: SHEET, headers });
    const { page, tabId } = await at.visit(`${CHECKOUT}9`, { html: `<html lang="id">${SHEET}`, headers });
    await soon(() => badge(tabId)).toEqual(PAYMENT);
    for (const [step, expected] of [
      [() => page.goto(quiet), QUIET],
      [() => page.goto(elsewhere), NONE],
      [() => page.evaluate(() => history.back()), QUIET],
      [() => page.evaluate(() => history.back()), PAYMENT],
      [() => page.evaluate(() => history.forward()), QUIET],
    ] as const) {
      await step();
      await soon(() => badge(tabId)).toEqual(expected);
    }
  });

  it('comes back, with the verdict, after the background was stopped', async () => {
    const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
    await soon(() => badge(tabId)).toEqual(PAYMENT);
    await at.extension.inside(async (tab) => {
      await Promise.all([
        chrome.action.setBadgeText({ tabId: tab, text: '' }),
        chrome.action.setTitle({ tabId: tab, title: 'lost' }),
      ]);
    }, tabId);
    await at.stopBackground();
    const answer = await at.extension.getVerdict(tabId);
    expect(answer.state === 'covered' && answer.verdict.outcome).toBe('violation');
    await soon(() => badge(tabId)).toEqual(PAYMENT);
  });

  it('hears of a checkout sheet that opens after the background was stopped', async () => {
    const { page, tabId } = await at.visit(PRODUCT, { html: WITH_SHEET });
    await soon(() => badge(tabId)).toEqual(QUIET);
    await at.stopBackground();
    await page.bringToFront();
    await page.click('#open');
    await soon(() => badge(tabId)).toEqual(PAYMENT);
  });
});
