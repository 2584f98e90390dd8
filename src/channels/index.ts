/** Every desk that a report can be handed to by hand, the most fitting first. */
import { bpkn } from './bpkn';
import type { Channel } from './channel';
import { komdigi } from './komdigi';
import { kppu } from './kppu';
import { lapor } from './lapor';
import { pktn } from './pktn';
import { PLATFORM_FORMS } from './platform-forms';
import { ylki } from './ylki';

export const CHANNELS: readonly Channel[] = [pktn, lapor, bpkn, ylki, kppu, komdigi, ...PLATFORM_FORMS];

/** The channels for a report on a platform. */
export function channelsFor(platform: string): Channel[] {
  return CHANNELS.filter(({ platforms }) => platforms === undefined || platforms.includes(platform));
}
