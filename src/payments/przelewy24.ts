import type { PaymentProvider } from '../model';

export const przelewy24 = {
  id: 'przelewy24',
  name: 'Przelewy24',
  kind: 'gateway',
  hosts: ['przelewy24.pl'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['przelewy24'],
} satisfies PaymentProvider;
