import type { Shop } from '../model';

export const traveloka = {
  id: 'traveloka',
  name: 'Traveloka',
  hosts: ['traveloka.com'],
  names: ['traveloka'],
  appLinks: ['traveloka://'],
} satisfies Shop;
