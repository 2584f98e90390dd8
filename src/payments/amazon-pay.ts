import type { PaymentProvider } from '../model';

export const amazonPay = {
  id: 'amazon-pay',
  name: 'Amazon Pay',
  kind: 'wallet',
  hosts: [
    'pay.amazon.com',
    'payments.amazon.com',
    'pay.amazon.eu',
    'static-na.payments-amazon.com',
    'payments-amazon.com',
  ],
  frames: [],
  buttons: ['#AmazonPayButton', '[id^="AmazonPayButton"]', 'amazon-pay-button'],
  fields: [],
  names: ['amazon pay', 'pay with amazon', 'amazonpay'],
} satisfies PaymentProvider;
