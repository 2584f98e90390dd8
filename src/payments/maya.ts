import type { PaymentProvider } from '../model';

export const maya = {
  id: 'maya',
  name: 'Maya',
  kind: 'wallet',
  hosts: ['maya.ph', 'paymaya.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['paymaya', 'maya wallet'],
} satisfies PaymentProvider;
