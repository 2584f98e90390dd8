import type { PaymentProvider } from '../model';

/** Of CT Corp. */
export const alloBank = {
  id: 'allo-bank',
  name: 'Allo Bank',
  kind: 'wallet',
  hosts: ['allobank.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['allo pay', 'allo bank', 'allo prime', 'allo paylater'],
} satisfies PaymentProvider;
