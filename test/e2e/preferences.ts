/** Pages as people see them who read them enlarged, in colours of their own, or without motion. */
import type { Page } from 'puppeteer-core';
import { type Opened, restyled, soon } from './open';

/** Enlarges every page of ours, as the browser's own zoom does. */
export async function enlarge(page: Page, times: number): Promise<void> {
  const before = await page.evaluate(() => devicePixelRatio);
  const already = await page.evaluate(async (zoom) => {
    const { id } = (await chrome.tabs.getCurrent()) ?? {};
    if (id === undefined) throw new Error('no tab');
    const now = await chrome.tabs.getZoom(id);
    await chrome.tabs.setZoom(id, zoom);
    return now;
  }, times);
  await soon(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo((before / already) * times, 1);
}

/** Puts the colours of the system in place of ours. */
export function forceColours(at: Opened, page: Page, isOn: boolean): Promise<void> {
  return prefer(at, page, 'forced-colors', isOn ? 'active' : 'none', {
    'browser.display.document_color_use': isOn ? 2 : 0,
  });
}

/** Says that motion is unwanted. */
export function reduceMotion(at: Opened, page: Page, isOn: boolean): Promise<void> {
  return prefer(at, page, 'prefers-reduced-motion', isOn ? 'reduce' : 'no-preference', {
    'ui.prefersReducedMotion': isOn ? 1 : 0,
  });
}

/** Chromium is told for one page, Firefox for all of them. */
function prefer(
  at: Opened,
  page: Page,
  feature: string,
  value: string,
  preferences: Record<string, number>,
): Promise<void> {
  return restyled(page, `(${feature}: ${value})`, async () => {
    if (at.name === 'chromium') {
      // puppeteer's own command knows only some of the features
      const session = await page.createCDPSession();
      // on a dark ground, where what was meant for white paper would be lost
      const dark = { name: 'prefers-color-scheme', value: value === 'active' ? 'dark' : '' };
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: feature, value }, dark] });
    } else {
      await at.inFirefox((wanted) => {
        for (const [name, number] of Object.entries(wanted)) Services.prefs.setIntPref(name, number);
      }, preferences);
    }
  });
}
