import type { PaymentProvider } from '../model';

export const travelokaPaylater = {
  id: 'traveloka-paylater',
  name: 'Traveloka PayLater',
  kind: 'pay-later',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['traveloka paylater', 'tpaylater'],
} satisfies PaymentProvider;
