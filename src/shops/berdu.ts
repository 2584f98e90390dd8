import type { Shop } from '../model';

/** Indonesian shop software. */
export const berdu = {
  id: 'berdu',
  name: 'Berdu shop',
  hosts: ['berdu.id'],
  names: ['berdu.id'],
} satisfies Shop;
