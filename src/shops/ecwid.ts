import type { Shop } from '../model';

/** Shop software: a merchant's own shop on a shared host. */
export const ecwid = {
  id: 'ecwid',
  name: 'Ecwid shop',
  hosts: ['company.site', 'ecwid.com'],
  names: ['ecwid'],
} satisfies Shop;
