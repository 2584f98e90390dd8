import type { PaymentProvider } from '../model';

export const blik = {
  id: 'blik',
  name: 'BLIK',
  kind: 'wallet',
  hosts: ['blik.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['blik'],
} satisfies PaymentProvider;
