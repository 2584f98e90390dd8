import type { PaymentProvider } from '../model';

export const akulaku = {
  id: 'akulaku',
  name: 'Akulaku',
  kind: 'pay-later',
  hosts: ['akulaku.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['akulaku', 'akulaku paylater'],
} satisfies PaymentProvider;
