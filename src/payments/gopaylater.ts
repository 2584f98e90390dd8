import type { PaymentProvider } from '../model';

/** Of GoTo; it has no pages of its own. */
export const gopaylater = {
  id: 'gopaylater',
  name: 'GoPay Later',
  kind: 'pay-later',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['gopaylater', 'gopay later', 'gopay paylater', 'gopay pinjam', 'go paylater'],
} satisfies PaymentProvider;
