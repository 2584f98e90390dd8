import type { Platform } from '../model';

/** LinkedIn. It sells Premium and advertising; no checkout for goods was found. */
export const linkedin = {
  id: 'linkedin',
  name: 'LinkedIn',
  optional: true,
  hosts: ['linkedin.com'],
  affiliatedHosts: [],
  routes: [
    { kind: 'digital', digital: 'premium', path: /^\/premium(?:\/|$)/, source: 'public links' },
    { kind: 'digital', digital: 'advertising', path: /^\/campaignmanager(?:\/|$)/, source: 'not verified' },
  ],
  shims: [
    // Captured company page; public code.
    { host: 'linkedin.com', path: /^\/(?:redir\/redirect|safety\/go)\/?$/, keys: ['url'] },
    // Short links to anywhere, so no host of LinkedIn's own.
    { host: 'lnkd.in', path: /^\//, keys: [] },
  ],
  locators: [
    {
      kind: 'user-content',
      selector: '.feed-shared-update-v2__description',
      seenOn: 'public tools, 2019-2026',
    },
    { kind: 'user-content', selector: '.update-components-text', seenOn: 'public tools, 2022-2026' },
    {
      kind: 'user-content',
      selector: '.comments-comment-item__main-content',
      seenOn: 'public tools, 2020-2026',
    },
    {
      kind: 'user-content',
      selector: '.comments-comment-entity__content',
      seenOn: 'public tools, 2024-2026',
    },
    { kind: 'user-content', selector: '.msg-s-event-listitem__body', seenOn: 'public tools, 2019-2026' },
    {
      kind: 'user-content',
      selector: '[data-testid="expandable-text-box"]',
      seenOn: 'public tools, 2025-2026',
    },
    {
      kind: 'digital',
      digital: 'premium',
      selector: 'a[href*="linkedin.com/premium/"]',
      seenOn: 'public links, 2017-2026',
    },
    { kind: 'digital', digital: 'premium', selector: 'a[href^="/premium/"]', seenOn: 'not verified' },
  ],
  names: ['linkedin', 'linkedin premium', 'sales navigator'],
} satisfies Platform;
