/** How soon the badge follows a change. The figures are printed, never judged: a busy machine is slow. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, soon, type Visit } from './open';

const PLACE = 'https://www.tiktok.com/@kopi.lembah/video/7300000000000000003';

/** A page with a closed checkout sheet, and one with nothing to buy at the next address; it notes when it changed. */
const PAGE = `<html lang="id"><title>TikTok</title><p id="about">Pagi, kopi.</p>
<div role="dialog" hidden><p>Total Rp68.000</p><p>Metode pembayaran</p>
<label><input type="radio" name="m">GoPay</label><label><input type="radio" name="m">OVO</label>
<button>Bayar Rp68.000</button></div>
<script>
const dialog = document.querySelector('[role=dialog]');
window.changes = {
  opens: () => { dialog.hidden = false; return Date.now(); },
  moves: () => { dialog.hidden = true; history.pushState({}, '', location.pathname + '9'); return Date.now(); },
};
</script>`;
type Change = 'opens' | 'moves';

describe.each(BROWSERS)('after a change the badge in %s', (name) => {
  const at = openBrowser(name);

  /** Waits in the extension itself until the badge says something, and tells when that was. */
  function said(tabId: number, text: string): Promise<number> {
    return at.extension.inside(
      async (tab, wanted) => {
        let text: string;
        // no pause between: timers of a page in the background are slow
        do text = await chrome.action.getBadgeText({ tabId: tab });
        while (text !== wanted);
        return Date.now();
      },
      tabId,
      text,
    );
  }

  /** Milliseconds from a change of the page to the badge that tells it. */
  async function delay(change: Change, { page, tabId }: Visit, text: string): Promise<number> {
    const waiting = said(tabId, text);
    const begun = await page.evaluate((which) => {
      const { changes } = window as unknown as { changes: Record<Change, () => number> };
      return changes[which]();
    }, change);
    return (await waiting) - begun;
  }

  it('follows what the page shows, where the tab goes, a stopped background and a setting', async () => {
    const figures: Record<string, number[]> = {};
    const note = (what: string, took: number) => {
      figures[what] = [...(figures[what] ?? []), took];
    };
    for (let round = 0; round < 5; round += 1) {
      const visit = await at.visit(`${PLACE}${round}`, { html: PAGE });
      const { page, tabId } = visit;
      await page.bringToFront();
      await soon(async () => (await at.extension.badgeOf(tabId)).text).toBe('–');
      note('a sheet that opens', await delay('opens', visit, '!'));
      note('another address', await delay('moves', visit, '–'));
      await at.stopBackground();
      await page.bringToFront();
      note('a sheet that opens, with the background stopped', await delay('opens', visit, '!'));
      await page.close();
    }
    const { tabId } = await at.visitFixture('tiktok/live-product-card');
    await soon(async () => (await at.extension.badgeOf(tabId)).text).toBe('?');
    for (const [reading, text] of [
      ['strict', '!'],
      ['text', '?'],
    ] as const) {
      const waiting = said(tabId, text);
      const begun = Date.now();
      await at.extension.setSettings({ reading });
      note('another reading', (await waiting) - begun);
    }
    for (const [what, took] of Object.entries(figures)) {
      console.log(`${name}, ${what}: ${took.map((each) => Math.round(each)).join(', ')} ms`);
    }
    expect(Object.keys(figures)).toHaveLength(4);
  });
});
