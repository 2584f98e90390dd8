/** What is remembered of each tab. Kept in the session area until the tab leaves the page or closes. */
import type { PageSeen } from '../messages';
import type { MarketSign, Signal } from '../model';
import { forget, get, type Item, isObject, namesAfter, set } from './areas';

/** What is remembered of one tab. */
export interface TabRecord {
  /** The page itself; absent while only frames of an unknown page have spoken. */
  page?: PageSeen;
  /** ISO 8601, UTC, of the latest word from the tab. */
  seenAt: string;
  looked: boolean;
  truncated: boolean;
  signals: Signal[];
  /** Signs of every frame, without repeats. */
  marketSigns: MarketSign[];
  /** Numbers of the frames that have spoken, without 0. */
  frames: number[];
}

const TAB_PREFIX = 'tab:';

const tabItem = (tabId: number): Item<TabRecord | undefined> => ({
  area: 'session',
  key: `${TAB_PREFIX}${tabId}`,
  fallback: undefined,
  read: (stored) => (isTabRecord(stored) ? stored : undefined),
});

export function readTab(tabId: number): Promise<TabRecord | undefined> {
  return get(tabItem(tabId));
}

/** Keeps what is known of a tab. Rejects when the area is full. */
export async function keepTab(tabId: number, record: TabRecord): Promise<void> {
  await set(tabItem(tabId), record);
}

export async function forgetTab(tabId: number): Promise<void> {
  await forget(tabItem(tabId));
}

/** Numbers of all tabs of which something is remembered. */
export async function rememberedTabs(): Promise<number[]> {
  return (await namesAfter(TAB_PREFIX)).map(Number).filter(Number.isInteger);
}

/** When this run of the browser was first asked: numbers of tabs are drawn anew in each. */
const RUN: Item<number | undefined> = {
  area: 'session',
  key: 'run',
  fallback: undefined,
  read: (stored) => (typeof stored === 'number' ? stored : undefined),
};

/** A name for a tab that no tab of an earlier run of the browser has. */
export async function tabKey(tabId: number): Promise<string> {
  let run = await get(RUN);
  if (run === undefined) {
    run = Date.now();
    await set(RUN, run);
  }
  return `${run} ${tabId}`;
}

function isTabRecord(value: unknown): value is TabRecord {
  return (
    isObject(value) &&
    (value.page === undefined || isObject(value.page)) &&
    typeof value.seenAt === 'string' &&
    typeof value.looked === 'boolean' &&
    typeof value.truncated === 'boolean' &&
    Array.isArray(value.signals) &&
    Array.isArray(value.marketSigns) &&
    Array.isArray(value.frames)
  );
}
