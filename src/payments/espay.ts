import type { PaymentProvider } from '../model';

export const espay = {
  id: 'espay',
  name: 'Espay',
  kind: 'gateway',
  hosts: ['espay.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['espay'],
} satisfies PaymentProvider;
