import type { Shop } from '../model';

export const sayurbox = {
  id: 'sayurbox',
  name: 'Sayurbox',
  hosts: ['sayurbox.com'],
  names: ['sayurbox', 'sayur box'],
} satisfies Shop;
