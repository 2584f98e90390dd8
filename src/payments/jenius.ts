import type { PaymentProvider } from '../model';

export const jenius = {
  id: 'jenius',
  name: 'Jenius Pay',
  kind: 'wallet',
  hosts: ['jenius.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['jenius pay', 'jenius'],
} satisfies PaymentProvider;
