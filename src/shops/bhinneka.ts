import type { Shop } from '../model';

/** Not the bare word, which stands in the national motto. Not of CT Corp. */
export const bhinneka = {
  id: 'bhinneka',
  name: 'Bhinneka',
  hosts: ['bhinneka.com'],
  names: ['bhinneka.com', 'toko bhinneka'],
} satisfies Shop;
