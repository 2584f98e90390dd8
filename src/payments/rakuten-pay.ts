import type { PaymentProvider } from '../model';

export const rakutenPay = {
  id: 'rakuten-pay',
  name: 'Rakuten Pay',
  kind: 'wallet',
  hosts: ['pay.rakuten.co.jp'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['楽天ペイ', 'rakuten pay'],
} satisfies PaymentProvider;
