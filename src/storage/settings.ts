/** What the user chose. Kept in the local area until the extension is removed. */
import { DEFAULT_SETTINGS, READINGS, type Settings } from '../model';
import { get, type Item, isObject, set } from './areas';

/** For each field, its value when what is stored is valid; `undefined` when it is not. */
const FIELDS: { [Field in keyof Settings]: (stored: unknown) => Settings[Field] | undefined } = {
  market: (stored) => (typeof stored === 'string' && /^(auto|[a-z]{2})$/.test(stored) ? stored : undefined),
  reading: oneOf(...READINGS),
  language: oneOf('auto', 'id', 'en'),
  rulesOn: ids,
  jurisdictionsOn: ids,
};

const SETTINGS: Item<Settings> = {
  area: 'local',
  key: 'settings',
  fallback: DEFAULT_SETTINGS,
  read: (stored) => (isObject(stored) ? settingsFrom(stored, DEFAULT_SETTINGS) : undefined),
};

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

function oneOf<const T>(...values: T[]): (stored: unknown) => T | undefined {
  return (stored) => values.find((value) => value === stored);
}
