/** Pages that were already open when the extension was installed get the content script too. */
import browser from 'webextension-polyfill';

/**
 * Injects every content script of the manifest into the open tabs it is meant for. Firefox does this
 * by itself. A tab that refuses (still loading, crashed, discarded) is left: a reload covers it.
 */
export async function coverOpenTabs(): Promise<void> {
  const isFirefox = Object.hasOwn(browser.runtime, 'getBrowserInfo');
  if (isFirefox || browser.scripting?.executeScript === undefined) {
    return;
  }
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const files = script.js ?? [];
    const tabs = await browser.tabs.query({ url: script.matches });
    await Promise.allSettled(
      tabs.map(({ id }) =>
        id === undefined || files.length === 0
          ? undefined
          : browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files }),
      ),
    );
  }
}
