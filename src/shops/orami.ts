import type { Shop } from '../model';

export const orami = {
  id: 'orami',
  name: 'Orami',
  hosts: ['orami.co.id'],
  names: ['orami', 'orami shopping'],
} satisfies Shop;
