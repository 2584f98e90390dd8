/** Values under fixed keys of the browser's own storage areas. */
import browser from 'webextension-polyfill';

export interface Item<T> {
  area: 'local' | 'session';
  key: string;
  fallback: T;
  /** Reads a stored value of any age; `undefined` when it cannot be understood. */
  read(stored: unknown): T | undefined;
}

export async function get<T>(item: Item<T>): Promise<T> {
  const stored = (await browser.storage[item.area].get(item.key))[item.key];
  if (stored === undefined) {
    return item.fallback;
  }
  const value = item.read(stored);
  if (value === undefined) {
    await setAside(item, stored);
    return item.fallback;
  }
  return value;
}

export async function set<T>(item: Item<T>, value: T): Promise<void> {
  await browser.storage[item.area].set({ [item.key]: value });
}

/** The rest of every key of the session area that begins with `prefix`. */
export async function namesAfter(prefix: string): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

export async function forget<T>(item: Item<T>): Promise<void> {
  await browser.storage[item.area].remove(item.key);
}

/** A value that we cannot read is not lost: it moves to `unreadable.<key>`, and the console says so. */
async function setAside<T>(item: Item<T>, stored: unknown): Promise<void> {
  console.warn(`etalase: cannot read the stored ${item.key}; moved to unreadable.${item.key}`);
  await browser.storage[item.area].set({ [`unreadable.${item.key}`]: stored });
  await browser.storage[item.area].remove(item.key);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
