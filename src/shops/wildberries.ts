import type { Shop } from '../model';

export const wildberries = {
  id: 'wildberries',
  name: 'Wildberries',
  hosts: ['wildberries.ru', 'wb.ru'],
  names: ['wildberries'],
} satisfies Shop;
