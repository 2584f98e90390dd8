import type { Shop } from '../model';

/** Of Alibaba. */
export const aliexpress = {
  id: 'aliexpress',
  name: 'AliExpress',
  hosts: ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'],
  names: ['aliexpress', 'ali express'],
  appLinks: ['aliexpress://'],
  shims: [{ host: 's.click.aliexpress.com', path: /^\/deep_link\.htm$/, keys: ['dl_target_url'] }],
} satisfies Shop;
