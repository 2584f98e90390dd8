import type { PaymentProvider } from '../model';

export const paypay = {
  id: 'paypay',
  name: 'PayPay',
  kind: 'wallet',
  hosts: ['paypay.ne.jp'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['paypay'],
} satisfies PaymentProvider;
