import type { Shop } from '../model';

/** Indonesian shop software. */
export const desty = {
  id: 'desty',
  name: 'Desty shop',
  hosts: ['desty.page', 'desty.store'],
  names: ['desty store', 'desty page'],
} satisfies Shop;
