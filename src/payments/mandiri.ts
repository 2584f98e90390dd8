import type { PaymentProvider } from '../model';

export const mandiri = {
  id: 'mandiri',
  name: 'Mandiri',
  kind: 'bank',
  hosts: ['bankmandiri.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'mandiri virtual account',
    'mandiri va',
    'virtual account mandiri',
    'va mandiri',
    'transfer mandiri',
    'transfer bank mandiri',
    'mandiri',
    'bank mandiri',
    'mandiri bill',
    'mandiri bill payment',
    'mandiri clickpay',
    'mandiri e cash',
    'livin',
    'livin by mandiri',
  ],
} satisfies PaymentProvider;
