import type { PaymentProvider } from '../model';

export const omise = {
  id: 'omise',
  name: 'Omise and Opn',
  kind: 'gateway',
  hosts: ['omise.co', 'opn.ooo'],
  frames: ['iframe#omise-checkout-iframe-app', 'iframe[id^="omise-checkout"]'],
  buttons: ['.omise-checkout-button'],
  fields: ['[data-omise="number"]', '[data-name="cardNumber"][data-omise]'],
  names: ['omise', 'opn payments'],
} satisfies PaymentProvider;
