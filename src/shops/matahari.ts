import type { Shop } from '../model';

/** Not the bare word: it is the sun. */
export const matahari = {
  id: 'matahari',
  name: 'Matahari',
  hosts: ['matahari.com', 'mataharimall.com'],
  names: ['matahari.com', 'matahari department store', 'mataharimall'],
} satisfies Shop;
