import type { PaymentProvider } from '../model';

export const jago = {
  id: 'jago',
  name: 'Bank Jago',
  kind: 'bank',
  hosts: ['jago.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'bank jago virtual account',
    'bank jago va',
    'virtual account bank jago',
    'va bank jago',
    'transfer bank jago',
    'transfer bank bank jago',
    'bank jago',
    'kantong jago',
  ],
} satisfies PaymentProvider;
