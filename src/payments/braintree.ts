import type { PaymentProvider } from '../model';

export const braintree = {
  id: 'braintree',
  name: 'Braintree',
  kind: 'gateway',
  hosts: ['braintreegateway.com', 'braintree-api.com'],
  frames: [
    'iframe[name^="braintree-hosted-field"]',
    'iframe[id^="braintree-hosted-field"]',
    'iframe[name^="braintree-"]',
  ],
  buttons: [],
  fields: ['[data-braintree-name]', '[data-braintree-id="number-field-group"]'],
  names: ['braintree'],
} satisfies PaymentProvider;
