import type { Platform } from '../model';

/**
 * Telegram Web and its links. Inside Telegram digital goods are sold for Stars, goods through payment providers
 * in an invoice with card form and shipping address.
 */
export const telegram = {
  id: 'telegram',
  name: 'Telegram',
  hosts: ['web.telegram.org', 't.me', 'telegram.me', 'telegram.dog'],
  affiliatedHosts: [],
  routes: [
    // An invoice link opens the checkout of the app; for Stars or for goods, the address does not say.
    { kind: 'checkout', host: 't.me', path: /^\/(?:\$|invoice\/)/, source: 'not verified' },
    { kind: 'checkout', host: 'telegram.me', path: /^\/(?:\$|invoice\/)/, source: 'not verified' },
    { kind: 'digital', digital: 'gift', host: 't.me', path: /^\/(?:nft|giftcode)\//, source: 'not verified' },
  ],
  shims: [
    // Instant View.
    { host: 't.me', path: /^\/iv$/, keys: ['url'] },
  ],
  locators: [
    { kind: 'user-content', selector: '.Message .text-content', seenOn: 'Web A source, 2021-2026' },
    { kind: 'user-content', selector: '.chat-list .last-message', seenOn: 'Web A source, 2021-2026' },
    { kind: 'user-content', selector: '.bubble .message', seenOn: 'Web K source, 2021-2026' },
    { kind: 'user-content', selector: '.tgme_widget_message_text', seenOn: 'captured page' },
    { kind: 'user-content', selector: '.tgme_page_description', seenOn: 'captured page' },
    // No locator for .popup-payment of Web K: it serves Stars and goods alike.
  ],
  appLinks: ['tg://invoice'],
  names: ['telegram', 'telegram stars'],
} satisfies Platform;
