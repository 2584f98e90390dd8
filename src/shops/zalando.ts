import type { Shop } from '../model';

export const zalando = {
  id: 'zalando',
  name: 'Zalando',
  hosts: ['zalando.com', 'zalando.de', 'zalando.fr', 'zalando.it', 'zalando.nl', 'zalando.pl'],
  names: ['zalando'],
} satisfies Shop;
