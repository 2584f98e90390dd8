import type { Shop } from '../model';

/** Of CT Corp. */
export const alloFresh = {
  id: 'allo-fresh',
  name: 'Allo Fresh',
  hosts: ['allofresh.id'],
  names: ['allo fresh', 'allofresh'],
} satisfies Shop;
