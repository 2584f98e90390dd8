import type { Shop } from '../model';

export const toco = {
  id: 'toco',
  name: 'Toco',
  hosts: ['toco.id'],
  names: ['toco.id', 'aplikasi toco'],
} satisfies Shop;
