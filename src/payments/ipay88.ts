import type { PaymentProvider } from '../model';

export const ipay88 = {
  id: 'ipay88',
  name: 'iPay88',
  kind: 'gateway',
  hosts: ['ipay88.co.id', 'ipay88.com', 'ipay88.com.my'],
  frames: [],
  buttons: [],
  fields: ['input[name="VirtualAccountAssigned"]'],
  names: ['ipay88'],
} satisfies PaymentProvider;
