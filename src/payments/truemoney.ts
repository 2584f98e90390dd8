import type { PaymentProvider } from '../model';

export const truemoney = {
  id: 'truemoney',
  name: 'TrueMoney',
  kind: 'wallet',
  hosts: ['truemoney.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['truemoney', 'truemoney wallet', 'ทรูมันนี่', 'ทรูมันนี่ วอลเล็ท'],
} satisfies PaymentProvider;
