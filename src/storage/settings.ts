/** What the user chose, kept in the local area until the extension is removed; and what an organisation set over it. */
import browser from 'webextension-polyfill';
import {
  DEFAULT_SETTINGS,
  type InboxSetting,
  MOST_HISTORY_DAYS,
  NO_INBOX,
  type Policy,
  READINGS,
  type Settings,
} from '../model';
import { get, type Item, isObject, set } from './areas';

/** For each field, its value when what is stored is valid; `undefined` when it is not. */
const FIELDS: { [Field in keyof Settings]: (stored: unknown) => Settings[Field] | undefined } = {
  market: (stored) => (typeof stored === 'string' && /^(auto|[a-z]{2})$/.test(stored) ? stored : undefined),
  reading: oneOf(...READINGS),
  language: oneOf('auto', 'id', 'en'),
  flags: oneOf('asked', 'always'),
  rulesOn: ids,
  jurisdictionsOn: ids,
  history: oneOf(true, false),
  historyDays: wholeNumber(1, MOST_HISTORY_DAYS),
  inbox,
  timestampAuthority,
};

const SETTINGS: Item<Settings> = {
  area: 'local',
  key: 'settings',
  fallback: DEFAULT_SETTINGS,
  read: (stored) => (isObject(stored) ? settingsFrom(stored, DEFAULT_SETTINGS) : undefined),
};

/** The settings as they count: what the organisation set, and otherwise what the user chose. */
export async function readSettings(): Promise<Settings> {
  const [own, managed] = await Promise.all([readOwnSettings(), readManaged()]);
  return settingsFrom(managed, own);
}

/** What the user chose, whatever an organisation set over it. */
export function readOwnSettings(): Promise<Settings> {
  return get(SETTINGS);
}

/** What an organisation set, if it did. */
export async function readPolicy(): Promise<Policy> {
  const managed = await readManaged();
  const locked = fieldNames().filter((field) => FIELDS[field](managed[field]) !== undefined);
  return { locked, firstRun: managed.firstRun !== false };
}

/** Changes the user's settings that are given and valid; answers all of them as they count. */
export async function changeSettings(changes: Record<string, unknown>): Promise<Settings> {
  await set(SETTINGS, settingsFrom(changes, await readOwnSettings()));
  return readSettings();
}

/** Every field of `stored` that is valid; the others from `otherwise`. */
export function settingsFrom(stored: Record<string, unknown>, otherwise: Settings): Settings {
  const fields = Object.entries(FIELDS).map(([field, read]) => [
    field,
    read(stored[field]) ?? otherwise[field as keyof Settings],
  ]);
  return Object.fromEntries(fields);
}

/** Ids of rules or jurisdictions, each once; one that is no longer known does no harm. */
function ids(stored: unknown): string[] | undefined {
  if (!Array.isArray(stored) || stored.length > 100) return undefined;
  const fits = stored.every((id) => typeof id === 'string' && /^[a-z0-9-]{1,40}$/.test(id));
  return fits ? [...new Set<string>(stored)] : undefined;
}

/** An inbox that may be posted to: over https only, without user name and password in its address. */
function inbox(stored: unknown): InboxSetting | undefined {
  if (!isObject(stored)) return undefined;
  if (stored.kind === 'none') return NO_INBOX;
  const { kind, endpoint, label = '', formId = '' } = stored;
  if (kind !== 'openrosa' && kind !== 'https') return undefined;
  const address = httpsAddress(endpoint);
  if (address === undefined) return undefined;
  if (typeof label !== 'string' || label.length > 80) return undefined;
  if (typeof formId !== 'string' || !/^[\w.-]{0,80}$/.test(formId)) return undefined;
  return { kind, endpoint: address, label: label.trim(), formId };
}

/** An authority that may be asked for a timestamp, or none. */
function timestampAuthority(stored: unknown): string | undefined {
  return stored === '' ? '' : httpsAddress(stored);
}

/** An https address without user name, password and fragment. */
function httpsAddress(stored: unknown): string | undefined {
  if (typeof stored !== 'string' || stored.length > 500 || !URL.canParse(stored)) return undefined;
  const address = new URL(stored);
  if (address.protocol !== 'https:' || address.username !== '' || address.password !== '') return undefined;
  address.hash = '';
  return address.href;
}

/** Names in `stored` that are no setting, or whose value is none that the setting can have. */
export function notSettings(stored: Record<string, unknown>): string[] {
  const known: readonly string[] = fieldNames();
  return Object.keys(stored).filter(
    (name) => !known.includes(name) || FIELDS[name as keyof Settings](stored[name]) === undefined,
  );
}

function fieldNames(): (keyof Settings)[] {
  return Object.keys(FIELDS) as (keyof Settings)[];
}

/** Firefox refuses to answer where no organisation has set anything. */
async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

function oneOf<const T>(...values: T[]): (stored: unknown) => T | undefined {
  return (stored) => values.find((value) => value === stored);
}

function wholeNumber(least: number, most: number): (stored: unknown) => number | undefined {
  return (stored) =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= least && stored <= most
      ? stored
      : undefined;
}
