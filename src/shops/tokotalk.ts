import type { Shop } from '../model';

/** Indonesian shop software. */
export const tokotalk = {
  id: 'tokotalk',
  name: 'TokoTalk shop',
  hosts: ['tokotalk.com'],
  names: ['tokotalk'],
} satisfies Shop;
