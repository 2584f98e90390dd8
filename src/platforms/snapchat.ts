import type { Platform } from '../model';

/** Snapchat. Stores on public profiles stand in the app only; nothing was found on the web. */
export const snapchat = {
  id: 'snapchat',
  name: 'Snapchat',
  optional: true,
  // The web client is www.snapchat.com/web and web.snapchat.com.
  hosts: ['snapchat.com'],
  affiliatedHosts: [],
  routes: [
    { kind: 'digital', digital: 'premium', path: /^\/plus(?:\/|$)/, source: 'app links, public code' },
    {
      kind: 'digital',
      digital: 'advertising',
      host: 'ads.snapchat.com',
      path: /^\//,
      source: 'not verified',
    },
  ],
  shims: [{ host: 't.snapchat.com', path: /^\//, keys: [] }],
  // No stable place of people's words is publicly known: the web client's classes are made by its build.
  locators: [],
  names: ['snapchat', 'snapchat plus', 'snapchat+'],
} satisfies Platform;
