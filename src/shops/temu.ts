import type { Shop } from '../model';

/** Not the bare word: it is Indonesian for "meet". */
export const temu = {
  id: 'temu',
  name: 'Temu',
  hosts: ['temu.com'],
  names: ['temu.com', 'aplikasi temu'],
} satisfies Shop;
