/**
 * What the page states about itself as data: offers in JSON-LD, a platform's own flags in JSON, and which steps of a
 * purchase it has already talked to. Never a string that merely stands in a script: only parsed JSON counts.
 */
import type { Platform, StatedFlag } from '../model';
import { follow, isCommercePath, routeOf } from './destination';
import { entries, parsed } from './offers';

/** Most requests of the page that are looked at. */
const REQUESTS_CAP = 500;

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
