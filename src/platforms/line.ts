import type { Platform } from '../model';

/**
 * LINE with LINE SHOPPING. In Thailand shops sell inside shop.line.me, cart and checkout included; in Taiwan
 * buy.line.me leads to the merchant. No shop for Indonesia was found.
 */
export const line = {
  id: 'line',
  name: 'LINE',
  optional: true,
  // shop., buy., store., liff., page. and chat. are all under line.me.
  hosts: ['line.me', 'lin.ee'],
  // LINE Pay is a payment company of the group with a licence of its own; api-pay.line.me is no page.
  affiliatedHosts: ['pay.line.me', 'web-pay.line.me', 'sandbox-web-pay.line.me', 'line-pay.line.me'],
  routes: [
    { kind: 'pay', host: 'web-pay.line.me', path: /^\//, source: 'public code' },
    { kind: 'pay', host: 'sandbox-web-pay.line.me', path: /^\//, source: 'public code' },
    { kind: 'cart', host: 'shop.line.me', path: /^\/my\/cart(?:\/|$)/, source: 'public tests' },
    { kind: 'checkout', host: 'shop.line.me', path: /^\/[^/]+\/checkout(?:\/|$)/, source: 'public code' },
    { kind: 'order', host: 'shop.line.me', path: /^\/my\/orders?(?:\/|$)/, source: 'not verified' },
    { kind: 'product', host: 'shop.line.me', path: /^\/[^/]+\/product\//, source: 'public links' },
    { kind: 'shop', host: 'shop.line.me', path: /^\//, source: 'public links' },
    { kind: 'shop', host: 'buy.line.me', path: /^\//, source: 'public links' },
    // Stickers and themes, paid with coins.
    { kind: 'digital', digital: 'collectible', host: 'store.line.me', path: /^\//, source: 'public links' },
  ],
  shims: [
    // Official accounts.
    { host: 'lin.ee', path: /^\//, keys: [] },
  ],
  // No stable place of people's words is publicly known for LINE VOOM or the chat.
  locators: [],
  names: ['line', 'line shopping', 'line store', 'line voom'],
} satisfies Platform;
