import type { PaymentProvider } from '../model';

export const boost = {
  id: 'boost',
  name: 'Boost',
  kind: 'wallet',
  hosts: ['myboost.co', 'myboost.com.my'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['boost wallet', 'boost ewallet', 'boost payflex'],
} satisfies PaymentProvider;
