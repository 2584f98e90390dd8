import type { Shop } from '../model';

export const mercadoLibre = {
  id: 'mercado-libre',
  name: 'Mercado Libre',
  hosts: ['mercadolibre.com', 'mercadolibre.com.ar', 'mercadolibre.com.mx', 'mercadolivre.com.br'],
  names: ['mercado libre', 'mercado livre', 'mercadolibre', 'mercadolivre'],
} satisfies Shop;
