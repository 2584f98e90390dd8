/** Every page of ours with something on it, as a person meets it. */
import type { Page } from 'puppeteer-core';
import { type Opened, soon, type Visit } from './open';

const CHECKOUT = 'tiktok/checkout-sheet';

/** A page of the extension, once it says something. */
export async function ownPage(at: Opened, path: string): Promise<Page> {
  const page = await at.launched.openExtensionPage(path);
  await soon(() => page.evaluate(() => document.querySelector('h1')?.textContent ?? '')).not.toMatch(
    /^(Etalase)?$/,
  );
  await soon(() => page.evaluate(() => document.querySelector('.frame .brand') !== null)).toBe(true);
  return page;
}

/** Makes a draft of a report from a tab, and gives its id. */
export async function draftOf(at: Opened, { page, tabId }: Visit): Promise<string> {
  await page.bringToFront();
  const frozen = await at.extension.send('freeze', { tabId });
  if ('failed' in frozen) throw new Error(`The report could not be made: ${frozen.failed}`);
  return frozen.id;
}

/** Opens each of them, by its name. */
export const OWN_PAGES: Readonly<Record<string, (at: Opened) => Promise<Page>>> = {
  popup: async (at) => {
    const popup = await at.popup((await at.visitFixture(CHECKOUT)).tabId);
    // the way to the history is there once the page was written into it, a moment later
    await soon(() => popup.$$eval('[data-key=history]', (links) => links.length)).toBe(1);
    return popup;
  },
  why: async (at) => {
    const { tabId } = await at.visitFixture(CHECKOUT);
    return ownPage(at, `src/why/why.html?tab=${tabId}&finding=in-app-payment`);
  },
  report: async (at) => {
    const id = await draftOf(at, await at.visitFixture(CHECKOUT));
    return ownPage(at, `src/report/report.html?id=${id}`);
  },
  desk: async (at) => {
    const id = await draftOf(at, await at.visitFixture(CHECKOUT));
    return ownPage(at, `src/desk/desk.html#${id}`);
  },
  history: async (at) => {
    await at.visitFixture(CHECKOUT);
    const page = await ownPage(at, 'src/history/history.html');
    // the page that was just opened is written a moment later
    await soon(() => page.$$eval('.page', (rows) => rows.length > 0)).toBe(true);
    return page;
  },
  options: (at) => ownPage(at, 'src/options/options.html'),
  verify: (at) => ownPage(at, 'src/verify/verify.html'),
  welcome: (at) => ownPage(at, 'src/welcome/welcome.html'),
};
