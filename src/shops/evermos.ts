import type { Shop } from '../model';

export const evermos = {
  id: 'evermos',
  name: 'Evermos',
  hosts: ['evermos.com'],
  names: ['evermos'],
} satisfies Shop;
