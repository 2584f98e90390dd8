import type { Platform } from '../model';

/** Instagram. The shop tab went in 2023; product tags lead to the merchant's own site since 2025. */
export const instagram = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'ig.me', 'instagr.am'],
  affiliatedHosts: [],
  routes: [
    { kind: 'cart', path: /^\/shopping\/(?:bag|cart)(?:\/|$)/, source: 'not verified' },
    { kind: 'checkout', path: /^\/shopping\/checkout(?:\/|$)/, source: 'not verified' },
    { kind: 'order', path: /^\/shopping\/orders?(?:\/|$)/, source: 'not verified' },
    { kind: 'shop', path: /^\/explore\/shop(?:ping)?(?:\/|$)/, source: 'not verified; tab removed 2023' },
    { kind: 'shop', path: /^\/shopping(?:\/|$)/, source: 'not verified' },
    { kind: 'digital', digital: 'membership', path: /^\/[^/]+\/subscribe\/?$/, source: 'not verified' },
    {
      kind: 'digital',
      digital: 'saved-card',
      host: 'accountscenter.instagram.com',
      path: /^\/meta_pay/,
      source: 'not verified',
    },
    { kind: 'shop', path: /^\/[^/]+\/shop\/?$/, source: 'not verified' },
  ],
  shims: [
    // ClearURLs and urlskip rules.
    { host: 'l.instagram.com', path: /^\//, keys: ['u'] },
  ],
  locators: [
    // Caption of a post, on its own page and in a dialog.
    { kind: 'user-content', selector: 'article h1[dir="auto"]', seenOn: 'public tools, 2022-2026' },
    { kind: 'user-content', selector: 'article ul li span[dir="auto"]', seenOn: 'public tools, 2022-2026' },
    { kind: 'user-content', selector: 'article ul li h1', seenOn: 'public tools, 2022-2026' },
    // Direct messages: one row of a conversation.
    {
      kind: 'user-content',
      selector: '[role="grid"] [role="row"] div[dir="auto"]',
      seenOn: 'public tools, 2023-2026',
    },
  ],
  names: ['instagram', 'instagram shop', 'instagram shopping', 'ig shop'],
} satisfies Platform;
