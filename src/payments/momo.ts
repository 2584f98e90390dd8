import type { PaymentProvider } from '../model';

export const momo = {
  id: 'momo',
  name: 'MoMo',
  kind: 'wallet',
  hosts: ['momo.vn'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['ví momo', 'momo', 'momo e wallet', 'ví điện tử momo'],
} satisfies PaymentProvider;
