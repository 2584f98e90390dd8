import type { PaymentProvider } from '../model';

/** The national QR standard; every wallet and bank reads it. */
export const qris = {
  id: 'qris',
  name: 'QRIS',
  kind: 'qr',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'qris',
    'nmid',
    'qris semua pembayaran',
    'bayar dengan qris',
    'scan qris',
    'kode qris',
    'qr code indonesian standard',
  ],
} satisfies PaymentProvider;
