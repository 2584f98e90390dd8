import type { Shop } from '../model';

export const hijup = {
  id: 'hijup',
  name: 'HIJUP',
  hosts: ['hijup.com'],
  names: ['hijup'],
} satisfies Shop;
