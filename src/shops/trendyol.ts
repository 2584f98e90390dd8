import type { Shop } from '../model';

export const trendyol = {
  id: 'trendyol',
  name: 'Trendyol',
  hosts: ['trendyol.com', 'ty.gl'],
  names: ['trendyol'],
} satisfies Shop;
