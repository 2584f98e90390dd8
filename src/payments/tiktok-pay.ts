import type { PaymentProvider } from '../model';

/** The group that runs TikTok Shop; the platform TikTok claims these hosts first. */
export const tiktokPay = {
  id: 'tiktok-pay',
  name: 'TikTok and Tokopedia pay',
  kind: 'wallet',
  hosts: ['pipopay.com', 'pay.tokopediax.com', 'fp-sg.tiktokv.com', 'f-p.sgsnssdk.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['tiktok pay', 'tokopedia pay', 'saldo tokopedia', 'tokopedia card', 'tokocash'],
} satisfies PaymentProvider;
