import type { PaymentProvider } from '../model';

export const isaku = {
  id: 'isaku',
  name: 'i.saku',
  kind: 'wallet',
  hosts: ['isaku.id'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['i.saku', 'isaku'],
} satisfies PaymentProvider;
