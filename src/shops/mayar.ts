import type { Shop } from '../model';

/** Indonesian shop software and payment links. */
export const mayar = {
  id: 'mayar',
  name: 'Mayar shop',
  hosts: ['mayar.id', 'mayar.link', 'myr.id'],
  names: ['mayar.id'],
} satisfies Shop;
