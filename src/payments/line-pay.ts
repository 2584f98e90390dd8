import type { PaymentProvider } from '../model';

export const linePay = {
  id: 'line-pay',
  name: 'LINE Pay',
  kind: 'wallet',
  hosts: ['pay.line.me', 'web-pay.line.me', 'line-pay.line.me', 'api-pay.line.me', 'sandbox-web-pay.line.me'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['line pay', 'linepay', 'rabbit line pay'],
} satisfies PaymentProvider;
