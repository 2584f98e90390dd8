import type { Platform } from '../model';

/**
 * SnackVideo, as Kuaishou's app is called in Indonesia, and Kwai, as it is called in Brazil. Kwai has a shop of its
 * own; none was found for SnackVideo.
 */
export const snackvideo = {
  id: 'snackvideo',
  name: 'SnackVideo (Kwai)',
  optional: true,
  hosts: ['snackvideo.com', 'sck.io', 'kwai.com'],
  // The group's shop, on hosts of its own. The desks of sellers (seller-shop.kwai.com) are no till.
  affiliatedHosts: ['m-shop.kwai.com', 'shop.kwai.com'],
  routes: [
    { kind: 'product', host: 'm-shop.kwai.com', path: /^\/krn-web\/detail(?:\/|$)/, source: 'public code' },
    { kind: 'shop', host: 'm-shop.kwai.com', path: /^\//, source: 'public code' },
    { kind: 'shop', host: 'shop.kwai.com', path: /^\//, source: 'public code' },
    // Coins and diamonds.
    { kind: 'digital', digital: 'coins', host: 'pay.kwai.com', path: /^\/recharge/, source: 'public notes' },
  ],
  shims: [
    // Short links of its own videos.
    { host: 'sck.io', path: /^\//, keys: [] },
    { host: 's.snackvideo.com', path: /^\//, keys: [] },
    { host: 'k.kwai.com', path: /^\//, keys: [] },
  ],
  // No stable place of people's words is publicly known.
  locators: [],
  names: ['snackvideo', 'snack video', 'kwai', 'kwai shop'],
} satisfies Platform;
