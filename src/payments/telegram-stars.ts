import type { PaymentProvider } from '../model';

export const telegramStars = {
  id: 'telegram-stars',
  name: 'Telegram Wallet',
  kind: 'wallet',
  hosts: ['wallet.tg'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['telegram wallet', 'wallet pay'],
} satisfies PaymentProvider;
