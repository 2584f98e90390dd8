import type { Shop } from '../model';

export const tiki = {
  id: 'tiki',
  name: 'Tiki',
  hosts: ['tiki.vn'],
  names: ['tiki.vn'],
} satisfies Shop;
