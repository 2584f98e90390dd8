import type { PaymentProvider } from '../model';

export const swish = {
  id: 'swish',
  name: 'Swish',
  kind: 'wallet',
  hosts: ['swish.nu'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['swish'],
} satisfies PaymentProvider;
