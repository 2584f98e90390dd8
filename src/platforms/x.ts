import type { Platform } from '../model';

/** X, formerly Twitter. Its shop modules sent buyers to the merchant and are not seen any more. */
export const x = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com'],
  affiliatedHosts: [],
  routes: [
    {
      kind: 'digital',
      digital: 'premium',
      path: /^\/i\/(?:premium|verified|twitter_blue|communitynotes_premium)/,
      source: 'public extension',
    },
    {
      kind: 'digital',
      digital: 'membership',
      path: /^\/[^/]+\/(?:creator-subscriptions|superfollows)\//,
      source: 'not verified',
    },
    { kind: 'digital', digital: 'advertising', host: 'ads.x.com', path: /^\//, source: 'not verified' },
    { kind: 'digital', digital: 'advertising', host: 'ads.twitter.com', path: /^\//, source: 'not verified' },
    { kind: 'shop', path: /^\/[^/]+\/shop\/?$/, source: 'not verified; shops of 2022' },
  ],
  shims: [
    // Opaque: the address stands only in the text or title.
    { host: 't.co', path: /^\//, keys: [] },
    { host: 'twitter.com', path: /^\/i\/redirect$/, keys: ['url'] },
    { host: 'x.com', path: /^\/i\/redirect$/, keys: ['url'] },
  ],
  locators: [
    { kind: 'user-content', selector: '[data-testid="tweetText"]', seenOn: 'captured page' },
    { kind: 'user-content', selector: '[data-testid="UserDescription"]', seenOn: 'captured page' },
    { kind: 'user-content', selector: '[data-testid="messageEntry"]', seenOn: 'public extension, 2023-2026' },
    { kind: 'promotion', selector: '[data-testid="card.wrapper"]', seenOn: 'captured page' },
    {
      kind: 'digital',
      digital: 'premium',
      selector: 'a[href^="/i/premium"]',
      seenOn: 'public extension, 2024-2026',
    },
    {
      kind: 'digital',
      digital: 'premium',
      selector: 'a[href^="/i/verified-orgs-signup"]',
      seenOn: 'public extension, 2024-2026',
    },
    {
      kind: 'digital',
      digital: 'membership',
      selector: '[data-testid$="-subscribe"]',
      seenOn: 'public extension, 2023-2026',
    },
    {
      kind: 'digital',
      digital: 'membership',
      selector: '[data-testid="subscribe"]',
      seenOn: 'public extension, 2023-2026',
    },
    {
      kind: 'digital',
      digital: 'membership',
      selector: '[data-testid="icon-subscriber"]',
      seenOn: 'public extension, 2023-2026',
    },
    // No locator for #buy-now-dialog of 2016: it stood in every page and was never shown.
  ],
  // Not the single letter, which any label may hold.
  names: ['twitter', 'x premium', 'twitter shops'],
} satisfies Platform;
