import type { Shop } from '../model';

/** Indonesian shop software. */
export const sirclo = {
  id: 'sirclo',
  name: 'SIRCLO shop',
  hosts: ['sirclo.com'],
  names: ['sirclo'],
} satisfies Shop;
