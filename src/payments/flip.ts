import type { PaymentProvider } from '../model';

export const flip = {
  id: 'flip',
  name: 'Flip',
  kind: 'gateway',
  hosts: ['flip.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['flip for business'],
} satisfies PaymentProvider;
