import type { Shop } from '../model';

/** Reported to have stopped selling goods in 2025; not verified. */
export const bukalapak = {
  id: 'bukalapak',
  name: 'Bukalapak',
  hosts: ['bukalapak.com'],
  names: ['bukalapak', 'buka lapak', 'bukamall'],
  appLinks: ['bukalapak://'],
} satisfies Shop;
