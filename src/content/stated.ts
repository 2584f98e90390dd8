/**
 * What the page states about itself as data: offers in JSON-LD, a platform's own flags in JSON, and which steps of a
 * purchase it has already talked to. Never a string that merely stands in a script: only parsed JSON counts.
 */
import type { MarketSign, Platform, StatedFlag } from '../model';
import { follow, isCommercePath, routeOf } from './destination';

/** Longest script that is parsed, in characters, and most scripts of one sort. */
const SCRIPT_CAP = 1_500_000;
const SCRIPTS_CAP = 40;
/** Most values looked at in one script, and most requests of the page. */
const VALUES_CAP = 20_000;
const REQUESTS_CAP = 500;

function* parsed(root: ParentNode, selector: string): Generator<unknown> {
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

/** Whether an element stands in an offer with its price, as microdata say. */
export function isOffered(el: Element): boolean {
  const offer = el.closest(
    '[itemscope][itemtype*="schema.org/Offer"],[itemscope][itemtype*="schema.org/Product"]',
  );
  const price = offer?.querySelector('[itemprop=price],[itemprop=lowPrice]');
  return Number.parseFloat(price?.getAttribute('content') ?? price?.textContent ?? '') > 0;
}

/** Whether the page's JSON-LD names a step of a purchase on the platform itself as what can be done here. */
function statesAction(platform: Platform, root: Document): boolean {
  for (const data of parsed(root, 'script[type="application/ld+json"]')) {
    for (const [, value] of [['', data] as const, ...entries(data)]) {
      const { '@type': type, target } = (value ?? {}) as { '@type'?: unknown; target?: unknown };
      if (typeof type !== 'string' || !/^(?:Buy|Order|Pay)Action$/.test(type)) continue;
      const address = (target as { urlTemplate?: unknown } | undefined)?.urlTemplate ?? target;
      const led = typeof address === 'string' ? follow(address, root.baseURI, platform) : null;
      if (led?.url && led.destination.relation === 'platform' && isCommercePath(platform, led.url))
        return true;
    }
  }
  return false;
}

/** Every key with its value, however deep, at most 20,000. */
function* entries(value: unknown): Generator<[key: string, value: unknown]> {
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

/** The currencies in which the page's own offers are made, as ISO 4217 codes. */
export function statedCurrencies(root: ParentNode): string[] {
  const found = new Set<string>();
  for (const data of parsed(root, 'script[type="application/ld+json"]')) {
    for (const [key, value] of entries(data)) {
      if (key === 'priceCurrency' && typeof value === 'string' && /^[A-Z]{3}$/.test(value)) found.add(value);
    }
  }
  for (const el of [
    ...root.querySelectorAll('[itemprop=priceCurrency][content],meta[property="product:price:currency"]'),
  ].slice(0, 5)) {
    const value = el.getAttribute('content') ?? '';
    if (/^[A-Z]{3}$/.test(value)) found.add(value);
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

/** The market that the page's own offers address. */
export function statedMarket(root: ParentNode): MarketSign[] {
  return statedCurrencies(root).map((seen) => ({
    kind: 'currency',
    market: MARKET_OF_CURRENCY[seen] ?? 'unknown',
    seen,
  }));
}

/**
 * Whether the platform's own data, or a request the page has made, says that buying happens here. A further sign
 * beside a control, never a signal by itself.
 */
export function statesPurchase(platform: Platform, root: Document): boolean {
  return (
    (platform.stated ?? []).some((flag) => isStated(flag, root)) ||
    statesAction(platform, root) ||
    hasAskedForStep(platform)
  );
}

function isStated({ script, key, values }: StatedFlag, root: Document): boolean {
  for (const data of parsed(root, script)) {
    for (const [name, value] of entries(data)) {
      if (name === key && values.some((wanted) => wanted === value)) return true;
    }
  }
  return false;
}

function hasAskedForStep(platform: Platform): boolean {
  for (const { name } of performance.getEntriesByType('resource').slice(-REQUESTS_CAP)) {
    if (!URL.canParse(name)) continue;
    const kind = routeOf(platform, new URL(name))?.kind;
    if (kind === 'cart' || kind === 'checkout' || kind === 'order' || kind === 'pay') return true;
  }
  return false;
}
