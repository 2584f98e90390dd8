import type { PaymentProvider } from '../model';

export const vnpay = {
  id: 'vnpay',
  name: 'VNPay',
  kind: 'gateway',
  hosts: ['vnpay.vn', 'vnpayment.vn'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['vnpay', 'vnpay qr', 'vnpayqr', 'cổng vnpay'],
} satisfies PaymentProvider;
