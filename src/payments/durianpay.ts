import type { PaymentProvider } from '../model';

export const durianpay = {
  id: 'durianpay',
  name: 'Durianpay',
  kind: 'gateway',
  hosts: ['durianpay.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['durianpay'],
} satisfies PaymentProvider;
