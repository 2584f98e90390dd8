import type { Shop } from '../model';

export const halodoc = {
  id: 'halodoc',
  name: 'Halodoc',
  hosts: ['halodoc.com'],
  names: ['halodoc'],
} satisfies Shop;
