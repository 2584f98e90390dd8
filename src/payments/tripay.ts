import type { PaymentProvider } from '../model';

export const tripay = {
  id: 'tripay',
  name: 'Tripay',
  kind: 'gateway',
  hosts: ['tripay.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['tripay'],
} satisfies PaymentProvider;
