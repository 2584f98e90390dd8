import type { PaymentProvider } from '../model';

export const homeCredit = {
  id: 'home-credit',
  name: 'Home Credit',
  kind: 'pay-later',
  hosts: ['homecredit.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['home credit', 'homecredit', 'home credit paylater'],
} satisfies PaymentProvider;
