/** A word that may mean buying, and what makes it sure: in one order or the other, at once or later. */
import { describe, it } from 'vitest';
import { BROWSERS, openBrowser, soon } from './open';

const ADDRESS = 'https://www.tiktok.com/@toko.teko/video/7300000000000031';
const WORDS = { buy: 'Beli', checkout: 'Checkout', pay: 'Bayar', order: 'Order', cart: 'Keranjang' };
const PRICE = 'Rp64.000';

describe.each(BROWSERS)('a doubtful word in %s', (name) => {
  const at = openBrowser(name);

  const visit = (word: string) =>
    at.visit(ADDRESS, {
      html: `<!doctype html><html lang="id"><meta charset="utf-8"><title>TikTok</title>
        <article><h3>Teko</h3><p></p><button>${word}</button></article>`,
    });

  it.each(Object.entries(WORDS))('is sure of “%s” once a price has come', async (kind, word) => {
    const { page, tabId } = await visit(word);
    await soon(() => at.kinds(tabId)).toEqual([]);
    await page.evaluate((price) => {
      const made = document.createElement('p');
      made.textContent = price;
      document.querySelector('h3')?.after(made);
    }, PRICE);
    await soon(() => at.kinds(tabId)).toEqual([kind]);
  });

  it('is sure once a price has come deep in a part of its own', async () => {
    const { page, tabId } = await visit('Beli');
    await page.evaluate((price) => {
      const parts = `<div><div><div><div><div><span>${price}</span></div></div></div></div></div>`;
      document.querySelector('h3')?.insertAdjacentHTML('afterend', parts);
    }, PRICE);
    await soon(() => at.kinds(tabId)).toEqual(['buy']);
  });

  it('is sure once a price was written where nothing stood', async () => {
    const { page, tabId } = await visit('Beli');
    await page.evaluate((price) => document.querySelector('p')?.append(price), PRICE);
    await soon(() => at.kinds(tabId)).toEqual(['buy']);
  });
});
