import type { PaymentProvider } from '../model';

export const bri = {
  id: 'bri',
  name: 'BRI',
  kind: 'bank',
  hosts: ['bri.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'bri virtual account',
    'bri va',
    'virtual account bri',
    'va bri',
    'transfer bri',
    'transfer bank bri',
    'bri',
    'bank bri',
    'brimo',
    'briva',
    'e pay bri',
    'epay bri',
  ],
} satisfies PaymentProvider;
