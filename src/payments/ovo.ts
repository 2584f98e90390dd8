import type { PaymentProvider } from '../model';

export const ovo = {
  id: 'ovo',
  name: 'OVO',
  kind: 'wallet',
  hosts: ['ovo.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['ovo', 'ovo cash', 'ovo points', 'saldo ovo'],
} satisfies PaymentProvider;
