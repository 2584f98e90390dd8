/** WHERE: the social media that Etalase knows, one file each. This list is the table of contents. */
import type { Platform } from '../model';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { telegram } from './telegram';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { whatsapp } from './whatsapp';
import { x } from './x';
import { youtube } from './youtube';

export const PLATFORMS: readonly Platform[] = [
  tiktok,
  instagram,
  facebook,
  threads,
  youtube,
  x,
  whatsapp,
  telegram,
];

export { SHIMS } from './shims';
