import type { Platform } from '../model';

/** VK with its market of communities: cart, order and payment (VK Pay, bank card) stand inside VK. */
export const vk = {
  id: 'vk',
  name: 'VK',
  optional: true,
  // m., pay. and away. are under vk.com.
  hosts: ['vk.com', 'vk.ru', 'vk.me'],
  affiliatedHosts: [],
  routes: [
    { kind: 'pay', host: 'pay.vk.com', path: /^\//, source: 'VK Pay documents; path not verified' },
    // The cart's page is known by its title only.
    { kind: 'cart', path: /^\/market\/cart(?:\/|$)/, source: 'not verified' },
    { kind: 'checkout', path: /^\/market\/checkout(?:\/|$)/, source: 'not verified' },
    { kind: 'order', path: /^\/market\/orders?(?:\/|$)/, source: 'not verified' },
    { kind: 'product', path: /^\/market\/product\//, source: 'public links' },
    { kind: 'product', path: /^\/market-\d+_\d/, source: 'public tool' },
    { kind: 'shop', path: /^\/market(?:-\d+)?\/?$/, source: 'public links' },
    { kind: 'digital', digital: 'membership', path: /^\/donut(?:\/|$)/, source: 'public links' },
    { kind: 'digital', digital: 'advertising', host: 'ads.vk.com', path: /^\//, source: 'not verified' },
  ],
  shims: [
    // ClearURLs rules; away.vk.com is under vk.com.
    { host: 'vk.com', path: /^\/away(?:\.php)?$/, keys: ['to'] },
    { host: 'vk.ru', path: /^\/away(?:\.php)?$/, keys: ['to'] },
    // Short links to anywhere, so no host of VK's own.
    { host: 'vk.cc', path: /^\//, keys: [] },
  ],
  locators: [
    { kind: 'user-content', selector: '.wall_post_text', seenOn: 'public tools, 2012-2026' },
    { kind: 'user-content', selector: '.wall_reply_text', seenOn: 'public tools, 2012-2026' },
    { kind: 'user-content', selector: '.im-mess--text', seenOn: 'public tools, 2016-2023' },
    { kind: 'user-content', selector: '.ConvoMessage__text', seenOn: 'public tools, 2024-2026' },
    { kind: 'user-content', selector: '.ConvoMessageWithoutBubble__text', seenOn: 'public tools, 2024-2026' },
    {
      kind: 'digital',
      digital: 'membership',
      selector: 'a[href*="/donut/"]',
      seenOn: 'public links, 2020-2026',
    },
  ],
  names: ['vk', 'вк', 'вконтакте', 'vkontakte', 'vk donut', 'vk market'],
} satisfies Platform;
