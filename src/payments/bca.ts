import type { PaymentProvider } from '../model';

export const bca = {
  id: 'bca',
  name: 'BCA',
  kind: 'bank',
  hosts: ['klikbca.com', 'bca.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'bca virtual account',
    'bca va',
    'virtual account bca',
    'va bca',
    'transfer bca',
    'transfer bank bca',
    'bca',
    'klikbca',
    'bca klikpay',
    'oneklik',
    'oneklik bca',
    'mybca',
    'bca mobile',
    'm bca',
  ],
} satisfies PaymentProvider;
