import type { Shop } from '../model';

export const uniqlo = {
  id: 'uniqlo',
  name: 'UNIQLO',
  hosts: ['uniqlo.com'],
  names: ['uniqlo'],
} satisfies Shop;
