import type { PaymentProvider } from '../model';

export const oyIndonesia = {
  id: 'oy-indonesia',
  name: 'OY! Indonesia',
  kind: 'gateway',
  hosts: ['oyindonesia.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['oy indonesia'],
} satisfies PaymentProvider;
