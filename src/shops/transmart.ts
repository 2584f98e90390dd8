import type { Shop } from '../model';

/** Of CT Corp. */
export const transmart = {
  id: 'transmart',
  name: 'Transmart',
  hosts: ['transmart.co.id'],
  names: ['transmart', 'trans mart', 'transmart carrefour'],
} satisfies Shop;
