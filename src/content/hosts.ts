/** Host names and paths, by their letters alone. */

/** Whether a host is the suffix or stands below it. */
export function isUnder(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

/** Whether a host is one of the suffixes or stands below one. */
export function isOneOf(host: string, suffixes: readonly string[]): boolean {
  return suffixes.some((suffix) => isUnder(host, suffix));
}

/** Paths that say cart, checkout, order or payment on any host. */
const COMMERCE_PATH =
  /(?:^|[/_.-])(?:checkout|check-out|cart|basket|keranjang|troli|bayar|pembayaran|payment|payments|pay|pesanan|place-order|order_submit|order-submit|buy|beli|purchase|cashier|kasir)(?:$|[/_.?-])/i;

/** Words in an address that is worth asking for a step of a purchase, and one expression for all of them. */
export const STEPS = ['cart', 'check', 'order', 'pay', 'bag', 'keranjang', 'pesanan', 'bayar'] as const;
export const STEP = new RegExp(STEPS.join('|'), 'i');

/** Addresses that are about a word: tags, searches, people's names. */
const ABOUT_WORDS = /\/(?:tags?|hashtags?|explore|search|topics?|discover|music|u|users?|@[^/]*)(?:\/|$)/i;

/** Whether a path is one of tags, searches or people. */
export const isAboutWords = (path: string) => ABOUT_WORDS.test(path);

/** Whether a path says a step of a purchase, on any host. */
export const saysCommerce = (path: string) => COMMERCE_PATH.test(path) && !isAboutWords(path);
