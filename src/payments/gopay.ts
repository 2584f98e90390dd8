import type { PaymentProvider } from '../model';

/** Of Gojek. gojek.link opens the app. */
export const gopay = {
  id: 'gopay',
  name: 'GoPay',
  kind: 'wallet',
  hosts: ['gopay.co.id', 'gojek.link', 'gopayapp.page.link'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['gopay', 'go pay', 'gopay saldo', 'gopay tabungan', 'saldo gopay', 'gopay coins', 'gopay e wallet'],
} satisfies PaymentProvider;
