import type { PaymentProvider } from '../model';

export const toss = {
  id: 'toss',
  name: 'Toss',
  kind: 'wallet',
  hosts: ['tosspayments.com', 'toss.im'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['toss pay', '토스페이'],
} satisfies PaymentProvider;
