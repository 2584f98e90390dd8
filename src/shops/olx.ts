import type { Shop } from '../model';

/** Classifieds: the sale is agreed in a chat. */
export const olx = {
  id: 'olx',
  name: 'OLX',
  hosts: ['olx.co.id'],
  names: ['olx', 'olx indonesia'],
} satisfies Shop;
