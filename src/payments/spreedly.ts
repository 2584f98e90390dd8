import type { PaymentProvider } from '../model';

export const spreedly = {
  id: 'spreedly',
  name: 'Spreedly',
  kind: 'gateway',
  hosts: ['spreedly.com'],
  frames: ['iframe[id^="spreedly-number-frame"]', 'iframe[id^="spreedly-cvv-frame"]'],
  buttons: [],
  fields: [],
  names: [],
} satisfies PaymentProvider;
