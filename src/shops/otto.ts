import type { Shop } from '../model';

export const otto = {
  id: 'otto',
  name: 'OTTO',
  hosts: ['otto.de'],
  names: ['otto.de'],
} satisfies Shop;
