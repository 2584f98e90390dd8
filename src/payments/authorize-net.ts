import type { PaymentProvider } from '../model';

export const authorizeNet = {
  id: 'authorize-net',
  name: 'Authorize.net',
  kind: 'gateway',
  hosts: ['authorize.net'],
  frames: ['iframe#AcceptUIContainer'],
  buttons: ['.AcceptUI'],
  fields: [],
  names: ['authorize.net'],
} satisfies PaymentProvider;
