import type { Shop } from '../model';

export const shein = {
  id: 'shein',
  name: 'SHEIN',
  hosts: ['shein.com', 'shein.co.id'],
  names: ['shein'],
} satisfies Shop;
