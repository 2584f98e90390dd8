import type { PaymentProvider } from '../model';

export const afterpay = {
  id: 'afterpay',
  name: 'Afterpay',
  kind: 'pay-later',
  hosts: ['afterpay.com', 'clearpay.co.uk', 'clearpay.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['afterpay', 'clearpay'],
} satisfies PaymentProvider;
