import type { Shop } from '../model';

/** Tokopedia itself. Its sub-domains that run TikTok Shop (shop-id., vt.) are named by the platform TikTok and come first there. */
export const tokopedia = {
  id: 'tokopedia',
  name: 'Tokopedia',
  hosts: ['tokopedia.com', 'tokopedia.link', 'tokopedia.app.link'],
  names: [
    'tokopedia',
    'tokped',
    'toped',
    'toko pedia',
    'toko ijo',
    'toko hijau',
    'keranjang ijo',
    'keranjang hijau',
    'aplikasi ijo',
    'aplikasi hijau',
    'di ijo',
  ],
  appLinks: ['tokopedia://'],
  shims: [{ host: 'ta.tokopedia.com', path: /^\/promo\//, keys: ['r'] }],
} satisfies Shop;
