/** Opens the page that explains Etalase, once, unless an organisation wants none. */
import browser from 'webextension-polyfill';
import { readPolicy } from '../storage/settings';

/** Chrome may learn what an organisation set only later: then the page, which is told so, goes by itself. */
export async function openFirstRun(): Promise<void> {
  const { firstRun } = await readPolicy();
  if (firstRun) {
    await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html?opened') });
  }
}
