import type { PaymentProvider } from '../model';

export const zalopay = {
  id: 'zalopay',
  name: 'ZaloPay',
  kind: 'wallet',
  hosts: ['zalopay.vn', 'zalopay.com.vn', 'payment-mini.zalo.me'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['zalopay', 'zalo pay', 'ví zalopay'],
} satisfies PaymentProvider;
