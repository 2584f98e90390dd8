import type { PaymentProvider } from '../model';

export const xendit = {
  id: 'xendit',
  name: 'Xendit',
  kind: 'gateway',
  hosts: ['xendit.co'],
  frames: ['iframe[name^="xendit"]'],
  buttons: [],
  fields: [],
  names: ['xendit', 'xendit payment gateway'],
} satisfies PaymentProvider;
