import type { PaymentProvider } from '../model';

export const finpay = {
  id: 'finpay',
  name: 'Finpay',
  kind: 'gateway',
  hosts: ['finpay.id', 'finpay.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['finpay'],
} satisfies PaymentProvider;
