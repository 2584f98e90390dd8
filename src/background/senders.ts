/**
 * Who is speaking. A content script lives in a page that may be hostile, so it is told apart from
 * our own pages by what the browser says of the sender, never by what the message says.
 */
import type { Runtime } from 'webextension-polyfill';

/** Our own id and the origin of our own pages, as the browser gives them. */
export interface Self {
  id: string;
  /** `chrome-extension://…/` or `moz-extension://…/`, with the slash. */
  origin: string;
}

/** Where a content script stands; the numbers come from the browser only. */
export interface Place {
  tabId: number;
  /** 0 is the page itself. */
  frameId: number;
  /** Address of the frame as the browser knows it. */
  url: string;
}

/** The place of a content script of ours; `null` for any other sender. */
export function contentScriptPlace(sender: Runtime.MessageSender, self: Self): Place | null {
  const { id, tab, frameId, url = '' } = sender;
  if (id !== self.id || isUnder(url, self.origin)) {
    return null;
  }
  if (tab?.id === undefined || tab.id < 0 || frameId === undefined || frameId < 0) {
    return null;
  }
  return { tabId: tab.id, frameId, url };
}

/** True for the popup, the report page and every other page of the extension, also in a tab. */
export function isOwnPage(sender: Runtime.MessageSender, self: Self): boolean {
  return sender.id === self.id && isUnder(sender.url ?? '', self.origin);
}

function isUnder(url: string, origin: string): boolean {
  return origin !== '' && url.startsWith(origin);
}
