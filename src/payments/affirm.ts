import type { PaymentProvider } from '../model';

export const affirm = {
  id: 'affirm',
  name: 'Affirm',
  kind: 'pay-later',
  hosts: ['affirm.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['affirm', 'pay with affirm'],
} satisfies PaymentProvider;
