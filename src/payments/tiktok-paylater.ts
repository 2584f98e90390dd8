import type { PaymentProvider } from '../model';

export const tiktokPaylater = {
  id: 'tiktok-paylater',
  name: 'TikTok PayLater',
  kind: 'pay-later',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['tiktok paylater', 'tiktok shop paylater', 'tokopedia paylater'],
} satisfies PaymentProvider;
