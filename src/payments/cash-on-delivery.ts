import type { PaymentProvider } from '../model';

export const cashOnDelivery = {
  id: 'cash-on-delivery',
  name: 'Cash on delivery',
  kind: 'cash-on-delivery',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: [
    'cod',
    'cod bayar di tempat',
    'cod cek dulu',
    'bayar di tempat',
    'bayar di tempat cod',
    'bayar ditempat',
    'bayar saat terima',
    'bayar saat barang tiba',
    'cash on delivery',
    'cash on delivery cod',
    'pay on delivery',
    'pay cash on delivery',
    'bayar tunai di tempat',
    'bayar tunai saat diterima',
  ],
} satisfies PaymentProvider;
