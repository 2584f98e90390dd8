import type { PaymentProvider } from '../model';

/** The frame name is not verified. */
export const duitku = {
  id: 'duitku',
  name: 'Duitku',
  kind: 'gateway',
  hosts: ['duitku.com'],
  frames: ['iframe#duitku-iframe'],
  buttons: [],
  fields: [],
  names: ['duitku', 'duitku pop'],
} satisfies PaymentProvider;
