import type { Shop } from '../model';

export const walmart = {
  id: 'walmart',
  name: 'Walmart',
  hosts: ['walmart.com'],
  names: ['walmart'],
} satisfies Shop;
