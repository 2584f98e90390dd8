import type { PaymentProvider } from '../model';

export const upi = {
  id: 'upi',
  name: 'UPI',
  kind: 'wallet',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['upi', 'pay by upi', 'upi id', 'bhim upi', 'phonepe', 'paytm'],
} satisfies PaymentProvider;
