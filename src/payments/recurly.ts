import type { PaymentProvider } from '../model';

export const recurly = {
  id: 'recurly',
  name: 'Recurly',
  kind: 'gateway',
  hosts: ['recurly.com'],
  frames: ['iframe[class*="recurly-hosted-field"]', 'iframe[title*="recurly"]'],
  buttons: [],
  fields: [
    '[data-recurly="number"]',
    '[data-recurly="card"]',
    '.recurly-hosted-field',
    '#recurly-hosted-field-input',
  ],
  names: ['recurly'],
} satisfies PaymentProvider;
