/** Words of other languages: that they come into a page where they are spoken, and only there. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, soon } from './open';

const ADDRESS = 'https://www.tiktok.com/@toko/video/1';

describe.each(BROWSERS)('languages in %s', (name) => {
  const at = openBrowser(name);

  /** Languages whose words stand in a page. */
  const known = (tabId: number) =>
    at.extension.inside(async (tab) => {
      const [done] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        func: () => Object.keys(globalThis.etalaseWords ?? {}),
      });
      return done?.result ?? [];
    }, tabId);
  /** What controls say that gave a signal. */
  const labels = async (tabId: number) => {
    const answer = await at.extension.getVerdict(tabId);
    return answer.state === 'covered' && answer.observation.looked
      ? answer.observation.signals.map(({ kind, label }) => `${kind}: ${label}`).sort()
      : [];
  };
  const card = (label: string, price: string) =>
    `<article><h3>Café</h3><p>${price}</p><button>${label}</button></article>`;

  it('a page at home needs no other', async () => {
    const { tabId } = await at.visit(ADDRESS, {
      html: `<html lang="id"><title>TikTok</title>${card('Beli sekarang', 'Rp25.000')}${card('Add to cart', 'Rp25.000')}${card('Tuku saiki', 'Rp25.000')}`,
    });
    await soon(() => labels(tabId)).toEqual(['buy: Beli sekarang', 'buy: Tuku saiki', 'cart: Add to cart']);
    expect(await known(tabId)).toEqual([]);
  });

  it('a page brings the language that it states', async () => {
    const { tabId } = await at.visit(ADDRESS, {
      html: `<html lang="pt-BR"><title>TikTok</title>${card('Prosseguir para o checkout', 'R$ 25,00')}`,
    });
    await soon(() => labels(tabId)).toEqual(['checkout: Prosseguir para o checkout']);
    expect(await known(tabId)).toEqual(['pt']);
  });

  it('a word brings the languages that know it, whatever the page states', async () => {
    const { tabId } = await at.visit(ADDRESS, {
      html: `<html lang="id"><title>TikTok</title>${card('Jetzt kaufen', '25 €')}`,
    });
    await soon(() => labels(tabId)).toEqual(['buy: Jetzt kaufen']);
    expect(await known(tabId)).toEqual(['de']);
  });

  it('a word that comes later brings its language later, and what stands there is read with it', async () => {
    const { page, tabId } = await at.visit(ADDRESS, {
      html: `<html lang="id"><title>TikTok</title>${card('Beli sekarang', 'Rp25.000')}`,
    });
    await soon(() => labels(tabId)).toEqual(['buy: Beli sekarang']);
    await page.evaluate(
      (added) => document.body.insertAdjacentHTML('beforeend', added),
      card('Kup teraz', '25 zł'),
    );
    await soon(() => labels(tabId)).toEqual(['buy: Beli sekarang', 'buy: Kup teraz']);
    // "teraz" is Slovak too
    expect(await known(tabId)).toEqual(['pl', 'sk']);
  });

  it('a label that only the style sheet or a field says calls its language too', async () => {
    const { tabId } = await at.visit(ADDRESS, {
      html: `<html><title>TikTok</title><style>.go::before{content:"Acheter maintenant"}</style>
        <article><h3>Café</h3><p>25 €</p><button class="go"></button></article>
        <article><h3>Kaffe</h3><p>25 kr</p><input type="submit" value="Köp nu"></article>`,
    });
    await soon(() => labels(tabId)).toEqual(['buy: Acheter maintenant', 'buy: Köp nu']);
    expect((await known(tabId)).sort()).toEqual(['fr', 'sv']);
  });
});
