import type { PaymentProvider } from '../model';

export const applePay = {
  id: 'apple-pay',
  name: 'Apple Pay',
  kind: 'wallet',
  hosts: ['apple-pay-gateway.apple.com', 'applepay.cdn-apple.com'],
  frames: [],
  buttons: ['apple-pay-button', '.apple-pay-button', '#apple-pay-button', '[style*="-apple-pay-button"]'],
  fields: ['input#applePayMerchantId'],
  names: ['apple pay', 'applepay', 'pay with apple pay', 'buy with apple pay'],
} satisfies PaymentProvider;
