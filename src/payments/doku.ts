import type { PaymentProvider } from '../model';

/** jokul. and checkout.doku.com; the frame names are not verified. */
export const doku = {
  id: 'doku',
  name: 'DOKU',
  kind: 'gateway',
  hosts: ['doku.com'],
  frames: ['iframe#jokul-iframe', 'iframe[name*="jokul"]'],
  buttons: [],
  fields: [],
  names: ['doku', 'doku wallet', 'doku checkout'],
} satisfies PaymentProvider;
