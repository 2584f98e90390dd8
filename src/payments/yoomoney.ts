import type { PaymentProvider } from '../model';

export const yoomoney = {
  id: 'yoomoney',
  name: 'YooMoney and SBP',
  kind: 'wallet',
  hosts: ['yoomoney.ru', 'yookassa.ru', 'qr.nspk.ru'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['юmoney', 'yoomoney', 'сбп', 'система быстрых платежей', 'sberpay', 'tinkoff pay', 'mir pay'],
} satisfies PaymentProvider;
