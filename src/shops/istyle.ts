import type { Shop } from '../model';

export const istyle = {
  id: 'istyle',
  name: 'iStyle',
  hosts: ['istyle.id'],
  names: ['istyle', 'istyle.id'],
} satisfies Shop;
