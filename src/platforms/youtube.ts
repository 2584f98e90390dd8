import type { Platform } from '../model';

/** YouTube. Tagged products and merchandise lead to the merchant; what is sold inside is digital. */
export const youtube = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'youtu.be'],
  affiliatedHosts: [],
  routes: [
    {
      kind: 'digital',
      digital: 'premium',
      path: /^\/(?:premium|musicpremium|red)(?:\/|$)/,
      source: 'captured page',
    },
    { kind: 'digital', digital: 'premium', path: /^\/paid_memberships(?:\/|$)/, source: 'not verified' },
    {
      kind: 'digital',
      digital: 'membership',
      path: /^\/(?:@|c\/|channel\/|user\/)[^/]+\/(?:memberships?|join)\/?$/,
      source: 'captured page',
    },
    {
      kind: 'digital',
      digital: 'film',
      path: /^\/(?:feed\/)?(?:storefront|purchases)(?:\/|$)/,
      source: 'not verified',
    },
    // The channel's shelf of products: each leads to the merchant.
    { kind: 'shop', path: /^\/(?:@|c\/|channel\/|user\/)[^/]+\/store\/?$/, source: 'captured page' },
    // None of the paths below was ever seen; a till would stand there.
    { kind: 'cart', path: /^\/(?:shopping\/)?cart(?:\/|$)/, source: 'not verified' },
    { kind: 'checkout', path: /^\/(?:shopping\/)?checkout(?:\/|$)/, source: 'not verified' },
  ],
  shims: [
    // Captured pages; `event` names the surface.
    { host: 'youtube.com', path: /^\/redirect$/, keys: ['q', 'url'] },
    { host: 'youtube.com', path: /^\/attribution_link$/, keys: ['u'] },
  ],
  locators: [
    { kind: 'user-content', selector: 'ytd-comments #content-text', seenOn: 'captured pages, 2023-2026' },
    { kind: 'user-content', selector: 'ytd-comment-view-model', seenOn: 'public tools, 2024-2026' },
    {
      kind: 'user-content',
      selector: 'ytd-backstage-post-renderer #content-text',
      seenOn: 'public tools, 2023-2026',
    },
    { kind: 'user-content', selector: 'ytd-text-inline-expander', seenOn: 'public tools, 2023-2026' },
    {
      kind: 'user-content',
      selector: 'ytd-video-description-transcript-section-renderer',
      seenOn: 'not verified',
    },
    {
      kind: 'user-content',
      selector: 'yt-live-chat-text-message-renderer #message',
      seenOn: 'public tools, 2020-2026',
    },
    { kind: 'user-content', selector: 'ytm-comment-renderer', seenOn: 'public tools, 2022-2026' },
    { kind: 'user-content', selector: '#video-title', seenOn: 'captured pages, 2023-2026' },

    { kind: 'promotion', selector: 'ytd-merch-shelf-renderer', seenOn: 'filter lists, 2020-2026' },
    { kind: 'promotion', selector: '#shopping-timely-shelf', seenOn: 'filter lists, 2024-2026' },
    { kind: 'promotion', selector: '.ytp-suggested-action', seenOn: 'filter lists, 2022-2026' },
    { kind: 'promotion', selector: '.ytp-featured-product', seenOn: 'filter lists, 2023-2026' },
    // The bare element is an empty placeholder on pages without products; the host class is not.
    { kind: 'promotion', selector: '.ytOverlayProductStickerHost', seenOn: 'public tools, 2025-2026' },
    {
      kind: 'promotion',
      selector: 'ytd-engagement-panel-section-list-renderer[target-id^="shopping_panel_for_entry_point"]',
      seenOn: 'filter lists, 2023-2026',
    },
    { kind: 'promotion', selector: '#ticket-shelf', seenOn: 'filter lists, 2020-2026' },

    {
      kind: 'digital',
      digital: 'membership',
      selector: '#sponsor-button',
      seenOn: 'filter lists, 2020-2026',
    },
    {
      kind: 'digital',
      digital: 'membership',
      selector: 'ytd-sponsorships-offer-module-renderer',
      seenOn: 'public tools, 2022-2026',
    },
    {
      kind: 'digital',
      digital: 'membership',
      selector: 'yt-live-chat-membership-item-renderer',
      seenOn: 'public tools, 2022-2026',
    },
    { kind: 'digital', digital: 'film', selector: '#purchase-button', seenOn: 'captured rental page' },
    { kind: 'digital', digital: 'donation', selector: '#product-picker', seenOn: 'filter lists, 2020-2026' },
    {
      kind: 'digital',
      digital: 'donation',
      selector: '#paid-comment-chip',
      seenOn: 'filter lists, 2022-2026',
    },
    {
      kind: 'digital',
      digital: 'donation',
      selector: 'yt-live-chat-paid-message-renderer',
      seenOn: 'filter lists, 2020-2026',
    },
    {
      kind: 'digital',
      digital: 'donation',
      selector: 'yt-live-chat-paid-sticker-renderer',
      seenOn: 'filter lists, 2020-2026',
    },
  ],
  // No `stated`: YouTube's own `stayInApp` is true on previews that only open the panel of products, and false on all of
  // 197 captured products, which open the merchant. It stands in code (`var ytInitialData = …`) besides, not in JSON.
  names: ['youtube', 'youtube shopping', 'yt shopping'],
} satisfies Platform;
