import type { PaymentProvider } from '../model';

export const maybank = {
  id: 'maybank',
  name: 'Maybank',
  kind: 'bank',
  hosts: ['maybank.co.id', 'maybank2u.com.my', 'maybank2u.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'maybank virtual account',
    'maybank va',
    'virtual account maybank',
    'va maybank',
    'transfer maybank',
    'transfer bank maybank',
    'maybank',
    'maybank2u',
    'bank maybank',
  ],
} satisfies PaymentProvider;
