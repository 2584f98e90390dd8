import type { PaymentProvider } from '../model';

export const fawry = {
  id: 'fawry',
  name: 'Fawry',
  kind: 'gateway',
  hosts: ['fawry.com', 'atfawry.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['fawry', 'فوري'],
} satisfies PaymentProvider;
