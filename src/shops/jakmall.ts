import type { Shop } from '../model';

export const jakmall = {
  id: 'jakmall',
  name: 'Jakmall',
  hosts: ['jakmall.com'],
  names: ['jakmall'],
} satisfies Shop;
