import type { Shop } from '../model';

/** Online shop of Indomaret; the chain as a way to pay is a provider. */
export const klikIndomaret = {
  id: 'klik-indomaret',
  name: 'Klik Indomaret',
  hosts: ['klikindomaret.com'],
  names: ['klik indomaret', 'klikindomaret'],
} satisfies Shop;
