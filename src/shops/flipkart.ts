import type { Shop } from '../model';

export const flipkart = {
  id: 'flipkart',
  name: 'Flipkart',
  hosts: ['flipkart.com', 'fkrt.it'],
  names: ['flipkart'],
} satisfies Shop;
