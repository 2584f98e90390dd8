import type { PaymentProvider } from '../model';

export const shopPay = {
  id: 'shop-pay',
  name: 'Shop Pay',
  kind: 'wallet',
  hosts: ['shop.app', 'pay.shopify.com'],
  frames: [],
  buttons: [
    'shop-pay-wallet-button',
    'shopify-accelerated-checkout',
    'ul[data-shopify-buttoncontainer] li',
    '.shopify-payment-button',
  ],
  fields: [],
  names: ['shop pay', 'shoppay', 'buy with shop pay'],
} satisfies PaymentProvider;
