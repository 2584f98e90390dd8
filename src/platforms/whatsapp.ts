import type { Platform } from '../model';

/**
 * WhatsApp Web and its links. A catalogue, cart and order stand inside the app; payment in Brazil, India and
 * Singapore only, none was found for Indonesia.
 */
export const whatsapp = {
  id: 'whatsapp',
  name: 'WhatsApp',
  // web., api., chat. and www. are all under whatsapp.com.
  hosts: ['whatsapp.com', 'wa.me'],
  affiliatedHosts: [],
  routes: [
    { kind: 'shop', host: 'wa.me', path: /^\/c\/\d/, source: 'public code' },
    { kind: 'product', host: 'wa.me', path: /^\/p\/\d/, source: 'public code' },
    { kind: 'shop', path: /^\/catalog\/\d/, source: 'not verified' },
    // WhatsApp Web itself never changes its path.
  ],
  shims: [
    // Business profiles send their web address through this one.
    { host: 'l.wl.co', path: /^\/l$/, keys: ['u'] },
  ],
  locators: [
    // Text of a message; a cart or an order in a message is a button beside it.
    { kind: 'user-content', selector: '.copyable-text', seenOn: 'public tools, 2018-2026' },
    { kind: 'user-content', selector: '.selectable-text', seenOn: 'public tools, 2018-2026' },
    // Last messages in the list of conversations.
    { kind: 'user-content', selector: '#pane-side', seenOn: 'public tools, 2018-2026' },
  ],
  appLinks: ['whatsapp://catalog', 'whatsapp://product'],
  names: ['whatsapp', 'whats app', 'whatsapp pay'],
} satisfies Platform;
