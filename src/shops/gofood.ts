import type { Shop } from '../model';

/** Of Gojek; gojek.link carries every service. */
export const gofood = {
  id: 'gofood',
  name: 'GoFood',
  hosts: ['gofood.co.id', 'gofood.link'],
  names: ['gofood', 'go food', 'gomart', 'go mart'],
  appLinks: ['gojek://gofood', 'gojek://gomart'],
} satisfies Shop;
