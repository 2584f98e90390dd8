import type { PaymentProvider } from '../model';

export const btn = {
  id: 'btn',
  name: 'BTN',
  kind: 'bank',
  hosts: ['btn.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'btn virtual account',
    'btn va',
    'virtual account btn',
    'va btn',
    'transfer btn',
    'transfer bank btn',
    'btn',
    'bank btn',
  ],
} satisfies PaymentProvider;
