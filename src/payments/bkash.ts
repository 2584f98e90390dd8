import type { PaymentProvider } from '../model';

export const bkash = {
  id: 'bkash',
  name: 'bKash',
  kind: 'wallet',
  hosts: ['bkash.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['bkash', 'বিকাশ'],
} satisfies PaymentProvider;
