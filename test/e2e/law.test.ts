/** Rules beyond the promotion-only rule, on pages: what is also observed, and that it weighs only when switched on. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge';
import { RULES } from '../../src/rules';
import { BROWSERS, faults, glance, openBrowser, openDetails, overflow, soon, textsOf } from './open';

/** By fixture, every rule that has something to say of it. */
const OBSERVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'tiktok/law-sold-by-platform': {
    'own-goods': 'platform-as-seller',
    'complaint-contact': 'no-ministry-contact',
  },
  'tiktok/law-sold-by-merchant': {
    'own-goods': 'another-seller',
    'cross-border-price': 'below-minimum',
    'foreign-seller-information': 'both-shown',
  },
  'tiktok/law-from-abroad': {
    'own-goods': 'known-company-as-seller',
    'cross-border-price': 'above-minimum',
    'foreign-seller-information': 'country-not-shown',
  },
  'tiktok/law-near-minimum': {
    'own-goods': 'another-seller',
    'cross-border-price': 'near-minimum',
    'foreign-seller-information': 'both-shown',
  },
  'tiktok/law-price-not-known': {
    'own-goods': 'another-seller',
    'cross-border-price': 'price-not-known',
    'foreign-seller-information': 'country-not-shown',
  },
  'tiktok/law-group-seller': {
    'own-goods': 'affiliate-as-seller',
    'merchant-licence-label': 'in-process',
    'complaint-contact': 'contact-shown',
  },
  'tiktok/law-licence-shown': {
    'foreign-seller-information': 'seller-not-shown',
    'merchant-licence-label': 'label-shown',
    'rival-promotion-blocked': 'link-refused',
  },
  'tiktok/law-credit-offer': {
    'pay-later-in-place': 'credit-on-platform',
    'rival-promotion-blocked': 'unnamed-link-refused',
  },
  'tiktok/law-credit-elsewhere': {
    'pay-later-in-place': 'credit-elsewhere',
    'rival-promotion-blocked': 'link-works',
  },
  'tiktok/checkout-sheet': { 'complaint-contact': 'no-contact' },
};

it('these pages show both how each rule ends well and how it asks for a person', () => {
  for (const { id, scope, reasons } of RULES) {
    if (scope !== 'beyond') continue;
    const shown = Object.values(OBSERVED).flatMap((by) => (by[id] ? [reasons[by[id]]?.outcome] : []));
    expect([...new Set(shown)].sort(), id).toEqual(['needs-review', 'pass']);
  }
});

describe.each(BROWSERS)('also observed in %s', (browser) => {
  const at = openBrowser(browser);

  it.each(Object.entries(OBSERVED))('%s', async (fixture, observed) => {
    const { tabId } = await at.visitFixture(fixture);
    const told = async () => {
      const answer = await at.extension.getVerdict(tabId);
      if (answer.state !== 'covered') throw new Error('not covered');
      return answer.verdict;
    };
    const verdict = await told();
    expect(Object.fromEntries(verdict.alsoObserved.map(({ rule, reason }) => [rule, reason]))).toEqual(
      observed,
    );
    const asks = verdict.alsoObserved.filter(({ outcome }) => outcome === 'needs-review');
    if (verdict.outcome === 'violation' || asks.length === 0) return;
    await at.extension.setSettings({ rulesOn: asks.map(({ rule }) => rule) });
    const on = await told();
    expect(on.outcome).toBe('needs-review');
    expect(on.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(asks.map(({ rule }) => rule)));
  });

  it('leaves a book from abroad out of the minimum price', async () => {
    const { tabId } = await at.visitFixture('tiktok/law-exempt-goods');
    await at.extension.setSettings({ rulesOn: ['cross-border-price'] });
    const answer = await at.extension.getVerdict(tabId);
    if (answer.state !== 'covered') throw new Error('not covered');
    expect(answer.verdict.findings).toContainEqual(
      expect.objectContaining({
        rule: 'cross-border-price',
        reason: 'exempt-goods',
        outcome: 'inapplicable',
      }),
    );
  });

  it('asks for a licence status only once the transition is over', async () => {
    const { tabId } = await at.visitFixture('tiktok/law-sold-by-merchant');
    const answer = await at.extension.getVerdict(tabId);
    if (answer.state !== 'covered') throw new Error('not covered');
    const { observation } = answer;
    const on = (date: string) =>
      judge(observation, RULES, {
        date,
        market: 'id',
        reading: 'text',
        rulesOn: ['merchant-licence-label'],
      }).findings.find(({ rule }) => rule === 'merchant-licence-label')?.reason;
    expect(on('2027-06-01')).toBe('in-transition');
    expect(on('2028-01-15')).toBe('label-not-shown');
  });

  it('knows the market by a courier where nothing else says it', async () => {
    const { tabId } = await at.visitFixture('tiktok/law-credit-elsewhere');
    const answer = await at.extension.getVerdict(tabId);
    expect(answer).toMatchObject({ verdict: { market: 'id', marketBy: 'shipping' } });
  });
});

