import type { Shop } from '../model';

/** Shop software: a merchant's own shop on a shared host. */
export const shopline = {
  id: 'shopline',
  name: 'SHOPLINE shop',
  hosts: ['myshopline.com', 'shoplineapp.com'],
  names: ['shopline'],
} satisfies Shop;
