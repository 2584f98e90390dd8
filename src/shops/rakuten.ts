import type { Shop } from '../model';

export const rakuten = {
  id: 'rakuten',
  name: 'Rakuten',
  hosts: ['rakuten.co.jp', 'rakuten.com'],
  names: ['rakuten', '楽天'],
} satisfies Shop;
