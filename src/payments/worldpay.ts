import type { PaymentProvider } from '../model';

export const worldpay = {
  id: 'worldpay',
  name: 'Worldpay',
  kind: 'gateway',
  hosts: ['worldpay.com'],
  frames: ['iframe[name^="wp-cl-"]'],
  buttons: [],
  fields: ['input[data-worldpay]'],
  names: ['worldpay'],
} satisfies PaymentProvider;
