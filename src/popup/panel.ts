/** The same content beside the page: in Chrome's side panel or Firefox's sidebar, it follows the tab in front. */
import browser from 'webextension-polyfill';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';

/** The window that this page belongs to; opening a panel may wait for nothing, so it is asked for beforehand. */
let windowId: number | undefined;

/** True for the page in the panel; the manifest gives it this address. */
export function isPanel(): boolean {
  return new URLSearchParams(location.search).has('panel');
}

/** Calls `show` whenever another tab of this window comes to the front. */
export async function followTabs(show: (tabId: number) => void): Promise<void> {
  const own = (await browser.windows.getCurrent()).id;
  browser.tabs.onActivated.addListener(({ tabId, windowId: where }) => {
    if (where === own) {
      show(tabId);
    }
  });
}

/** Learns what opening a panel needs; nothing on a browser without windows, such as Firefox for Android. */
export async function preparePanel(): Promise<void> {
  windowId = (await browser.windows?.getCurrent())?.id;
}

/** The button that puts the content beside the page; `null` where it is already, or the browser cannot. */
export function besideButton(texts: Texts, opened: () => void): HTMLElement | null {
  const open = opener();
  return isPanel() || open === null
    ? null
    : el(
        'button',
        {
          type: 'button',
          class: 'link',
          id: 'beside',
          'data-key': 'beside',
          onClick: () => void open().then(opened).catch(console.error),
        },
        texts.say('panelOpen'),
      );
}

/** Chrome names its panel one way and Firefox another; phones have neither. */
function opener(): (() => Promise<void>) | null {
  const { sidePanel } = globalThis.chrome ?? {};
  if (sidePanel !== undefined) {
    return windowId === undefined ? null : () => sidePanel.open({ windowId: Number(windowId) });
  }
  return browser.sidebarAction?.open === undefined ? null : () => browser.sidebarAction.open();
}
