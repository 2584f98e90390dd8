import type { Shop } from '../model';

export const sociolla = {
  id: 'sociolla',
  name: 'Sociolla',
  hosts: ['sociolla.com', 'soco.id'],
  names: ['sociolla', 'soco by sociolla'],
} satisfies Shop;
