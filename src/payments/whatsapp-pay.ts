import type { PaymentProvider } from '../model';

export const whatsappPay = {
  id: 'whatsapp-pay',
  name: 'WhatsApp Pay',
  kind: 'wallet',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['whatsapp pay', 'pagar no whatsapp', 'pay on whatsapp'],
} satisfies PaymentProvider;
