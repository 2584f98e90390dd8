import type { Platform } from '../model';

/** Reddit. What it sells is digital: avatars, Premium, gold. */
export const reddit = {
  id: 'reddit',
  name: 'Reddit',
  optional: true,
  hosts: ['reddit.com', 'redd.it'],
  affiliatedHosts: [],
  routes: [
    { kind: 'digital', digital: 'collectible', path: /^\/avatar(?:\/|$)/, source: 'filter lists' },
    { kind: 'digital', digital: 'premium', path: /^\/premium(?:\/|$)/, source: 'public links' },
    { kind: 'digital', digital: 'coins', path: /^\/(?:coins|gold)(?:\/|$)/, source: 'public links' },
    { kind: 'digital', digital: 'advertising', host: 'ads.reddit.com', path: /^\//, source: 'not verified' },
  ],
  shims: [
    // ClearURLs and urlskip rules.
    { host: 'out.reddit.com', path: /^\//, keys: ['url'] },
    // The address is part of the path.
    { host: 'click.redditmail.com', path: /^\//, keys: [] },
    { host: 'redd.it', path: /^\//, keys: [] },
  ],
  locators: [
    {
      kind: 'user-content',
      selector: 'shreddit-post [slot="text-body"]',
      seenOn: 'public tools, 2023-2026',
    },
    {
      kind: 'user-content',
      selector: 'shreddit-comment [slot="comment"]',
      seenOn: 'public tools, 2023-2026',
    },
    { kind: 'user-content', selector: '[data-testid="comment"]', seenOn: 'public tools, 2020-2026' },
    // old.reddit.com.
    { kind: 'user-content', selector: '.usertext-body', seenOn: 'public tools, 2012-2026' },
    { kind: 'promotion', selector: 'shreddit-ad-post', seenOn: 'filter lists, 2023-2026' },
  ],
  names: ['reddit', 'reddit premium', 'reddit gold'],
} satisfies Platform;
