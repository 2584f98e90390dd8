import type { Shop } from '../model';

export const ozon = {
  id: 'ozon',
  name: 'Ozon',
  hosts: ['ozon.ru'],
  names: ['ozon.ru'],
} satisfies Shop;
