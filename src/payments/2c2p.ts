import type { PaymentProvider } from '../model';

export const twoC2p = {
  id: '2c2p',
  name: '2C2P',
  kind: 'gateway',
  hosts: ['2c2p.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['2c2p'],
} satisfies PaymentProvider;
