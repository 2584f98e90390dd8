import type { Platform } from '../model';

/** Discord. What it sells is digital: Nitro, decorations, gifts, subscriptions of servers. */
export const discord = {
  id: 'discord',
  name: 'Discord',
  optional: true,
  // canary. and ptb. are under discord.com; discordapp.com is its former name.
  hosts: ['discord.com', 'discordapp.com', 'discord.gg', 'discord.gift'],
  affiliatedHosts: [],
  routes: [
    { kind: 'digital', digital: 'collectible', path: /^\/shop(?:\/|$)/, source: 'several public tools' },
    { kind: 'digital', digital: 'premium', path: /^\/nitro(?:\/|$)/, source: 'not verified' },
    // Nitro, and once games.
    { kind: 'digital', digital: 'premium', path: /^\/store(?:\/|$)/, source: 'public tools' },
    { kind: 'digital', digital: 'gift', path: /^\/gifts(?:\/|$)/, source: 'not verified' },
    {
      kind: 'digital',
      digital: 'membership',
      path: /^\/channels\/\d+\/role-subscriptions(?:\/|$)/,
      source: 'not verified',
    },
  ],
  // Links lead out directly.
  shims: [
    { host: 'discord.gg', path: /^\//, keys: [] },
    { host: 'discord.gift', path: /^\//, keys: [] },
  ],
  locators: [
    { kind: 'user-content', selector: '[id^="message-content-"]', seenOn: 'public tools, 2021-2026' },
    {
      kind: 'digital',
      digital: 'premium',
      selector: '[data-list-item-id$="___nitro"]',
      seenOn: 'public styles, 2021-2026',
    },
    {
      kind: 'digital',
      digital: 'collectible',
      selector: '[data-list-item-id$="___shop"]',
      seenOn: 'public styles, 2023-2026',
    },
  ],
  names: ['discord', 'nitro', 'discord shop'],
} satisfies Platform;
