import type { PaymentProvider } from '../model';

export const paypal = {
  id: 'paypal',
  name: 'PayPal',
  kind: 'wallet',
  hosts: ['paypal.com', 'paypal.me', 'paypalobjects.com'],
  frames: [
    'iframe[name^="__zoid__paypal_buttons"]',
    'iframe[name^="__zoid__paypal_card"]',
    'iframe[name^="__zoid__paypal_checkout"]',
    'iframe[title="PayPal"]',
  ],
  buttons: [
    '.paypal-button-container',
    '.paypal-button',
    '.paypal-button-row',
    '.paypal-buttons',
    '[data-funding-source]',
    '[data-paypal-commerce-button]',
    'paypal-button',
  ],
  fields: [],
  names: ['paypal', 'pay pal', 'paypal credit', 'paypal checkout', 'pay with paypal'],
} satisfies PaymentProvider;
