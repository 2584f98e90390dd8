import type { Shop } from '../model';

/** Online shop of Alfamart; the chain as a way to pay is a provider. */
export const alfagift = {
  id: 'alfagift',
  name: 'Alfagift',
  hosts: ['alfagift.id', 'alfacart.com'],
  names: ['alfagift', 'alfa gift', 'alfacart'],
} satisfies Shop;
