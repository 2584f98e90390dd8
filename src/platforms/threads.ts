import type { Platform } from '../model';

/** Threads. No commerce of its own was found. */
export const threads = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  affiliatedHosts: [],
  routes: [],
  shims: [
    // urlskip rules.
    { host: 'l.threads.com', path: /^\//, keys: ['u'] },
    { host: 'l.threads.net', path: /^\//, keys: ['u'] },
  ],
  locators: [
    {
      kind: 'user-content',
      selector: '[data-pressable-container="true"] span[dir="auto"]',
      seenOn: 'public tools, 2024-2026',
    },
  ],
  names: ['threads'],
} satisfies Platform;
