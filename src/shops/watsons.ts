import type { Shop } from '../model';

export const watsons = {
  id: 'watsons',
  name: 'Watsons',
  hosts: ['watsons.co.id'],
  names: ['watsons'],
} satisfies Shop;
