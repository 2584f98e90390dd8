import type { PaymentProvider } from '../model';

export const adyen = {
  id: 'adyen',
  name: 'Adyen',
  kind: 'gateway',
  hosts: ['adyen.com'],
  frames: ['iframe[src*="checkoutshopper"]'],
  buttons: [],
  fields: [
    '[data-cse="encryptedCardNumber"]',
    '[data-cse="encryptedExpiryDate"]',
    '[data-cse="encryptedSecurityCode"]',
    '.adyen-checkout__input-wrapper',
    '[data-encrypted-name]',
  ],
  names: ['adyen'],
} satisfies PaymentProvider;
