import type { PaymentProvider } from '../model';

export const unionpay = {
  id: 'unionpay',
  name: 'UnionPay',
  kind: 'card',
  hosts: ['95516.com', 'unionpay.com', 'unionpayintl.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['unionpay', 'china unionpay', '银联', '银联支付', '雲閃付', '云闪付'],
} satisfies PaymentProvider;
