import type { Shop } from '../model';

export const mercari = {
  id: 'mercari',
  name: 'Mercari',
  hosts: ['mercari.com'],
  names: ['mercari', 'メルカリ'],
} satisfies Shop;
