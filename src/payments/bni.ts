import type { PaymentProvider } from '../model';

export const bni = {
  id: 'bni',
  name: 'BNI',
  kind: 'bank',
  hosts: ['bni.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'bni virtual account',
    'bni va',
    'virtual account bni',
    'va bni',
    'transfer bni',
    'transfer bank bni',
    'bni',
    'bank bni',
  ],
} satisfies PaymentProvider;
