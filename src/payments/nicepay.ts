import type { PaymentProvider } from '../model';

export const nicepay = {
  id: 'nicepay',
  name: 'NICEPAY',
  kind: 'gateway',
  hosts: ['nicepay.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['nicepay'],
} satisfies PaymentProvider;
