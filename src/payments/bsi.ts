import type { PaymentProvider } from '../model';

export const bsi = {
  id: 'bsi',
  name: 'BSI',
  kind: 'bank',
  hosts: ['bankbsi.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'bsi virtual account',
    'bsi va',
    'virtual account bsi',
    'va bsi',
    'transfer bsi',
    'transfer bank bsi',
    'bsi',
    'bank syariah indonesia',
    'bank bsi',
  ],
} satisfies PaymentProvider;
