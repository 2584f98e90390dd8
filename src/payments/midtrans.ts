import type { PaymentProvider } from '../model';

/** Snap opens in a frame; app.midtrans.com and app.sandbox.midtrans.com. */
export const midtrans = {
  id: 'midtrans',
  name: 'Midtrans',
  kind: 'gateway',
  hosts: ['midtrans.com'],
  frames: ['iframe#snap-midtrans', '#snap-module', 'iframe.iframe-3ds'],
  buttons: [],
  fields: ['.card-number-input-container input', 'input#card-expiry'],
  names: ['midtrans', 'midtrans snap'],
} satisfies PaymentProvider;
