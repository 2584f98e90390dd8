import type { PaymentProvider } from '../model';

export const alfamart = {
  id: 'alfamart',
  name: 'Alfamart',
  kind: 'retail',
  hosts: ['alfamart.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'alfamart',
    'alfa group',
    'alfamidi',
    'alfamart alfamidi',
    'alfamart alfamidi dan dan',
    'lawson',
    'dan dan',
  ],
} satisfies PaymentProvider;
