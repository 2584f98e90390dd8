import type { PaymentProvider } from '../model';

export const ipaymu = {
  id: 'ipaymu',
  name: 'iPaymu',
  kind: 'gateway',
  hosts: ['ipaymu.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['ipaymu'],
} satisfies PaymentProvider;
