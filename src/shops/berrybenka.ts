import type { Shop } from '../model';

export const berrybenka = {
  id: 'berrybenka',
  name: 'Berrybenka',
  hosts: ['berrybenka.com'],
  names: ['berrybenka'],
} satisfies Shop;
