/** The page “Why?” in both browsers: from a finding in the popup to its reasons, and a file that can be judged again. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/bounded.mjs';
import { readObservation } from '../../src/evidence/observation';
import { judge } from '../../src/judge';
import { RULES } from '../../src/rules';
import { BROWSERS, faults, openBrowser, openDetails, overflow, soon, tabFaults, textsOf } from './open';

const WHY = 'src/why/why.html';
const SECTIONS = ['seen', 'chain', 'article', 'timeline', 'readings', 'changes', 'cannot', 'again'];

describe.each(BROWSERS)('the page “Why?” in %s', (browser) => {
  const at = openBrowser(browser);

  const ready = async (page: Page) => {
    await until(() => page.evaluate(() => document.body.className !== 'loading').catch(() => false), {
      milliseconds: 30_000,
      what: 'The page “Why?” stayed empty',
    });
    return page;
  };
  const why = async (tabId: number, rule: string) =>
    ready(await at.launched.openExtensionPage(`${WHY}?tab=${tabId}&finding=${rule}`));
  const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

  it('is reached from a finding in the popup, and tells the whole way from sign to outcome', async () => {
    const { page: watched, tabId } = await at.visitFixture('tiktok/checkout-sheet');
    const popup = await at.popup(tabId);
    const address = await popup.$eval('[data-rule="in-app-payment"] .why-link', (link) =>
      link.getAttribute('href'),
    );
    expect(address).toContain(`${WHY}?tab=${tabId}&finding=in-app-payment`);
    const page = await why(tabId, 'in-app-payment');
    expect(await text(page, 'h1')).toBe('Why: Payment inside the platform');
    expect(await page.$$eval('#why > section', (all) => all.map(({ id }) => id))).toEqual(SECTIONS);

    expect(await text(page, '#seen')).toContain('Bayar Rp189.000');
    expect(await textsOf(page, '#seen .place')).toContainEqual(expect.stringContaining('<button'));
    const chain = await textsOf(page, '.chain > li');
    expect(chain.at(0)).toContain('Bayar Rp189.000');
    expect(chain.at(-2)).toContain('Does not comply');
    expect(chain.at(-1)).toContain('Seen: does not comply');
    // today the new regulation is in force, whose wording nobody has verified: the page says so and quotes nothing
    const article = await text(page, '#article');
    expect(article).toContain('Permendag 19/2026, article not yet established');
    expect(article).toContain('Its wording is not known: no source quotes it.');
    expect(article).toContain('has not been checked in its text');
    expect(article).toContain('still in force');
    expect(await page.$$('#article blockquote')).toHaveLength(0);
    expect(await page.$$('.timeline svg .bar')).toHaveLength(5);
    expect(await page.$$('.timeline svg line.day')).toHaveLength(1);
    expect(await text(page, '.timeline li.cited')).toContain('Permendag 19/2026');
    expect(
      await page.$$eval('#readings [data-test]', (all) => all.map((each) => each.getAttribute('data-test'))),
    ).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(await text(page, '[data-change="leads-to-a-shop"]')).toContain('If this led to a separate shop');

    await page.$eval('#seen button', (button) => (button as HTMLElement).click());
    await soon(() => text(page, '#said')).toContain('Marked on the page.');
    await watched.bringToFront();
  });

  it('saves the observation as a file that gives the same verdict, and another day’s', async () => {
    const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
    const page = await why(tabId, 'in-app-payment');
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((saved) => Object.assign(window, { saved }));
        return make(blob);
      };
    });
    await page.$eval('#save-observation', (button) => (button as HTMLElement).click());
    await soon(() => page.evaluate(() => (window as unknown as { saved?: string }).saved ?? '')).not.toBe('');
    const saved = readObservation(await page.evaluate(() => (window as unknown as { saved: string }).saved));
    expect(saved.ruleSet.sha256).toMatch(/^[0-9a-f]{64}$/);
    const answer = await at.extension.getVerdict(tabId);
    if (answer.state !== 'covered') throw new Error('not covered');
    const again = judge(saved.observation, RULES, saved.asked);
    expect(again.outcome).toBe('violation');
    expect(again.findings.map(({ rule, outcome, reason }) => [rule, outcome, reason])).toEqual(
      answer.verdict.findings.map(({ rule, outcome, reason }) => [rule, outcome, reason]),
    );
    const earlier = judge(saved.observation, RULES, { ...saved.asked, date: '2023-09-25' });
    expect(earlier.note).toBe('no-rule-in-force');
    expect(await text(page, '#said')).toContain('etalase-observation-tiktok-');
  });

  it.each(['id', 'en'] as const)(
    'is readable in %s: dark, narrow, by keyboard, and by axe-core',
    async (language) => {
      await at.extension.setSettings({ language });
      const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
      const page = await why(tabId, 'in-app-order');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect((await tabFaults(page)).faults).toEqual([]);
      await openDetails(page);
      for (const scheme of ['light', 'dark'] as const) {
        await at.prefer(page, scheme);
        expect(await faults(page), scheme).toEqual([]);
      }
      await page.setViewport({ width: 320, height: 700 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    },
  );

  it('says so where there is nothing to explain', async () => {
    const page = await why(999_999, 'in-app-payment');
    expect(await text(page, 'h1')).toBe('There is no finding here');
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
});
