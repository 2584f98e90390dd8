import type { Shop } from '../model';

export const jd = {
  id: 'jd',
  name: 'JD.com',
  hosts: ['jd.com', 'jd.hk'],
  names: ['jd.com', '京东', '京東'],
} satisfies Shop;
