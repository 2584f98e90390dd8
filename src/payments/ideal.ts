import type { PaymentProvider } from '../model';

/** Not the bare word. */
export const ideal = {
  id: 'ideal',
  name: 'iDEAL',
  kind: 'bank',
  hosts: ['ideal.nl'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['betalen met ideal', 'ideal wero'],
} satisfies PaymentProvider;
