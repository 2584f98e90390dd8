import type { PaymentProvider } from '../model';

export const astrapay = {
  id: 'astrapay',
  name: 'AstraPay',
  kind: 'wallet',
  hosts: ['astrapay.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['astrapay', 'astra pay'],
} satisfies PaymentProvider;
