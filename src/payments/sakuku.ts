import type { PaymentProvider } from '../model';

/** Wallet of BCA. */
export const sakuku = {
  id: 'sakuku',
  name: 'Sakuku',
  kind: 'wallet',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['sakuku'],
} satisfies PaymentProvider;
