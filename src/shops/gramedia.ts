import type { Shop } from '../model';

export const gramedia = {
  id: 'gramedia',
  name: 'Gramedia',
  hosts: ['gramedia.com'],
  names: ['gramedia', 'gramedia.com'],
} satisfies Shop;
