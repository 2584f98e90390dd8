/** What a page says of the country that it addresses, besides its prices. */
import type { MarketSign } from '../model';

const REGION_KEYS = ['region', 'country', 'market', 'shop_region', 'store_region', 'geo', 'gl'];
const LOCALE_KEYS = ['locale', 'lang', 'language', 'hl'];

/** Countries of languages that are spoken in one market. English and the like say nothing. */
const MARKET_OF_LANGUAGE: Readonly<Record<string, string>> = {
  id: 'id',
  in: 'id',
  jv: 'id',
  su: 'id',
  ms: 'my',
  th: 'th',
  vi: 'vn',
  fil: 'ph',
  tl: 'ph',
  ja: 'jp',
  ko: 'kr',
  de: 'de',
  it: 'it',
  pl: 'pl',
  tr: 'tr',
  hu: 'hu',
  cs: 'cz',
  sv: 'se',
  da: 'dk',
  fi: 'fi',
  el: 'gr',
  ro: 'ro',
  bg: 'bg',
  uk: 'ua',
  ru: 'ru',
  he: 'il',
};

/** The country that a locale such as `id`, `id-ID` or `pt_BR` speaks to, or null. English is spoken to everybody. */
function marketOfLocale(locale: string): string | null {
  const [, language = '', region = ''] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i.exec(locale.trim()) ?? [];
  const spoken = language.toLowerCase();
  if (spoken === 'en') return region.toLowerCase() === 'id' ? 'id' : null;
  return MARKET_OF_LANGUAGE[spoken] ?? (region === '' ? null : region.toLowerCase());
}

/** What the address and the head of a page say of the country it addresses; its offers are {@link statedMarket}. */
export function marketSigns(url: URL, root: Document): MarketSign[] {
  const signs: MarketSign[] = [];
  for (const key of REGION_KEYS) {
    const value = url.searchParams.get(key);
    if (value && /^[a-z]{2}$/i.test(value))
      signs.push({ kind: 'region', market: value.toLowerCase(), seen: `${key}=${value}` });
  }
  for (const key of LOCALE_KEYS) {
    const market = marketOfLocale(url.searchParams.get(key) ?? '');
    if (market) signs.push({ kind: 'language', market, seen: `${key}=${url.searchParams.get(key)}` });
  }
  const lang = root.documentElement?.lang ?? '';
  const spoken = marketOfLocale(lang);
  if (spoken) signs.push({ kind: 'language', market: spoken, seen: `lang=${lang}` });
  const graph = root.head?.querySelector('meta[property="og:locale"]')?.getAttribute('content') ?? '';
  const graphMarket = marketOfLocale(graph);
  if (graphMarket) signs.push({ kind: 'language', market: graphMarket, seen: `og:locale=${graph}` });
  return signs;
}
