/**
 * An address fit to be kept and shared: what names the page stays, what names the person goes.
 */

/**
 * Query keys that name a post, a product or the market. Everything else (click ids, sessions,
 * invitations, search words) is dropped. Sources: addresses of captured pages, ClearURLs rules.
 */
const KEPT_KEYS: readonly string[] = [
  'v',
  'list',
  'id',
  'story_fbid',
  'fbid',
  'product_id',
  'item_id',
  'region',
  'lang',
  'locale',
  'hl',
  'gl',
  'currency',
];

/** An id or a code; an e-mail address, a name with spaces or a long token is none. */
const PLAIN_VALUE = /^[\w.-]{1,40}$/;

/**
 * Drops user name, password, fragment and every query key that is not on the short list.
 *
 * @returns the cleaned address; an empty text when `url` is not an http(s) address.
 */
export function cleanUrl(url: string): string {
  const address = webAddress(url);
  if (address === null) {
    return '';
  }
  const kept = new URLSearchParams();
  for (const [key, value] of address.searchParams) {
    if (KEPT_KEYS.includes(key) && PLAIN_VALUE.test(value)) {
      kept.append(key, value);
    }
  }
  const query = kept.toString();
  return `${address.origin}${address.pathname}${query === '' ? '' : `?${query}`}`;
}

/** How much of the page's address a report shows. */
export const ADDRESS_PARTS = ['full', 'no-query', 'host'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** Shortens an address to the part that the user chose to share. Never longer than `cleanUrl` gives. */
export function shortenUrl(url: string, part: AddressPart): string {
  const cleaned = cleanUrl(url);
  const address = webAddress(cleaned);
  if (address === null || part === 'full') {
    return cleaned;
  }
  return part === 'no-query' ? `${address.origin}${address.pathname}` : `${address.origin}/`;
}

function webAddress(url: string): URL | null {
  try {
    const address = new URL(url);
    return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
  } catch {
    return null;
  }
}
