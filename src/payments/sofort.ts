import type { PaymentProvider } from '../model';

export const sofort = {
  id: 'sofort',
  name: 'Sofort and giropay',
  kind: 'bank',
  hosts: ['sofort.com', 'giropay.de'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['sofort', 'sofort überweisung', 'giropay'],
} satisfies PaymentProvider;
