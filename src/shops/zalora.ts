import type { Shop } from '../model';

export const zalora = {
  id: 'zalora',
  name: 'Zalora',
  hosts: ['zalora.co.id', 'zalora.com', 'zalora.com.my', 'zalora.sg', 'zalora.com.ph'],
  names: ['zalora'],
  appLinks: ['zalora://'],
} satisfies Shop;
