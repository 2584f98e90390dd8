import type { PaymentProvider } from '../model';

export const bizum = {
  id: 'bizum',
  name: 'Bizum',
  kind: 'wallet',
  hosts: ['bizum.es'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['bizum'],
} satisfies PaymentProvider;
