/** With nothing but a keyboard: from the popup to “Why?”, to a report, and to the desk. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/bounded.mjs';
import { tabTo } from './keyboard';
import { BROWSERS, openBrowser, soon } from './open';

describe.each(BROWSERS)('a walk with the keyboard in %s', (name) => {
  const at = openBrowser(name);

  /** Goes on with Tab until something has the focus, and presses Enter there. */
  async function press(page: Page, selector: string): Promise<void> {
    await tabTo(page, selector);
    await page.keyboard.press('Enter');
  }

  /** A page of ours that has come up. */
  function opened(path: string): Promise<Page> {
    return until(
      async () => {
        for (const page of await at.launched.browser.pages()) {
          const shown = await page.evaluate(() => location.href).catch(() => '');
          if (shown.includes(path)) return page;
        }
        return null;
      },
      { milliseconds: 30_000, what: `${path} did not open` },
    );
  }

  const heading = (page: Page) =>
    page.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');

  it('goes from the popup to “Why?”, to the report, and on to the desk', async () => {
    const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
    const popup = await at.popup(tabId);
    await press(popup, '.decisive .why-link');
    const why = await opened('why/why.html');
    await soon(() => heading(why)).toBe('Why: Payment inside the platform');

    await press(popup, '#report');
    const report = await opened('report/report.html');
    await soon(() => heading(report)).toMatch(/TikTok/);
    await press(report, '.frame nav a[href*="desk"]');
    const desk = await opened('desk/desk.html');
    await soon(() => heading(desk)).not.toBe('');
    await until(() => desk.evaluate(() => document.querySelector('.frame nav a[aria-current]') !== null), {
      milliseconds: 30_000,
      what: 'The desk was not drawn',
    });
    expect(
      await desk.evaluate(() => document.querySelector('.frame nav a[aria-current]')?.getAttribute('href')),
    ).toContain('desk');
  });

  it('meets a look at what decides, where it was opened from the toolbar, and none elsewhere', async () => {
    const visit = await at.visitFixture('tiktok/checkout-sheet');
    const popup = await at.toolbar(visit);
    // it stood there before the button was pressed
    await popup.evaluate(() => void setTimeout(() => location.reload()));
    // the pay button of the page is pink
    const pink = () =>
      popup
        .evaluate(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('.decisive .look canvas');
          const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
          if (canvas === null || pixels === undefined) return null;
          let count = 0;
          for (let at = 0; at < pixels.length; at += 4) {
            const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
            if (red > 230 && green < 80 && Math.abs(blue - 85) < 40) count++;
          }
          return { name: canvas.getAttribute('aria-label'), isPink: count > (pixels.length / 4) * 0.3 };
        })
        .catch(() => null);
    await soon(pink).toEqual({ name: 'What it looks like: Bayar Rp189.000', isPink: true });
    const inTab = await at.popup(visit.tabId);
    expect(await inTab.$('.look canvas')).toBeNull();
  });
});
