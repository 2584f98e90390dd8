import type { PaymentProvider } from '../model';

export const danamon = {
  id: 'danamon',
  name: 'Danamon',
  kind: 'bank',
  hosts: ['danamon.co.id', 'danamonline.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'danamon virtual account',
    'danamon va',
    'virtual account danamon',
    'va danamon',
    'transfer danamon',
    'transfer bank danamon',
    'danamon',
    'bank danamon',
    'danamon online',
  ],
} satisfies PaymentProvider;
