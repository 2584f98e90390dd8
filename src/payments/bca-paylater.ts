import type { PaymentProvider } from '../model';

export const bcaPaylater = {
  id: 'bca-paylater',
  name: 'BCA Paylater',
  kind: 'pay-later',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['bca paylater', 'paylater bca'],
} satisfies PaymentProvider;
