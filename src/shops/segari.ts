import type { Shop } from '../model';

export const segari = {
  id: 'segari',
  name: 'Segari',
  hosts: ['segari.id'],
  names: ['segari'],
} satisfies Shop;
