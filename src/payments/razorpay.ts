import type { PaymentProvider } from '../model';

export const razorpay = {
  id: 'razorpay',
  name: 'Razorpay',
  kind: 'gateway',
  hosts: ['razorpay.com'],
  frames: ['iframe.razorpay-checkout-frame'],
  buttons: ['.razorpay-payment-button'],
  fields: [],
  names: ['razorpay'],
} satisfies PaymentProvider;
