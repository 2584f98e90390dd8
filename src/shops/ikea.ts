import type { Shop } from '../model';

export const ikea = {
  id: 'ikea',
  name: 'IKEA',
  hosts: ['ikea.co.id', 'ikea.com'],
  names: ['ikea'],
} satisfies Shop;
