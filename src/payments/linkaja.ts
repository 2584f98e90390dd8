import type { PaymentProvider } from '../model';

export const linkaja = {
  id: 'linkaja',
  name: 'LinkAja',
  kind: 'wallet',
  hosts: ['linkaja.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['linkaja', 'link aja'],
} satisfies PaymentProvider;
