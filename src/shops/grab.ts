import type { Shop } from '../model';

/** Not the bare word: "grab it now". */
export const grab = {
  id: 'grab',
  name: 'Grab',
  hosts: ['grab.com', 'grab.onelink.me'],
  names: ['grabfood', 'grab food', 'grabmart', 'grab mart'],
  appLinks: ['grab://'],
} satisfies Shop;
