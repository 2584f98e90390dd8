import type { Shop } from '../model';

/** Closed in 2023; old links remain. */
export const jdId = {
  id: 'jd-id',
  name: 'JD.ID',
  hosts: ['jd.id'],
  names: ['jd.id'],
} satisfies Shop;
