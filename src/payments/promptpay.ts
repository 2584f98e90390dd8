import type { PaymentProvider } from '../model';

export const promptpay = {
  id: 'promptpay',
  name: 'PromptPay',
  kind: 'qr',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['promptpay', 'prompt pay', 'พร้อมเพย์', 'qr พร้อมเพย์'],
} satisfies PaymentProvider;
