import type { PaymentProvider } from '../model';

export const googlePay = {
  id: 'google-pay',
  name: 'Google Pay',
  kind: 'wallet',
  hosts: ['pay.google.com', 'payments.google.com'],
  frames: ['iframe[name^="google-pay"]', 'iframe#sdkPayFrame'],
  buttons: [
    'google-pay-button',
    '.gpay-button',
    '.gpay-button-fill',
    'button.gpay-button',
    '.gpay-card-info-container',
  ],
  fields: [],
  names: ['google pay', 'gpay', 'g pay', 'pay with google pay', 'buy with google pay'],
} satisfies PaymentProvider;
