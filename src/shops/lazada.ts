import type { Shop } from '../model';

/** Of Alibaba. */
export const lazada = {
  id: 'lazada',
  name: 'Lazada',
  hosts: [
    'lazada.co.id',
    'lazada.com',
    'lazada.com.my',
    'lazada.sg',
    'lazada.com.ph',
    'lazada.co.th',
    'lazada.vn',
  ],
  names: ['lazada', 'lazmall', 'laz mall'],
  appLinks: ['lazada://'],
} satisfies Shop;
