import type { Shop } from '../model';

export const alibaba = {
  id: 'alibaba',
  name: 'Alibaba',
  hosts: ['alibaba.com', '1688.com'],
  names: ['alibaba', 'alibaba.com', '1688.com'],
} satisfies Shop;
