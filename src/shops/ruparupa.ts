import type { Shop } from '../model';

export const ruparupa = {
  id: 'ruparupa',
  name: 'Ruparupa',
  hosts: ['ruparupa.com'],
  names: ['ruparupa', 'rupa rupa'],
} satisfies Shop;
