import type { PaymentProvider } from '../model';

export const vipps = {
  id: 'vipps',
  name: 'Vipps MobilePay',
  kind: 'wallet',
  hosts: ['vipps.no', 'mobilepay.dk'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['vipps', 'mobilepay', 'vipps mobilepay'],
} satisfies PaymentProvider;
