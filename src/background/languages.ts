/** Which languages are spoken in a frame, of those that are not known everywhere. */
import type { Heard } from '../messages';

/** The numbers of the words by which each is known; `scripts/telling.ts` makes them when the extension is built. */
declare const KEYS_BY_LANGUAGE: Readonly<Record<string, readonly number[]>>;

/** What documents call languages that we call otherwise. */
const ALSO: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he' };

let byKey: Map<number, string[]> | undefined;

/** Languages by the numbers of their words. */
function languagesByKey(): Map<number, string[]> {
  if (byKey) return byKey;
  byKey = new Map();
  for (const [language, keys] of Object.entries(KEYS_BY_LANGUAGE))
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), language]);
  return byKey;
}

/** The languages that a frame states or shows, without those that it has. */
export function spokenIn({ language, met, known }: Heard): string[] {
  const stated = /^[a-z]+/.exec(language.toLowerCase())?.[0] ?? '';
  const named = ALSO[stated] ?? stated;
  const all = new Set([
    ...(Object.hasOwn(KEYS_BY_LANGUAGE, named) ? [named] : []),
    ...met.flatMap((key) => languagesByKey().get(key) ?? []),
  ]);
  return [...all].filter((name) => !known.includes(name));
}
