import type { PaymentProvider } from '../model';

export const indodana = {
  id: 'indodana',
  name: 'Indodana',
  kind: 'pay-later',
  hosts: ['indodana.id', 'indodana.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['indodana', 'indodana paylater'],
} satisfies PaymentProvider;
