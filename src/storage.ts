/**
 * What we keep, where, and for how long. Nothing else in the project touches the browser's storage.
 *
 * | item     | area    | how long                                             |
 * | -------- | ------- | ---------------------------------------------------- |
 * | settings | local   | until the extension is removed                       |
 * | tab      | session | until the tab leaves the page, or the browser closes |
 * | evidence | session | the newest 20, until the browser closes              |
 *
 * Only our own pages and the background can read either area: content scripts may not
 * (`storage.session` is closed to them by default, and they never ask).
 */
import browser from 'webextension-polyfill';
import type { PageSeen } from './messages';
import { DEFAULT_SETTINGS, type Evidence, type MarketSign, type Settings, type Signal } from './model';

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

/** The most evidence that is kept. */
export const EVIDENCE_LIMIT = 20;

interface Item<T> {
  area: 'local' | 'session';
  key: string;
  fallback: T;
  /** Reads a stored value of any age; `undefined` when it cannot be understood. */
  read(stored: unknown): T | undefined;
}

const SETTINGS: Item<Settings> = {
  area: 'local',
  key: 'settings',
  fallback: DEFAULT_SETTINGS,
  read: (stored) => (isObject(stored) ? settingsFrom(stored, DEFAULT_SETTINGS) : undefined),
};

const TAB_PREFIX = 'tab:';

const tabItem = (tabId: number): Item<TabRecord | undefined> => ({
  area: 'session',
  key: `${TAB_PREFIX}${tabId}`,
  fallback: undefined,
  read: (stored) => (isTabRecord(stored) ? stored : undefined),
});

const EVIDENCE_PREFIX = 'evidence:';

const evidenceItem = (id: string): Item<Evidence | undefined> => ({
  area: 'session',
  key: `${EVIDENCE_PREFIX}${id}`,
  fallback: undefined,
  read: (stored) => (isEvidence(stored) ? stored : undefined),
});

/* ── Settings ───────────────────────────────────────────────────────────────────────────── */

export function readSettings(): Promise<Settings> {
  return get(SETTINGS);
}

/** Changes the settings that are given and valid; answers all of them. */
export async function changeSettings(changes: Record<string, unknown>): Promise<Settings> {
  const settings = settingsFrom(changes, await readSettings());
  await set(SETTINGS, settings);
  return settings;
}

/** Every field of `stored` that is valid; the others from `otherwise`. */
export function settingsFrom(stored: Record<string, unknown>, otherwise: Settings): Settings {
  const { market, reading, language } = stored;
  return {
    market:
      typeof market === 'string' && (market === 'auto' || /^[a-z]{2}$/.test(market))
        ? market
        : otherwise.market,
    reading: reading === 'text' || reading === 'strict' ? reading : otherwise.reading,
    language: language === 'auto' || language === 'id' || language === 'en' ? language : otherwise.language,
  };
}

/* ── Tabs ───────────────────────────────────────────────────────────────────────────────── */

export function readTab(tabId: number): Promise<TabRecord | undefined> {
  return get(tabItem(tabId));
}

/** Keeps what is known of a tab. Rejects when the area is full. */
export async function keepTab(tabId: number, record: TabRecord): Promise<void> {
  await set(tabItem(tabId), record);
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabItem(tabId).key);
}

/** Numbers of all tabs of which something is remembered. */
export async function rememberedTabs(): Promise<number[]> {
  return (await namesAfter(TAB_PREFIX)).map(Number).filter(Number.isInteger);
}

/* ── Evidence ───────────────────────────────────────────────────────────────────────────── */

/** Keeps evidence. The oldest goes when there are more than 20, or when the area is full. */
export async function keepEvidence(evidence: Evidence): Promise<void> {
  const older = await evidenceOldestFirst();
  while (older.length >= EVIDENCE_LIMIT) {
    await forgetEvidence(older.shift());
  }
  for (;;) {
    try {
      return await set(evidenceItem(evidence.id), evidence);
    } catch (error) {
      if (older.length === 0) {
        throw error;
      }
      await forgetEvidence(older.shift());
    }
  }
}

export async function findEvidence(id: string): Promise<Evidence | null> {
  return (await get(evidenceItem(id))) ?? null;
}

async function evidenceOldestFirst(): Promise<Evidence[]> {
  const ids = await namesAfter(EVIDENCE_PREFIX);
  const all = await Promise.all(ids.map((id) => get(evidenceItem(id))));
  return all
    .filter((evidence) => evidence !== undefined)
    .sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
}

async function forgetEvidence(evidence: Evidence | undefined): Promise<void> {
  if (evidence !== undefined) {
    await browser.storage.session.remove(evidenceItem(evidence.id).key);
  }
}

/* ── Reading and writing ────────────────────────────────────────────────────────────────── */

async function get<T>(item: Item<T>): Promise<T> {
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

async function set<T>(item: Item<T>, value: T): Promise<void> {
  await browser.storage[item.area].set({ [item.key]: value });
}

async function namesAfter(prefix: string): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** A value that we cannot read is not lost: it moves to `unreadable.<key>`, and the console says so. */
async function setAside<T>(item: Item<T>, stored: unknown): Promise<void> {
  console.warn(`etalase: cannot read the stored ${item.key}; moved to unreadable.${item.key}`);
  await browser.storage[item.area].set({ [`unreadable.${item.key}`]: stored });
  await browser.storage[item.area].remove(item.key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function isEvidence(value: unknown): value is Evidence {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.sha256 === 'string' &&
    typeof value.capturedAt === 'string' &&
    isObject(value.verdict)
  );
}