/** Pages for buyers elsewhere, and the words that the popup has for them. */
const ABROAD = [
  {
    place: 'china',
    url: 'https://www.tiktok.com/shop/pdp/teapot/1729384756001234501',
    html: '<html lang="en"><h1>Teapot</h1><p>CNY 68.00</p><button>Buy now</button>',
    id: [
      'Tiongkok',
      'Hukum ini menggolongkan platform; ini bukan larangan.',
      'Pemicu penggolongan terlihat',
      'Sebagian dari penelusuran barang, pemesanan, dan pembayaran terlihat di platform ini.',
    ],
    en: [
      'China',
      'This law sorts platforms into classes; it is not a ban.',
      'Seen: what the class turns on',
      'Some of product browsing, ordering and payment was seen on the platform.',
    ],
    article: 'SAMR Order 37/2021, Online Transaction Measures, Article 7',
  },
  {
    place: 'european-union',
    url: 'https://www.tiktok.com/shop/pdp/teapot/1729384756001234502',
    html: '<html lang="en"><h1>Teapot</h1><p>€19.90</p><button>Buy now</button>',
    id: [
      'Uni Eropa',
      'Hukum ini meminta keterangan ditampilkan; ini bukan larangan.',
      'Keterangan belum terlihat',
      'Langkah pemesanan di platform ini terlihat, sedangkan keterangan penjual tidak terlihat di halaman yang sama.',
    ],
    en: [
      'European Union',
      'This law wants information to be shown; it is not a ban.',
      'Information not seen',
      'A step to order on the platform was seen, while no line that names the seller was seen on the same page.',
    ],
    article: 'DSA (EU) 2022/2065, Articles 30 and 31',
  },
] as const;

describe.each(BROWSERS)('the law of other places in %s', (browser) => {
  const at = openBrowser(browser);
  const OF_CARD = ['h3', 'h3 + p', '.tag', '.why'].map((each) => `.elsewhere .card ${each}`).join();

  it.each(ABROAD)(
    '$place speaks below the verdict once it is switched on',
    async ({ place, url, html, ...words }) => {
      const { tabId } = await at.visit(url, { html });
      const popup = await at.popup(tabId);
      await popup.setViewport({ width: 320, height: 800 });
      expect((await glance(popup)).state).toBe('nothing-judged');
      expect(await textsOf(popup, '.elsewhere')).toEqual([]);

      const options = await at.launched.openExtensionPage('src/options/options.html');
      await soon(() => options.evaluate(() => document.body.className)).toBe('ready');
      await options.bringToFront();
      await options.click(`#place-${place}`);
      await soon(async () => (await at.extension.send('get-settings', {})).jurisdictionsOn).toEqual([place]);
      await popup.bringToFront();
      for (const [language, scheme] of [
        ['id', 'dark'],
        ['en', 'light'],
      ] as const) {
        await at.extension.setSettings({ language });
        await soon(() => textsOf(popup, OF_CARD)).toEqual(words[language]);
        await openDetails(popup);
        await at.prefer(popup, scheme);
        expect(await overflow(popup)).toBe(0);
        expect(await faults(popup)).toEqual([]);
      }
      expect(await textsOf(popup, '.elsewhere .citation > p:first-child')).toEqual([words.article]);
      expect((await glance(popup)).state).toBe('nothing-judged');

      await options.bringToFront();
      await options.click(`#place-${place}`);
      await soon(() => textsOf(popup, '.elsewhere')).toEqual([]);
    },
  );
});
