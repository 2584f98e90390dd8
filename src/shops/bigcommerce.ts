import type { Shop } from '../model';

/** Shop software: a merchant's own shop on a shared host. */
export const bigcommerce = {
  id: 'bigcommerce',
  name: 'BigCommerce shop',
  hosts: ['mybigcommerce.com'],
  names: ['bigcommerce'],
} satisfies Shop;
