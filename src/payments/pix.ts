import type { PaymentProvider } from '../model';

export const pix = {
  id: 'pix',
  name: 'Pix',
  kind: 'qr',
  hosts: [],
  frames: [],
  buttons: [],
  fields: [],
  names: ['pix', 'pagar com pix', 'pagamento via pix', 'pix copia e cola'],
} satisfies PaymentProvider;
