import type { PaymentProvider } from '../model';

export const pegadaian = {
  id: 'pegadaian',
  name: 'Pegadaian',
  kind: 'retail',
  hosts: ['pegadaian.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['pegadaian'],
} satisfies PaymentProvider;
