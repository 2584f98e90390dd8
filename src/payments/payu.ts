import type { PaymentProvider } from '../model';

export const payu = {
  id: 'payu',
  name: 'PayU',
  kind: 'gateway',
  hosts: ['payu.com', 'payu.in', 'payu.pl', 'payulatam.com', 'secure.payu.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['payu'],
} satisfies PaymentProvider;
