import type { Platform } from '../model';

/** Kuaishou in China. Its shop stands on kwaixiaodian.com; abroad the app is SnackVideo or Kwai. */
export const kuaishou = {
  id: 'kuaishou',
  name: 'Kuaishou',
  optional: true,
  // Shared videos open on chenzhongtech.com and, before, on gifshow.com.
  hosts: ['kuaishou.com', 'chenzhongtech.com', 'gifshow.com'],
  affiliatedHosts: ['kwaixiaodian.com'],
  routes: [
    {
      kind: 'order',
      host: 'kwaixiaodian.com',
      path: /^\/(?:page|web)\/kwaishop-buyer-order/,
      source: 'not verified',
    },
    {
      kind: 'product',
      host: 'kwaixiaodian.com',
      path: /^\/(?:page|web)\/kwaishop-(?:buyer-)?goods-detail/,
      source: 'public tools',
    },
    { kind: 'product', host: 'kwaixiaodian.com', path: /^\/merchant\/shop\/detail/, source: 'public tools' },
    { kind: 'shop', host: 'app.kwaixiaodian.com', path: /^\//, source: 'public tools' },
  ],
  shims: [
    // Short links of its own videos.
    { host: 'v.kuaishou.com', path: /^\//, keys: [] },
  ],
  locators: [{ kind: 'user-content', selector: '.comment-item', seenOn: 'not verified' }],
  names: ['快手', 'kuaishou', '快手小店', '小黄车'],
} satisfies Platform;
