import type { Shop } from '../model';

/** Not the bare word: it is "ticket". */
export const tiket = {
  id: 'tiket',
  name: 'tiket.com',
  hosts: ['tiket.com'],
  names: ['tiket.com'],
} satisfies Shop;
