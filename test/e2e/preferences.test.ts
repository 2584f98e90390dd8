/** Our pages enlarged to 200 %, in forced colours, and without motion. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clipped } from './clipped';
import { BROWSERS, faults, openBrowser, openDetails, overflow, soon, tabFaults } from './open';
import { OWN_PAGES } from './own-pages';
import { contrast, painted, strongest } from './painted';
import { enlarge, forceColours, reduceMotion } from './preferences';

/** A page for each state that is judged, and one that cannot be. */
const STATES = {
  violation: 'tiktok/checkout-sheet',
  'needs-review': 'tiktok/live-product-card',
  'promotion-only': 'threads/feed',
  'nothing-seen': 'tiktok/feed',
  'nothing-judged': 'tiktok/product-page-us',
} as const;
/** No tab has such a number, so the background cannot answer. */
const NO_TAB = 2 ** 53;
/** Least contrast of words, and of what has to be told apart and is no text. */
const WORDS_DIFFER = 4.5;
const SHAPES_DIFFER = 3;

describe.each(BROWSERS)('people’s own preferences in %s', (name) => {
  const at = openBrowser(name);
  const pages = Object.entries(OWN_PAGES);

  it.each(pages)('%s can be read and used at 200 % on a small window', async (_, open) => {
    await at.extension.setSettings({ language: 'id' });
    const page = await open(at);
    await page.setViewport({ width: 640, height: 800 });
    await enlarge(page, 2);
    try {
      expect(await page.evaluate(() => innerWidth)).toBe(320);
      await openDetails(page);
      expect(await clipped(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await faults(page)).toEqual([]);
      expect((await tabFaults(page)).faults).toEqual([]);
    } finally {
      // it holds for every page of ours
      await enlarge(page, 1);
    }
  });

  describe('in forced colours', () => {
    async function forced(open: () => Promise<Page>): Promise<Page> {
      const page = await open();
      await page.setViewport({ width: 640, height: 800 });
      await forceColours(at, page, true);
      await page.bringToFront();
      return page;
    }

    it.each(pages)('%s keeps its switches, its rings and the page at hand apart', async (_, open) => {
      const page = await forced(() => open(at));
      try {
        // axe takes the colour of words from our style sheet, not from the screen
        const wrong = (await faults(page)).filter((line) => !line.startsWith('color-contrast: '));
        expect(wrong).toEqual([]);
        if ((await page.$('.button.main')) !== null) {
          expect(strongest(await painted(at, page, '.button.main'))).toBeGreaterThan(WORDS_DIFFER);
        }
        await openDetails(page);
        for (const chosen of await page.$$eval('.switch input:checked', (all) =>
          all.map((input) => `.switch label:has([name="${(input as HTMLInputElement).name}"]`),
        )) {
          const [on] = await painted(at, page, `${chosen}:checked)`);
          const [off] = await painted(at, page, `${chosen}:not(:checked))`);
          expect(contrast(on, off), chosen).toBeGreaterThan(SHAPES_DIFFER);
        }
        for (const state of ['true', 'false']) {
          const track = `.toggle[aria-checked="${state}"] .track`;
          if ((await page.$(track)) !== null) {
            expect(strongest(await painted(at, page, track)), track).toBeGreaterThan(SHAPES_DIFFER);
          }
        }
        expect((await tabFaults(page)).faults).toEqual([]);
        const ends = await page.$$eval('.frame nav a', (links) =>
          links.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).borderBottomColor]),
        );
        const [here] = ends.filter(([isHere]) => isHere);
        for (const [isHere, colour] of ends) if (here && !isHere) expect(colour).not.toBe(here[1]);
      } finally {
        await forceColours(at, page, false);
      }
    });

    it('shows the ring around what has the focus', async () => {
      const page = await forced(() => OWN_PAGES.options?.(at) as Promise<Page>);
      try {
        for (const selector of ['.frame nav a', '.switch label:has(:checked)', '#export']) {
          const around = await page.evaluate((wanted) => {
            const element = document.querySelector(wanted);
            element?.scrollIntoView({ block: 'center' });
            const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
            return { x: x - 8, y: y - 8 + scrollY, width: width + 16, height: height + 16 };
          }, selector);
          const picture = () => page.screenshot({ clip: around, encoding: 'base64' });
          const before = await picture();
          await page.focus(selector.startsWith('.switch') ? `${selector} input` : selector);
          // only a key makes the browser show a ring
          await page.keyboard.press('Shift');
          await soon(picture).not.toBe(before);
          await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        }
      } finally {
        await forceColours(at, page, false);
      }
    });

    it('draws the plot of the history in a colour that is seen', async () => {
      const page = await forced(() => OWN_PAGES.history?.(at) as Promise<Page>);
      try {
        const [bar] = await painted(at, page, '.legend .swatch');
        const [ground] = await painted(at, page, '.legend');
        expect(contrast(bar, ground)).toBeGreaterThan(SHAPES_DIFFER);
        const edges = await page.$$eval('.sill', ([sill]) => sill && getComputedStyle(sill).borderTopWidth);
        expect(edges).toBe('2px');
      } finally {
        await forceColours(at, page, false);
      }
    });

    it.each([...Object.keys(STATES), 'error'])('%s is known by its shape', async (state) => {
      const fixture = STATES[state as keyof typeof STATES];
      const page = await forced(async () =>
        at.popup(fixture === undefined ? NO_TAB : (await at.visitFixture(fixture)).tabId),
      );
      try {
        await soon(() => page.evaluate(() => document.body.className)).toBe(state);
        expect(strongest(await painted(at, page, '.glance .shape'))).toBeGreaterThan(SHAPES_DIFFER);
      } finally {
        await forceColours(at, page, false);
      }
    });
  });

  it('moves nothing on any page where people want no motion', async () => {
    const moving = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          [null, '::before', '::after'].flatMap((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
            const moves =
              Number.parseFloat(transitionDuration) > 0 ||
              animationName !== 'none' ||
              (part === null && scrollBehavior === 'smooth');
            return moves ? [`${element.outerHTML.slice(0, 80)} ${part ?? ''}`] : [];
          }),
        ),
      );
    const seen: string[] = [];
    for (const [path, open] of pages) {
      const page = await open(at);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      seen.push(...(await moving(page)));
      await reduceMotion(at, page, true);
      expect(await moving(page), path).toEqual([]);
      await reduceMotion(at, page, false);
      await page.close();
    }
    // there is something that could have moved
    expect(seen).not.toEqual([]);
  });
});
