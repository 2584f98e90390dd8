import type { PaymentProvider } from '../model';

export const square = {
  id: 'square',
  name: 'Square',
  kind: 'gateway',
  hosts: ['squareup.com', 'square.link', 'squareupsandbox.com'],
  frames: ['iframe[id^="sq-card"]', 'iframe.sq-card-iframe-container'],
  buttons: ['#cash-app-pay'],
  fields: ['.sq-card-wrapper', '.sq-input', '#sq-card-number'],
  names: ['cash app pay', 'square pay'],
} satisfies PaymentProvider;
