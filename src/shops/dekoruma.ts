import type { Shop } from '../model';

export const dekoruma = {
  id: 'dekoruma',
  name: 'Dekoruma',
  hosts: ['dekoruma.com'],
  names: ['dekoruma'],
} satisfies Shop;
