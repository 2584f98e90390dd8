/** WHERE: the social media that Etalase knows, one file each. This list is the table of contents. */
import type { Platform } from '../model';
import { discord } from './discord';
import { douyin } from './douyin';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { kuaishou } from './kuaishou';
import { line } from './line';
import { linkedin } from './linkedin';
import { pinterest } from './pinterest';
import { reddit } from './reddit';
import { snackvideo } from './snackvideo';
import { snapchat } from './snapchat';
import { telegram } from './telegram';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { twitch } from './twitch';
import { vk } from './vk';
import { weibo } from './weibo';
import { whatsapp } from './whatsapp';
import { x } from './x';
import { xiaohongshu } from './xiaohongshu';
import { youtube } from './youtube';
import { zalo } from './zalo';

/** First those watched from the start, then those that the user may switch on. */
export const PLATFORMS: readonly Platform[] = [
  tiktok,
  instagram,
  facebook,
  threads,
  youtube,
  x,
  whatsapp,
  telegram,

  pinterest,
  snackvideo,
  line,
  snapchat,
  discord,
  reddit,
  linkedin,
  twitch,
  vk,
  zalo,
  douyin,
  kuaishou,
  xiaohongshu,
  weibo,
];

export { SHIMS } from './shims';
