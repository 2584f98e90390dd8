import type { Shop } from '../model';

/** Indonesian creators' shop behind a link in bio. */
export const lynkId = {
  id: 'lynk-id',
  name: 'Lynk.id shop',
  hosts: ['lynk.id'],
  names: ['lynk.id'],
} satisfies Shop;
