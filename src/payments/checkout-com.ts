import type { PaymentProvider } from '../model';

/** The name says nothing: it is a word. */
export const checkoutCom = {
  id: 'checkout-com',
  name: 'Checkout.com',
  kind: 'gateway',
  hosts: ['checkout.com'],
  frames: ['iframe[id^="checkout-frames"]', 'iframe[name="checkout-frames-cardNumber"]'],
  buttons: [],
  fields: ['.card-number-frame'],
  names: [],
} satisfies PaymentProvider;
