/** The names that a screen reader says, in the tree of each browser. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, openDetails, soon } from './open';
import { OWN_PAGES } from './own-pages';
import { CONTROLS, spoken } from './spoken';

describe.each(BROWSERS)('a screen reader in %s', (name) => {
  const at = openBrowser(name);

  it('hears names in the popup that can be understood alone', async () => {
    const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
    const popup = await at.popup(tabId);
    await popup.bringToFront();
    await soon(() => spoken(at, popup)).toEqual(
      expect.arrayContaining([
        'heading: Seen: does not comply',
        'heading: Payment inside the platform',
        'button: 1 Show on page: Bayar Rp189.000',
        'link: Why: Payment inside the platform',
        'button: Make a report',
        'button: Mark all',
        'radio: EN English',
      ]),
    );
  });

  it.each(Object.entries(OWN_PAGES))('hears a name for all that can be pressed on %s', async (_, open) => {
    const page = await open(at);
    await openDetails(page);
    await page.bringToFront();
    const lines = () => spoken(at, page);
    // the tree is there a moment after it was first asked for
    await soon(async () => (await lines()).filter((line) => line.startsWith('heading: ')).length).not.toBe(0);
    const all = await lines();
    expect(all.filter((line) => CONTROLS.some((role) => line.trim() === `${role}:`))).toEqual([]);
    expect(all.filter((line) => line.trim() === 'heading:')).toEqual([]);
    expect(
      all.filter((line) => CONTROLS.some((role) => line.startsWith(`${role}: `))).length,
    ).toBeGreaterThan(5);
  });
});
