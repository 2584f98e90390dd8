/** Going through a page with nothing but a keyboard. */
import type { Page } from 'puppeteer-core';

/** More than any of our pages has places to stop at. */
const STOPS = 120;

/** Goes on with Tab until an element has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}
