/** Opens the page that explains Etalase, once, unless an organisation wants none. */
import browser from 'webextension-polyfill';
import { readPolicy } from '../storage/settings';

/** Chrome learns what an organisation set only a moment after the installation; in milliseconds. */
export const POLICY_LATE = 600;

export async function openFirstRun(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, POLICY_LATE));
  const { firstRun } = await readPolicy();
  if (firstRun) {
    await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
  }
}
