import type { Shop } from '../model';

export const decathlon = {
  id: 'decathlon',
  name: 'Decathlon',
  hosts: ['decathlon.co.id', 'decathlon.com'],
  names: ['decathlon'],
} satisfies Shop;
