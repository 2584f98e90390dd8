/** What sells in shadow trees: found whenever it comes, and again whenever the page is looked at once more. */
import type { Page } from 'puppeteer-core';
import { describe, it } from 'vitest';
import { pause, until } from '../../scripts/browser/bounded.mjs';
import { BROWSERS, openBrowser, soon } from './open';

const ADDRESS = 'https://www.tiktok.com/@toko.teko/video/73000000000000';
const CARD = '<article><h3>Teko</h3><p>Rp64.000</p><button>Beli sekarang</button></article>';
const SHEET = `<style>div{display:flex;justify-content:space-between;width:340px}</style>
  <div><span>Dikirim ke</span><span>Kost Melati, Jl. Gejayan</span></div><div><span>Ongkos kirim</span><span>Rp11.000</span></div>
  <div><b>Total pembayaran</b><b>Rp126.000</b></div><p>Metode pembayaran</p>
  <label><input type="radio" name="q">Kredivo</label><label><input type="radio" name="q">Indomaret</label>
  <button>Bayar pesanan</button>`;
const ALL = ['order-summary', 'pay', 'payment-method'];
/** Changes of a tab that nobody sees, beyond which it is not even watched. */
const MANY = 2500;

/** A page whose own component holds something in a closed tree; `globalThis.tree` is that tree, to the page. */
const holding = (html: string) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>TikTok</title>
<body style="font:15px sans-serif"><p>Teko blirik</p><kotak-aman></kotak-aman><div id="lot"></div>
<script>customElements.define('kotak-aman', class extends HTMLElement {
  constructor() { super(); globalThis.tree = this.attachShadow({ mode: 'closed' }); tree.innerHTML = ${JSON.stringify(html)}; }
});</script>`;

describe.each(BROWSERS)('shadow trees in %s', (name) => {
  const at = openBrowser(name);

  const put = (page: Page, html: string) =>
    page.evaluate((added) => {
      const made = document.createElement('section');
      made.innerHTML = added;
      (globalThis as unknown as { tree: ShadowRoot }).tree.append(made);
    }, html);

  it.each([
    ['a card', CARD],
    ['all of an order', SHEET],
  ])('tell of %s that comes into one', async (_, html) => {
    const { page, tabId } = await at.visit(`${ADDRESS}20`, { html: holding('<p>Teko</p>') });
    await put(page, html);
    await soon(() => at.kinds(tabId)).toEqual(html === CARD ? ['buy'] : ALL);
  });

  it.each([
    [
      'is attached to what stood there',
      (card: string) => {
        const host = document.getElementById('lot') as HTMLElement;
        host.attachShadow({ mode: 'open' }).innerHTML = card;
      },
    ],
    [
      'comes with a component that is defined then',
      (card: string) => {
        customElements.define(
          'kotak-lain',
          class extends HTMLElement {
            constructor() {
              super();
              this.attachShadow({ mode: 'closed' }).innerHTML = card;
            }
          },
        );
      },
    ],
  ])('tell of a card in one that %s, some time after a press', async (_, come) => {
    const { page, tabId } = await at.visit(`${ADDRESS}26`, {
      html: `${holding('<button>Lihat</button>')}<kotak-lain></kotak-lain>`,
    });
    await page.click('kotak-aman');
    await pause(300);
    await page.evaluate(come, CARD);
    await soon(() => at.kinds(tabId)).toEqual(['buy']);
  });

  it('finds all of a page that comes back from the browser’s memory', async () => {
    const headers = { 'cache-control': 'max-age=600' };
    const [sells, quiet] = [`${ADDRESS}21`, `${ADDRESS}22`];
    at.server.serve(quiet, { html: '<html lang="id"><title>TikTok</title><p>Pagi, kopi.', headers });
    const { page, tabId } = await at.visit(sells, { html: holding(SHEET), headers });
    await soon(() => at.kinds(tabId)).toEqual(ALL);
    await page.goto(quiet);
    await soon(() => at.kinds(tabId)).toEqual([]);
    await page.evaluate(() => history.back());
    await soon(() => at.kinds(tabId)).toEqual(ALL);
  });

  it('finds all of a page that the background asks for once more', async () => {
    const { tabId } = await at.visit(`${ADDRESS}23`, { html: holding(SHEET) });
    await soon(() => at.kinds(tabId)).toEqual(ALL);
    await at.extension.inside(async (tab) => {
      await chrome.storage.session.remove(`tab:${tab}`);
      await chrome.tabs.sendMessage(tab, { type: 'look-again' });
    }, tabId);
    await soon(() => at.kinds(tabId)).toEqual(ALL);
  });

  it('reads what stands there with words that came meanwhile', async () => {
    const card = '<article><h3>Kawa</h3><p>25 zł</p><button>Kup teraz</button></article>';
    const { tabId } = await at.visit(`${ADDRESS}24`, { html: holding(card) });
    await soon(() => at.kinds(tabId)).toEqual(['buy']);
  });

  it('sees what came while nobody saw the tab, and what comes after', async () => {
    const { page, tabId } = await at.visit(`${ADDRESS}25`, { html: holding('<p>Teko</p>') });
    const front = await at.extension.newPage();
    await front.bringToFront();
    await until(() => page.evaluate(() => document.hidden), {
      milliseconds: 10_000,
      what: 'The tab is not hidden',
    });
    await page.evaluate((many) => {
      const lot = document.getElementById('lot') as HTMLElement;
      for (let count = 0; count < many; count++) lot.append(document.createElement('i'));
    }, MANY);
    await put(page, CARD);
    await page.bringToFront();
    await soon(() => at.kinds(tabId)).toEqual(['buy']);
    await put(page, SHEET);
    await soon(() => at.kinds(tabId)).toEqual(['buy', ...ALL]);
  });
});
