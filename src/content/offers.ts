/** What the page states about its offers as data: parsed JSON and microdata, never a string that merely stands in a script. */
import type { MarketSign } from '../model';

/** Longest script that is parsed, in characters, and most scripts of one sort. */
const SCRIPT_CAP = 1_500_000;
const SCRIPTS_CAP = 40;
/** Most values looked at in one script. */
const VALUES_CAP = 20_000;

/** The JSON in the scripts that a selector finds; what is broken states nothing. */
export function* parsed(root: ParentNode, selector: string): Generator<unknown> {
  for (const script of [...root.querySelectorAll(selector)].slice(0, SCRIPTS_CAP)) {
    const text = script.textContent ?? '';
    if (text.length > SCRIPT_CAP) continue;
    try {
      yield JSON.parse(text);
    } catch {
      // Broken JSON states nothing.
    }
  }
}

/** Every key with its value, however deep, at most 20,000. */
export function* entries(value: unknown): Generator<[key: string, value: unknown]> {
  const open = [value];
  for (let seen = 0; open.length > 0 && seen < VALUES_CAP; ) {
    const at = open.pop();
    if (typeof at !== 'object' || at === null) continue;
    for (const entry of Object.entries(at)) {
      seen++;
      yield entry;
      open.push(entry[1]);
    }
  }
}

/** Where microdata and Open Graph name a currency: asked one by one, for all of the page is asked. */
const CURRENCIES = ['[itemprop=priceCurrency]', 'meta[property="product:price:currency"]'];
const STATES = /^(?:meta|span|data)$/;
/** Most elements of one sort that name a currency. */
const CURRENCIES_CAP = 5;

/** The currencies in which the page's own offers are made, as ISO 4217 codes; rests between its questions. */
function* statedCurrencies(root: ParentNode): Generator<void, string[]> {
  const found = new Set<string>();
  for (const data of parsed(root, 'script[type="application/ld+json"]')) {
    for (const [key, value] of entries(data)) {
      if (key === 'priceCurrency' && typeof value === 'string' && /^[A-Z]{3}$/.test(value)) found.add(value);
    }
    yield;
  }
  for (const selector of CURRENCIES) {
    yield;
    const stating = [...root.querySelectorAll(selector)].filter(({ localName }) => STATES.test(localName));
    for (const el of stating.slice(0, CURRENCIES_CAP)) {
      const value = el.getAttribute('content') ?? '';
      if (/^[A-Z]{3}$/.test(value)) found.add(value);
    }
  }
  return [...found];
}

const MARKET_OF_CURRENCY: Readonly<Record<string, string>> = {
  IDR: 'id',
  USD: 'us',
  SGD: 'sg',
  MYR: 'my',
  THB: 'th',
  VND: 'vn',
  PHP: 'ph',
  EUR: 'eu',
  GBP: 'gb',
  JPY: 'jp',
  CNY: 'cn',
  KRW: 'kr',
  INR: 'in',
  AUD: 'au',
  BRL: 'br',
  RUB: 'ru',
  TWD: 'tw',
  HKD: 'hk',
};

/** The market that the page's own offers address; rests between its questions. */
export function* statedMarket(root: ParentNode): Generator<void, MarketSign[]> {
  return (yield* statedCurrencies(root)).map((seen) => ({
    kind: 'currency',
    market: MARKET_OF_CURRENCY[seen] ?? 'unknown',
    seen,
  }));
}
