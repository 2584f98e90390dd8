import type { PaymentProvider } from '../model';

export const atmBersama = {
  id: 'atm-bersama',
  name: 'ATM Bersama, Prima and Alto',
  kind: 'bank',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'atm bersama',
    'atm prima',
    'jaringan prima',
    'bank lain',
    'bank lainnya',
    'transfer bank lain',
    'other banks',
  ],
} satisfies PaymentProvider;
