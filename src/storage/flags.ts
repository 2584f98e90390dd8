/** On which tabs the user asked for flags, and at which address. Kept in the session area. */
import { forget, get, type Item, set } from './areas';

const flagsItem = (tabId: number): Item<string | null> => ({
  area: 'session',
  key: `flags:${tabId}`,
  fallback: null,
  read: (stored) => (typeof stored === 'string' ? stored : undefined),
});

/** The address at which the tab was flagged; `null` when it was not. */
export function flaggedAt(tabId: number): Promise<string | null> {
  return get(flagsItem(tabId));
}

export async function keepFlagged(tabId: number, url: string): Promise<void> {
  await set(flagsItem(tabId), url);
}

export async function forgetFlagged(tabId: number): Promise<void> {
  await forget(flagsItem(tabId));
}
