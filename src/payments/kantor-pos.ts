import type { PaymentProvider } from '../model';

export const kantorPos = {
  id: 'kantor-pos',
  name: 'Pos Indonesia',
  kind: 'retail',
  hosts: ['posindonesia.co.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['kantor pos', 'pos indonesia', 'pospay'],
} satisfies PaymentProvider;
