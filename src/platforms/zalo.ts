import type { Platform } from '../model';

/**
 * Zalo with its Mini Apps. Shops run as Mini Apps inside Zalo, and every payment in one must go through Zalo's own
 * Checkout SDK: ZaloPay, MoMo, VNPay, cash on delivery, bank transfer.
 */
export const zalo = {
  id: 'zalo',
  name: 'Zalo',
  optional: true,
  // chat. is the web client, h5. and h5.zdn.vn serve Mini Apps, payment-mini. takes their orders.
  hosts: ['zalo.me', 'h5.zdn.vn'],
  affiliatedHosts: [],
  routes: [
    { kind: 'pay', host: 'payment-mini.zalo.me', path: /^\//, source: 'Checkout SDK documents' },
    { kind: 'shop', host: 'shop.zalo.me', path: /^\//, source: 'not verified' },
    { kind: 'digital', digital: 'advertising', host: 'ads.zalo.me', path: /^\//, source: 'not verified' },
    // A Mini App (zalo.me/s/1, h5.zalo.me) may be anything, so its path says nothing.
  ],
  shims: [],
  locators: [
    { kind: 'user-content', selector: '.text-message__container', seenOn: 'public tools, 2023-2026' },
    {
      kind: 'user-content',
      selector: '[data-component="message-text-content"]',
      seenOn: 'public tools, 2025-2026',
    },
  ],
  names: ['zalo', 'zalo mini app', 'zalo shop'],
} satisfies Platform;
