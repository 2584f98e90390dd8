import type { Platform } from '../model';

/** Weibo. Its shop windows list goods of its own shop and of Taobao and Tmall, which are separate shops. */
export const weibo = {
  id: 'weibo',
  name: 'Weibo',
  optional: true,
  // shop.sc. and shop.e. are under weibo.com: the medium's own system.
  hosts: ['weibo.com', 'weibo.cn'],
  affiliatedHosts: [],
  routes: [
    {
      kind: 'order',
      host: 'shop.sc.weibo.com',
      path: /^\/h5\/orders?(?:\/|$)/,
      source: 'not verified',
    },
    {
      kind: 'product',
      host: 'shop.sc.weibo.com',
      path: /^\/h5\/goods(?:\/|$)/,
      source: 'public code; may be old',
    },
    { kind: 'shop', host: 'shop.sc.weibo.com', path: /^\//, source: 'public code; may be old' },
    { kind: 'shop', host: 'shop.e.weibo.com', path: /^\//, source: 'public code; may be old' },
    { kind: 'digital', digital: 'premium', host: 'vip.weibo.com', path: /^\//, source: 'not verified' },
  ],
  shims: [
    { host: 'weibo.cn', path: /^\/sinaurl$/, keys: ['u', 'toasturl', 'goto'] },
    { host: 'shop.sc.weibo.com', path: /^\/h5\/jump\/error$/, keys: ['url'] },
    // Short links to anywhere, so no hosts of Weibo's own.
    { host: 't.cn', path: /^\//, keys: [] },
    { host: 'sinaurl.cn', path: /^\//, keys: [] },
  ],
  locators: [
    { kind: 'user-content', selector: '.wbpro-feed-content', seenOn: 'public tools, 2021-2026' },
    { kind: 'user-content', selector: '.wbpro-list .text', seenOn: 'public tools, 2022-2026' },
    // m.weibo.cn, search and the older pages.
    { kind: 'user-content', selector: '.weibo-text', seenOn: 'not verified' },
    { kind: 'user-content', selector: '[node-type="feed_list_content"]', seenOn: 'not verified' },
  ],
  names: ['微博', 'weibo', '微博小店'],
} satisfies Platform;
