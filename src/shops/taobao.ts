import type { Shop } from '../model';

/** Of Alibaba. */
export const taobao = {
  id: 'taobao',
  name: 'Taobao and Tmall',
  hosts: ['taobao.com', 'tmall.com', 'tb.cn'],
  names: ['taobao', 'tmall', '淘宝', '淘寶', '天猫', '天貓'],
  appLinks: ['taobao://', 'tmall://'],
} satisfies Shop;
