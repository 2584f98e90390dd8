/** Rules beyond the promotion-only rule, on pages: what is also observed, and that it weighs only when switched on. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules';
import { BROWSERS, openBrowser } from './open';

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

  it('knows the market by a courier where nothing else says it', async () => {
    const { tabId } = await at.visitFixture('tiktok/law-credit-elsewhere');
    const answer = await at.extension.getVerdict(tabId);
    expect(answer).toMatchObject({ verdict: { market: 'id', marketBy: 'shipping' } });
  });
});
