import type { PaymentProvider } from '../model';

export const lazpaylater = {
  id: 'lazpaylater',
  name: 'LazPayLater',
  kind: 'pay-later',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['lazpaylater', 'laz paylater'],
} satisfies PaymentProvider;
