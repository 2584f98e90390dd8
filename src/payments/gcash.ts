import type { PaymentProvider } from '../model';

export const gcash = {
  id: 'gcash',
  name: 'GCash',
  kind: 'wallet',
  hosts: ['gcash.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['gcash', 'g cash'],
} satisfies PaymentProvider;
