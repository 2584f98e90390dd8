import type { PaymentProvider } from '../model';

export const naverPay = {
  id: 'naver-pay',
  name: 'Naver Pay',
  kind: 'wallet',
  hosts: ['pay.naver.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['naver pay', '네이버페이'],
} satisfies PaymentProvider;
