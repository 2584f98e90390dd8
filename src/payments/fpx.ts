import type { PaymentProvider } from '../model';

export const fpx = {
  id: 'fpx',
  name: 'FPX',
  kind: 'bank',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['fpx', 'fpx online banking', 'perbankan dalam talian fpx'],
} satisfies PaymentProvider;
