import type { PaymentProvider } from '../model';

export const kredivo = {
  id: 'kredivo',
  name: 'Kredivo',
  kind: 'pay-later',
  hosts: ['kredivo.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['kredivo', 'kredivo 30 hari', 'cicilan kredivo'],
} satisfies PaymentProvider;
