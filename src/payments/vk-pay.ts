import type { PaymentProvider } from '../model';

export const vkPay = {
  id: 'vk-pay',
  name: 'VK Pay',
  kind: 'wallet',
  hosts: ['pay.vk.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['vk pay'],
} satisfies PaymentProvider;
