import type { PaymentProvider } from '../model';

export const shopeepay = {
  id: 'shopeepay',
  name: 'ShopeePay',
  kind: 'wallet',
  hosts: ['airpay.co.id', 'shopeepay.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['shopeepay', 'shopee pay', 'saldo shopeepay', 'airpay'],
} satisfies PaymentProvider;
