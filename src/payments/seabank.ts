import type { PaymentProvider } from '../model';

export const seabank = {
  id: 'seabank',
  name: 'SeaBank',
  kind: 'bank',
  hosts: ['seabank.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'seabank virtual account',
    'seabank va',
    'virtual account seabank',
    'va seabank',
    'transfer seabank',
    'transfer bank seabank',
    'seabank',
    'seabank bayar instan',
    'sea bank',
  ],
} satisfies PaymentProvider;
