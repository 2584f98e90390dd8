import type { Platform } from '../model';

/** Facebook with Marketplace, and Messenger. Meta's own checkout was phased out in 2025; a cart may remain. */
export const facebook = {
  id: 'facebook',
  name: 'Facebook',
  // pay.facebook.com and business.facebook.com are under facebook.com: the medium's own system.
  hosts: ['facebook.com', 'messenger.com', 'fb.com', 'fb.me', 'm.me'],
  affiliatedHosts: [],
  routes: [
    {
      kind: 'checkout',
      path: /^\/marketplace\/checkout(?:\/|$)/,
      source: 'public tool; may be gone since 2025',
    },
    { kind: 'order', path: /^\/marketplace\/orders?(?:\/|$)/, source: 'public tool; may be gone since 2025' },
    { kind: 'cart', path: /^\/(?:commerce|shops?)\/(?:cart|bag)(?:\/|$)/, source: 'not verified' },
    { kind: 'checkout', path: /^\/(?:commerce|shops?)\/checkout(?:\/|$)/, source: 'not verified' },
    { kind: 'order', path: /^\/(?:commerce|shops?)\/orders?(?:\/|$)/, source: 'not verified' },
    { kind: 'product', path: /^\/marketplace\/item\/\d/, source: 'captured page' },
    { kind: 'product', path: /^\/commerce\/(?:products|listing)\//, source: 'public tool' },
    {
      kind: 'digital',
      digital: 'saved-card',
      host: 'accountscenter.facebook.com',
      path: /^\/meta_pay/,
      source: 'not verified',
    },
    {
      kind: 'digital',
      digital: 'advertising',
      host: 'adsmanager.facebook.com',
      path: /^\//,
      source: 'not verified',
    },
    {
      kind: 'digital',
      digital: 'advertising',
      path: /^\/(?:ads|adsmanager|ad_center|billing_hub)(?:\/|$)/,
      source: 'not verified',
    },
    {
      kind: 'digital',
      digital: 'donation',
      path: /^\/(?:donate|fund|fundraisers?)(?:\/|$)/,
      source: 'not verified',
    },
    { kind: 'shop', path: /^\/(?:marketplace|shops)(?:\/|$)/, source: 'captured page' },
    { kind: 'shop', path: /^\/[^/]+\/shop(?:\/|$)/, source: 'public tool' },
  ],
  shims: [
    // ClearURLs rules; captured pages. l., lm. and the old www. form.
    { host: 'facebook.com', path: /^\/l\.php$/, keys: ['u'] },
    { host: 'facebook.com', path: /^\/flx\/warn(?:\/|$)/, keys: ['u'] },
    { host: 'messenger.com', path: /^\/l\.php$/, keys: ['u'] },
    { host: 'fb.me', path: /^\//, keys: [] },
  ],
  // Type GroupCommerceProductItem on item pages; all false on the captured contact-seller listings.
  stated: [
    'is_checkout_enabled',
    'is_buy_now_enabled',
    'is_cart_enabled',
    'can_buyer_make_checkout_offer',
  ].map((key) => ({
    script: 'script[type="application/json"]',
    key,
    values: [true],
    source: 'captured listings',
  })),
  locators: [
    { kind: 'user-content', selector: '[data-ad-preview="message"]', seenOn: 'public tools, 2021-2026' },
    {
      kind: 'user-content',
      selector: '[data-ad-comet-preview="message"]',
      seenOn: 'public tools, 2021-2026',
    },
    {
      kind: 'user-content',
      selector: '[data-ad-rendering-role="story_message"]',
      seenOn: 'public tools, 2024-2026',
    },
    // People's own text is the only text with a written alignment: posts and comments alike.
    {
      kind: 'user-content',
      selector: 'div[dir="auto"][style*="text-align"]',
      seenOn: 'public tools, 2021-2026',
    },
    // Messenger: one row of a conversation.
    {
      kind: 'user-content',
      selector: '[role="grid"] [role="row"] div[dir="auto"]',
      seenOn: 'public tools, 2023-2026',
    },
    {
      kind: 'promotion',
      selector: 'a[attributionsrc^="/privacy_sandbox/comet/register/source/"]',
      seenOn: 'captured listing, filter lists',
    },
  ],
  appLinks: ['fb://marketplace', 'fb://commerce'],
  names: [
    'facebook',
    'facebook shops',
    'facebook marketplace',
    'marketplace',
    'messenger',
    'meta pay',
    'facebook pay',
  ],
} satisfies Platform;
