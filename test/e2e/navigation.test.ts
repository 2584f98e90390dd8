/** Pages that become another page without a load. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, soon } from './open';

const ORIGIN = 'https://www.tiktok.com';
const FEED = `${ORIGIN}/foryou`;
/** TikTok's own address for handing in an order. */
const ORDER = `${ORIGIN}/view/fe_tiktok_ecommerce_in_web/order_submit/index.html`;

/** An app that draws what its address says, and never loads. */
const APP = `<!doctype html><html lang="id"><title>TikTok</title><main></main><script>
function draw() {
  document.querySelector('main').innerHTML = location.pathname === '/foryou' ? '<p>Pagi, kopi.</p>' :
    '<p>Total Rp68.000</p><p>Metode pembayaran</p><label><input type="radio" name="m">GoPay</label>' +
    '<label><input type="radio" name="m">OVO</label><button>Bayar Rp68.000</button>';
}
function go(address) { history.pushState({}, '', address); draw(); }
addEventListener('popstate', draw);
draw();
</script>`;

const BUY = '<p>Kopi Gayo 250 g, Rp68.000</p><button>Beli sekarang</button>';

describe.each(BROWSERS)('without a load in %s', (name) => {
  const at = openBrowser(name);

  /** What is said of a tab, and on which address it rests. */
  async function said(tabId: number) {
    const answer = await at.extension.getVerdict(tabId);
    if (answer.state === 'not-covered') return answer.state;
    const { verdict, observation } = answer;
    return { outcome: verdict.outcome, url: verdict.url, looked: observation.looked };
  }

  function goTo(page: Page, address: string): Promise<void> {
    return page.evaluate((next) => (window as unknown as { go(address: string): void }).go(next), address);
  }

  it('the verdict follows an app to an order and back, every time', async () => {
    const { page, tabId } = await at.visit(FEED, { html: APP });
    const feed = { outcome: 'inapplicable', url: FEED, looked: true };
    const order = { outcome: 'violation', url: ORDER, looked: true };
    for (const [step, expected] of [
      [() => undefined, feed],
      [() => goTo(page, ORDER), order],
      [() => goTo(page, FEED), feed],
      [() => page.evaluate(() => history.back()), order],
      [() => page.evaluate(() => history.back()), feed],
      [() => page.evaluate(() => history.forward()), order],
      [() => page.evaluate(() => history.go(-1)), feed],
    ] as const) {
      await step();
      await soon(() => said(tabId)).toEqual(expected);
    }
    expect(at.server.log.map(({ url }) => url).filter((url) => url === FEED || url === ORDER)).toEqual([
      FEED,
    ]);
  });

  it('an open popup follows too', async () => {
    const { page, tabId } = await at.visit(FEED, { html: APP });
    const popup = await at.popup(tabId);
    await page.bringToFront();
    const shown = () => popup.evaluate(() => document.body.className);
    expect(await shown()).toBe('nothing-seen');
    await goTo(page, ORDER);
    await soon(shown).toBe('violation');
    await goTo(page, FEED);
    await soon(shown).toBe('nothing-seen');
  });

  it('an address counts even where nothing on the page changes with it', async () => {
    const { page, tabId } = await at.visit(FEED, { html: '<html lang="id"><title>TikTok</title><p>Pagi.' });
    await page.evaluate((address) => history.pushState({}, '', address), ORDER);
    await soon(() => said(tabId)).toEqual({ outcome: 'needs-review', url: ORDER, looked: true });
    await page.evaluate(() => history.back());
    await soon(() => said(tabId)).toEqual({ outcome: 'inapplicable', url: FEED, looked: true });
  });

  it('another query or fragment keeps what stands on the page', async () => {
    const { page, tabId } = await at.visit(FEED, { html: `<html lang="id"><title>TikTok</title>${BUY}` });
    const url = `${FEED}?item_id=7`;
    await page.evaluate((address) => history.replaceState({}, '', address), url);
    await soon(() => said(tabId)).toEqual({ outcome: 'needs-review', url, looked: true });
    await page.evaluate(() => {
      location.hash = 'komentar';
    });
    await soon(() => said(tabId)).toMatchObject({ outcome: 'needs-review', looked: true });
  });

  it('a frame that outlives the change is still seen, and one that goes with it is not', async () => {
    const { page, tabId } = await at.visit(FEED, {
      html: `<html lang="id"><title>TikTok</title><p>Pagi.</p><iframe width="400" height="200"
        srcdoc="<html lang='id'>${BUY.replaceAll('"', '&quot;')}"></iframe>`,
    });
    await soon(() => said(tabId)).toMatchObject({ outcome: 'needs-review', url: FEED });
    const next = `${ORIGIN}/@kopi/video/1`;
    await page.evaluate((address) => history.pushState({}, '', address), next);
    await soon(() => said(tabId)).toEqual({ outcome: 'needs-review', url: next, looked: true });
    await page.evaluate((address) => {
      document.querySelector('iframe')?.remove();
      history.pushState({}, '', address);
    }, FEED);
    await soon(() => said(tabId)).toEqual({ outcome: 'inapplicable', url: FEED, looked: true });
  });
});
