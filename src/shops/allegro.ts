import type { Shop } from '../model';

export const allegro = {
  id: 'allegro',
  name: 'Allegro',
  hosts: ['allegro.pl'],
  names: ['allegro.pl'],
} satisfies Shop;
