import type { Shop } from '../model';

/** Shop software: a merchant's own shop on a shared host. */
export const shopify = {
  id: 'shopify',
  name: 'Shopify shop',
  hosts: ['myshopify.com'],
  names: ['shopify'],
} satisfies Shop;
