import type { Shop } from '../model';

/** Not the bare word. */
export const astro = {
  id: 'astro',
  name: 'Astro',
  hosts: ['astronauts.id'],
  names: ['astro goods', 'aplikasi astro', 'astronauts.id'],
} satisfies Shop;
