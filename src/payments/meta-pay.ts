import type { PaymentProvider } from '../model';

/** pay.facebook.com is also under facebook.com, which comes first on the platform. */
export const metaPay = {
  id: 'meta-pay',
  name: 'Meta Pay',
  kind: 'wallet',
  hosts: ['pay.facebook.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['meta pay', 'facebook pay', 'fb pay'],
} satisfies PaymentProvider;
