import type { Shop } from '../model';

export const ebay = {
  id: 'ebay',
  name: 'eBay',
  hosts: [
    'ebay.com',
    'ebay.co.uk',
    'ebay.de',
    'ebay.fr',
    'ebay.it',
    'ebay.es',
    'ebay.ca',
    'ebay.com.au',
    'ebay.com.sg',
    'ebay.com.my',
    'ebay.ph',
    'ebay.us',
  ],
  names: ['ebay'],
  appLinks: ['ebay://'],
  shims: [{ host: 'rover.ebay.com', path: /^\/rover\//, keys: ['mpre'] }],
} satisfies Shop;
