import type { Shop } from '../model';

export const k24klik = {
  id: 'k24klik',
  name: 'K24Klik',
  hosts: ['k24klik.com'],
  names: ['k24klik', 'apotek k 24'],
} satisfies Shop;
