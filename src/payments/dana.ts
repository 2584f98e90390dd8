import type { PaymentProvider } from '../model';

/** The bare word is also "fund": only as a whole item of a chooser. */
export const dana = {
  id: 'dana',
  name: 'DANA',
  kind: 'wallet',
  hosts: ['dana.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['dana', 'dana e wallet', 'saldo dana', 'dompet dana'],
} satisfies PaymentProvider;
