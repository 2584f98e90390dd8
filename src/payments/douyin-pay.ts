import type { PaymentProvider } from '../model';

export const douyinPay = {
  id: 'douyin-pay',
  name: 'Douyin Pay',
  kind: 'wallet',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['抖音支付', '抖音月付'],
} satisfies PaymentProvider;
