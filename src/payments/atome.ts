import type { PaymentProvider } from '../model';

export const atome = {
  id: 'atome',
  name: 'Atome',
  kind: 'pay-later',
  hosts: ['atome.id', 'atome.sg', 'apaylater.com', 'apaylater.net'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['atome', 'atome paylater'],
} satisfies PaymentProvider;
