import type { Shop } from '../model';

export const coupang = {
  id: 'coupang',
  name: 'Coupang',
  hosts: ['coupang.com'],
  names: ['coupang', '쿠팡'],
} satisfies Shop;
