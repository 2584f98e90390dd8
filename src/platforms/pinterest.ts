import type { Platform } from '../model';

/** Pinterest. Its own checkout (Buyable Pins, United States) ended in 2018; product pins lead to the merchant. */
export const pinterest = {
  id: 'pinterest',
  name: 'Pinterest',
  optional: true,
  // Indonesia's is id.pinterest.com; domains of other countries (pinterest.de) are not watched.
  hosts: ['pinterest.com', 'pin.it'],
  affiliatedHosts: [],
  routes: [
    {
      kind: 'digital',
      digital: 'advertising',
      host: 'ads.pinterest.com',
      path: /^\//,
      source: 'not verified',
    },
    { kind: 'shop', path: /^\/shop(?:ping)?(?:\/|$)/, source: 'not verified' },
    { kind: 'shop', path: /^\/[^/]+\/_(?:products|shop)(?:\/|$)/, source: 'not verified' },
    // A pin (/pin/1/) may show anything, so its path says nothing.
  ],
  shims: [
    // Pins link out directly; this is an older form.
    { host: 'pinterest.com', path: /^\/offsite\/?$/, keys: ['url'] },
    { host: 'pin.it', path: /^\//, keys: [] },
  ],
  locators: [
    {
      kind: 'user-content',
      selector: '[data-test-id="author-and-comment-container"]',
      seenOn: 'public tools, 2025-2026',
    },
    {
      kind: 'user-content',
      selector: '[data-test-id="truncated-description"]',
      seenOn: 'public tools, 2025-2026',
    },
    {
      kind: 'promotion',
      selector: '[data-test-id="pincard-oneTap-with-link"]',
      seenOn: 'filter lists, captured pin',
    },
    { kind: 'promotion', selector: '[data-test-id="one-tap-desktop"]', seenOn: 'filter lists' },
    // No locator for shop-button: it stands on pins without a product too.
  ],
  names: ['pinterest', 'pinterest shopping'],
} satisfies Platform;
