import type { Shop } from '../model';

export const ralali = {
  id: 'ralali',
  name: 'Ralali',
  hosts: ['ralali.com'],
  names: ['ralali'],
} satisfies Shop;
