import type { PaymentProvider } from '../model';

/** Of Shopee; it has no pages of its own. */
export const spaylater = {
  id: 'spaylater',
  name: 'SPayLater',
  kind: 'pay-later',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['spaylater', 's paylater', 'shopee paylater', 'shopeepaylater', 'shopeepay later'],
} satisfies PaymentProvider;
