import type { Shop } from '../model';

export const etsy = {
  id: 'etsy',
  name: 'Etsy',
  hosts: ['etsy.com', 'etsy.me'],
  names: ['etsy'],
} satisfies Shop;
