import type { Platform } from '../model';

/** Xiaohongshu, abroad RedNote. Its shop, cart and payment are its own. */
export const xiaohongshu = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu (RedNote)',
  optional: true,
  // mall. is under xiaohongshu.com: the medium's own system.
  hosts: ['xiaohongshu.com', 'rednote.com', 'xhslink.com'],
  affiliatedHosts: [],
  routes: [
    { kind: 'product', path: /^\/goods-detail\//, source: 'several public tools' },
    { kind: 'cart', host: 'mall.xiaohongshu.com', path: /^\/cart(?:\/|$)/, source: 'not verified' },
    { kind: 'checkout', host: 'mall.xiaohongshu.com', path: /^\/checkout(?:\/|$)/, source: 'not verified' },
    { kind: 'order', host: 'mall.xiaohongshu.com', path: /^\/orders?(?:\/|$)/, source: 'not verified' },
    { kind: 'shop', host: 'mall.xiaohongshu.com', path: /^\//, source: 'public tools' },
  ],
  shims: [
    // Short links of its own notes and products.
    { host: 'xhslink.com', path: /^\//, keys: [] },
  ],
  locators: [
    { kind: 'user-content', selector: '#detail-title', seenOn: 'public tools, 2023-2026' },
    { kind: 'user-content', selector: '#detail-desc', seenOn: 'public tools, 2023-2026' },
    { kind: 'user-content', selector: '.parent-comment', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '.comment-item', seenOn: 'public tools, 2023-2026' },
  ],
  appLinks: ['xhsdiscover://goods_detail'],
  names: ['小红书', 'xiaohongshu', 'rednote', 'red note'],
} satisfies Platform;
