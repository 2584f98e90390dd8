import type { Platform } from '../model';

/** Twitch. What it sells is digital: Bits, subscriptions, gifts, Turbo. */
export const twitch = {
  id: 'twitch',
  name: 'Twitch',
  optional: true,
  hosts: ['twitch.tv'],
  affiliatedHosts: [],
  routes: [
    { kind: 'digital', digital: 'coins', path: /^\/bits(?:-checkout)?(?:\/|$)/, source: 'captured page' },
    { kind: 'digital', digital: 'membership', path: /^\/subs\//, source: 'public links' },
    { kind: 'digital', digital: 'premium', path: /^\/(?:turbo|prime)(?:\/|$)/, source: 'public tools' },
  ],
  shims: [],
  locators: [
    {
      kind: 'user-content',
      selector: '[data-a-target="chat-line-message-body"]',
      seenOn: 'public tools, 2021-2026',
    },
    { kind: 'user-content', selector: '.chat-line__message', seenOn: 'public tools, 2018-2026' },
    {
      kind: 'digital',
      digital: 'coins',
      selector: '[data-a-target="top-nav-get-bits-button"]',
      seenOn: 'captured page, public tools, 2019-2026',
    },
    {
      kind: 'digital',
      digital: 'coins',
      selector: '[data-a-target="bits-button"]',
      seenOn: 'captured page, public tools, 2019-2026',
    },
    {
      kind: 'digital',
      digital: 'coins',
      selector: '[data-a-target^="bits-purchase-button"]',
      seenOn: 'public tools, 2023-2026',
    },
    {
      kind: 'digital',
      digital: 'membership',
      selector: '[data-a-target="subscribe-button"]',
      seenOn: 'captured page, public tools, 2019-2026',
    },
    {
      kind: 'digital',
      digital: 'gift',
      selector: '[data-a-target="gift-button"]',
      seenOn: 'captured page, public tools, 2019-2026',
    },
    { kind: 'digital', digital: 'premium', selector: '.top-nav__prime', seenOn: 'captured page' },
    // None for the checkout-modal: its name stands on every page.
  ],
  names: ['twitch', 'twitch turbo', 'twitch prime', 'prime gaming'],
} satisfies Platform;
