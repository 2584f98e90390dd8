import type { PaymentProvider } from '../model';

export const klarna = {
  id: 'klarna',
  name: 'Klarna',
  kind: 'pay-later',
  hosts: ['klarna.com', 'klarnacdn.net', 'klarnaservices.com'],
  frames: ['iframe#klarna-checkout-iframe', 'iframe[id^="klarna-"][id$="-fullscreen"]'],
  buttons: ['#klarna-checkout-container'],
  fields: [],
  names: ['klarna', 'pay later with klarna', 'klarna pay in 3'],
} satisfies PaymentProvider;
