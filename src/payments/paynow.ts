import type { PaymentProvider } from '../model';

export const paynow = {
  id: 'paynow',
  name: 'PayNow',
  kind: 'qr',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['paynow', 'pay now qr', 'paynow qr'],
} satisfies PaymentProvider;
