import type { PaymentProvider } from '../model';

export const alipay = {
  id: 'alipay',
  name: 'Alipay',
  kind: 'wallet',
  hosts: ['alipay.com', 'alipayplus.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['alipay', 'alipay hk', '支付宝', '支付寶', '支付宝支付'],
} satisfies PaymentProvider;
