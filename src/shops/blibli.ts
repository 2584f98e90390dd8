import type { Shop } from '../model';

export const blibli = {
  id: 'blibli',
  name: 'Blibli',
  hosts: ['blibli.com', 'blib.li', 'blibli.app.link'],
  names: ['blibli', 'bli bli'],
  appLinks: ['blibli://'],
} satisfies Shop;
