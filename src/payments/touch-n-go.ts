import type { PaymentProvider } from '../model';

export const touchNGo = {
  id: 'touch-n-go',
  name: "Touch 'n Go",
  kind: 'wallet',
  hosts: ['tngdigital.com.my', 'touchngo.com.my'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['touch n go', 'touch n go ewallet', 'tng ewallet'],
} satisfies PaymentProvider;
