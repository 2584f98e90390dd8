import type { Platform } from '../model';

/** Douyin, the Chinese sister of TikTok. Its shop stands on jinritemai.com. */
export const douyin = {
  id: 'douyin',
  name: 'Douyin',
  optional: true,
  hosts: ['douyin.com', 'iesdouyin.com'],
  affiliatedHosts: [
    'haohuo.jinritemai.com',
    // The shop's interface; buyin. and fxg.jinritemai.com are desks of sellers and no till.
    'ec.snssdk.com',
  ],
  routes: [
    {
      kind: 'order',
      host: 'haohuo.jinritemai.com',
      path: /^\/ecommerce\/trade\/order/,
      source: 'not verified',
    },
    {
      kind: 'product',
      host: 'haohuo.jinritemai.com',
      path: /^\/ecommerce\/trade\/detail(?:\/|$)/,
      source: 'public tools',
    },
    { kind: 'product', host: 'haohuo.jinritemai.com', path: /^\/views\/product\//, source: 'public tools' },
    { kind: 'shop', host: 'haohuo.jinritemai.com', path: /^\//, source: 'public tools' },
    { kind: 'digital', digital: 'coins', host: 'douyin.com', path: /^\/pay(?:\/|$)/, source: 'public tools' },
  ],
  shims: [
    // Short links of its own videos and products.
    { host: 'v.douyin.com', path: /^\//, keys: [] },
  ],
  locators: [
    { kind: 'user-content', selector: '[data-e2e="comment-item"]', seenOn: 'public tools, 2022-2026' },
    { kind: 'user-content', selector: '[data-e2e="video-desc"]', seenOn: 'public tools, 2022-2026' },
    { kind: 'user-content', selector: '.webcast-chatroom___item', seenOn: 'public tools, 2021-2026' },
  ],
  appLinks: ['snssdk1128://ec_goods_detail', 'snssdk1128://goods', 'snssdk1128://ecom_order_list'],
  names: ['抖音', 'douyin', '抖音商城', '小黄车'],
} satisfies Platform;
