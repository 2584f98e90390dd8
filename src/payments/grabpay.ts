import type { PaymentProvider } from '../model';

/** Of Grab; its hosts are the shop Grab's. */
export const grabpay = {
  id: 'grabpay',
  name: 'GrabPay',
  kind: 'wallet',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['grabpay', 'grab pay', 'grabpay later', 'paylater by grab'],
} satisfies PaymentProvider;
