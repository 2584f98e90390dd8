import type { Shop } from '../model';

/** Not the bare word. */
export const guardian = {
  id: 'guardian',
  name: 'Guardian',
  hosts: ['guardianindonesia.co.id'],
  names: ['guardian indonesia'],
} satisfies Shop;
