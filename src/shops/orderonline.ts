import type { Shop } from '../model';

/** Indonesian shop software. */
export const orderonline = {
  id: 'orderonline',
  name: 'OrderOnline shop',
  hosts: ['orderonline.id'],
  names: ['orderonline.id'],
} satisfies Shop;
