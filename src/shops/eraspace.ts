import type { Shop } from '../model';

export const eraspace = {
  id: 'eraspace',
  name: 'Eraspace',
  hosts: ['eraspace.com', 'erafone.com', 'ibox.co.id'],
  names: ['eraspace', 'erafone', 'ibox'],
} satisfies Shop;
