import type { PaymentProvider } from '../model';

export const permata = {
  id: 'permata',
  name: 'Permata',
  kind: 'bank',
  hosts: ['permatabank.com', 'permatanet.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'permata virtual account',
    'permata va',
    'virtual account permata',
    'va permata',
    'transfer permata',
    'transfer bank permata',
    'permata',
    'bank permata',
    'permatabank',
    'permata me',
    'permata net',
  ],
} satisfies PaymentProvider;
