import type { PaymentProvider } from '../model';

export const kakaopay = {
  id: 'kakaopay',
  name: 'KakaoPay',
  kind: 'wallet',
  hosts: ['kakaopay.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['kakaopay', 'kakao pay', '카카오페이'],
} satisfies PaymentProvider;
