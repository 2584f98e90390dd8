import type { PaymentProvider } from '../model';

export const faspay = {
  id: 'faspay',
  name: 'Faspay',
  kind: 'gateway',
  hosts: ['faspay.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['faspay'],
} satisfies PaymentProvider;
