import type { PaymentProvider } from '../model';

export const bancontact = {
  id: 'bancontact',
  name: 'Bancontact',
  kind: 'bank',
  hosts: ['bancontact.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['bancontact', 'payconiq'],
} satisfies PaymentProvider;
