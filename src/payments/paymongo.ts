import type { PaymentProvider } from '../model';

export const paymongo = {
  id: 'paymongo',
  name: 'PayMongo',
  kind: 'gateway',
  hosts: ['paymongo.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['paymongo'],
} satisfies PaymentProvider;
