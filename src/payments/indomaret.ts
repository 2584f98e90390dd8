import type { PaymentProvider } from '../model';

export const indomaret = {
  id: 'indomaret',
  name: 'Indomaret',
  kind: 'retail',
  hosts: ['indomaret.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['indomaret', 'ceriamart', 'indomaret i saku', 'indomaret ceriamart'],
} satisfies PaymentProvider;
