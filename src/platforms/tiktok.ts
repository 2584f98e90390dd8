import type { Platform } from '../model';

/**
 * TikTok with TikTok Shop. In Indonesia the shop is served from sub-domains of tokopedia.com and from
 * tokopediax.com, with TikTok's own paths; plain www.tokopedia.com is the separate shop Tokopedia.
 */
export const tiktok = {
  id: 'tiktok',
  name: 'TikTok',
  // tiktokv.com serves TikTok's own web views (`/view/fe_tiktok_ecommerce_*`); shop.tiktok.com is under tiktok.com.
  hosts: ['tiktok.com', 'tiktokv.com'],
  affiliatedHosts: [
    'shop-id.tokopedia.com',
    // Short links of the shop above; plain Tokopedia uses tokopedia.link.
    'vt.tokopedia.com',
    // pay.tokopediax.com takes the money in Indonesia; the rest are the shop's own interfaces.
    'tokopediax.com',
    // Payment arm of the group.
    'pipopay.com',
    // A domain of its own, not the social medium: the group's shop, so affiliated and never a separate shop.
    'tiktokshop.com',
    // Sellers' desks: no till for buyers, but no separate shop either.
    'seller-id.tokopedia.com',
    'affiliate-id.tokopedia.com',
  ],
  routes: [
    { kind: 'pay', host: 'pay.tokopediax.com', path: /^\//, source: 'public app code' },
    { kind: 'pay', host: 'pipopay.com', path: /^\//, source: 'bug-bounty scope' },
    {
      kind: 'checkout',
      path: /^\/view\/fe_tiktok_ecommerce_in_web\/order_submit(?:\/|$)/,
      source: 'several public tools',
    },
    {
      kind: 'order',
      path: /^(?:\/feedback)?\/view\/fe_tiktok_ecommerce_in_web\/order_(?:list|detail)(?:\/|$)/,
      source: 'public tool; order_detail not verified',
    },
    { kind: 'pay', path: /^\/view\/fe_tiktok_ecommerce_pay_/, source: 'public tool' },
    { kind: 'cart', path: /^(?:\/shop|\/view)?\/(?:shopping_)?cart(?:\/|$)/, source: 'not verified' },
    { kind: 'checkout', path: /^(?:\/shop|\/view)?\/checkout(?:\/|$)/, source: 'not verified' },
    { kind: 'order', path: /^\/shop\/orders?(?:\/|$)/, source: 'not verified' },
    { kind: 'product', path: /^(?:\/shop)?\/pdp\//, source: 'captured page' },
    { kind: 'product', path: /^\/view\/product\/\d/, source: 'captured page' },
    { kind: 'product', path: /^\/@[^/]+\/product\/\d/, source: 'public tool' },
    { kind: 'shop', path: /^\/(?:shop|mall)(?:\/|$)/, source: 'captured page' },
    { kind: 'shop', path: /^\/view\/(?:shop|fe_tiktok_ecommerce_)/, source: 'public tools' },
    { kind: 'shop', host: 'shop-id.tokopedia.com', path: /^\/c\//, source: 'public tool' },
    { kind: 'digital', digital: 'coins', path: /^\/coins?(?:\/|$)/, source: 'public links' },
    { kind: 'digital', digital: 'advertising', host: 'ads.tiktok.com', path: /^\//, source: 'not verified' },
  ],
  shims: [
    // Captured profile; the scheme of `target` may be missing. `u` appears in tests only.
    { host: 'tiktok.com', path: /^\/link\/v\d/, keys: ['target', 'u'] },
    // Short links that say nothing. vt.tokopedia.com is none: it always leads to the affiliated shop.
    { host: 'vm.tiktok.com', path: /^\//, keys: [] },
    { host: 'vt.tiktok.com', path: /^\//, keys: [] },
    { host: 'tiktok.com', path: /^\/t\//, keys: [] },
  ],
  // A product of TikTok Shop on a video; other anchors lead to sellers outside.
  stated: [
    {
      script: 'script#__UNIVERSAL_DATA_FOR_REHYDRATION__,script#SIGI_STATE',
      key: 'component_key',
      values: ['anchor_shop', 'anchor_complex_shop'],
      source: 'public tools',
    },
  ],
  locators: [
    { kind: 'user-content', selector: '[data-e2e="comment-level-1"]', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '[data-e2e="comment-level-2"]', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '[data-e2e="browse-video-desc"]', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '[data-e2e="video-desc"]', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '[data-e2e="chat-message"]', seenOn: 'live pages, public notes, 2026' },
    { kind: 'user-content', selector: '[data-e2e="user-bio"]', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '[data-e2e="challenge-desc"]', seenOn: 'captured hashtag page' },
    {
      kind: 'digital',
      digital: 'coins',
      selector: '[data-e2e="top-right-action-bar-get-coin"]',
      seenOn: 'captured profile, 2024',
    },
    // No locator for the product anchor: its container also carries "AI-generated", places and CapCut.
    // None for "Buy now" on the product page: a DIV with no role and no hook.
  ],
  appLinks: ['snssdk1233://ec/', 'snssdk1180://ec/', 'tiktok://ec/', 'musically://ec/', 'aweme://ec/'],
  // "Shop | Tokopedia" is TikTok's own shop in Indonesia, not the separate shop.
  names: ['tiktok', 'tik tok', 'tiktok shop', 'shop tokopedia', 'keranjang kuning', 'beli lokal'],
} satisfies Platform;
