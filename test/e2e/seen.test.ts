/** When a thing was seen, and what is offered where nothing can be read: in both browsers, with the built extension. */
import { describe, expect, it } from 'vitest';
import { pause } from '../../scripts/browser/bounded.mjs';
import { BROWSERS, openBrowser, openDetails, soon, textsOf } from './open';

const ADDRESS = 'https://www.tiktok.com/@toko.teko/video/7300000000000000901';
const SHEET = '<p>Total Rp64.000</p><button>Bayar Rp64.000</button>';
const pageWith = (sheets: string) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Teko</title>
<body style="font:15px sans-serif"><p>Teko blirik</p><div id="sheet" hidden>${sheets}</div><p id="lot"></p></body></html>`;
const PAGE = pageWith(SHEET);

describe.each(BROWSERS)('what was seen in %s', (name) => {
  const at = openBrowser(name);

  /** The times of the pay button, in milliseconds; null while none was seen. */
  async function times(tabId: number) {
    const answer = await at.extension.getVerdict(tabId);
    const signal =
      answer.state === 'covered' ? answer.observation.signals.find(({ kind }) => kind === 'pay') : undefined;
    return signal ? { first: Date.parse(signal.firstSeen), last: Date.parse(signal.lastSeen) } : null;
  }

  // many are asked no more often than once a second whether they still show
  it.each([
    ['a sheet that hides', SHEET, 600],
    ['a dozen that hide', `<section>${SHEET}</section>`.repeat(12), 2000],
  ])('is told with the first and the last time of %s again', async (_, sheets, stays) => {
    const { page, tabId } = await at.visit(ADDRESS, { html: pageWith(sheets) });
    const shown = await page.evaluate(() => {
      document.getElementById('sheet')?.removeAttribute('hidden');
      return Date.now();
    });
    await soon(async () => (await times(tabId)) !== null).toBe(true);
    // The page goes on while the sheet shows.
    const goesOn = await page.evaluate(() => {
      const lot = document.getElementById('lot') as HTMLElement;
      lot.innerHTML = '<span>3 orang melihat</span>';
      return Date.now();
    });
    await pause(stays);
    const hidden = await page.evaluate(() => {
      document.getElementById('sheet')?.setAttribute('hidden', '');
      return Date.now();
    });
    await soon(async () => ((await times(tabId))?.last ?? 0) >= goesOn).toBe(true);
    const seen = await times(tabId);
    expect(seen?.first).toBeGreaterThanOrEqual(shown);
    expect(seen?.first).toBeLessThan(goesOn);
    expect(seen?.last).toBeLessThanOrEqual(hidden);
  });

  it('holds a sheet on a page that replaces itself several times a second', async () => {
    const { page, tabId } = await at.visit(ADDRESS, { html: PAGE });
    await page.evaluate((sheet) => {
      let turn = 0;
      setInterval(() => {
        const lot = document.getElementById('lot') as HTMLElement;
        lot.innerHTML = turn++ % 3 === 0 ? `<section>${sheet}</section>` : `<b>${turn} orang melihat</b>`;
      }, 120);
    }, SHEET);
    await soon(async () => (await times(tabId)) !== null).toBe(true);
    const { first } = (await times(tabId)) as { first: number };
    await soon(async () => ((await times(tabId))?.last ?? 0) - first > 1500).toBe(true);
    // Ten and more sheets came and went: it is one thing, seen since its first moment.
    expect((await times(tabId))?.first).toBe(first);
  });

  it('comes as the words of a tool tip, on a piece like others that said nothing', async () => {
    const { page, tabId } = await at.visit(ADDRESS, { html: pageWith('') });
    await page.evaluate(() => {
      const icon = (words: string) =>
        `<span class="icon" tabindex="0" title="${words}" style="cursor:pointer;padding:12px"><svg width="20" height="20"><path fill="#222" d="M0 0h20L10 20z"/></svg></span>`;
      const lot = document.getElementById('lot') as HTMLElement;
      lot.innerHTML = '<b>Total Rp64.000</b>';
      const later = ['Suka', 'Bagikan', 'Simpan', 'Putar', 'Bayar sekarang'];
      const turn = setInterval(() => {
        const words = later.shift();
        if (words === undefined) clearInterval(turn);
        else lot.insertAdjacentHTML('beforeend', icon(words));
      }, 200);
    });
    await soon(async () => (await times(tabId)) !== null).toBe(true);
  });

  it('that cannot be read is said so, and a report by hand is offered', async () => {
    const { tabId } = await at.visitFixture('evasion/canvas-sheet');
    await at.extension.setSettings({ market: 'id', language: 'id' });
    const popup = await at.popup(tabId);
    await soon(() => textsOf(popup, 'h1')).toEqual(['Perlu ditinjau']);
    await openDetails(popup);
    const said = await popup.evaluate(() => document.body.innerText);
    expect(said).toContain('tidak dapat dibaca');
    await popup.click('#report');
    const report = await at.openedPage('report/report.html');
    await soon(() => report.evaluate(() => document.body.innerText)).toContain('tidak dapat dibaca');
  });
});
