/** Which platform this document belongs to, with all that is known of it. */
import type { Platform } from '../model';
import { PLATFORMS } from '../platforms';
import type { Owner } from './owner';

export interface Here {
  platform: Platform;
  /** How this document's own host stands to the platform. */
  host: 'platform' | 'affiliated';
  /** The host that controls without an address act on; empty in frames without one. */
  hostname: string;
}

/** The platform that owns this document. @throws {Error} when it is none that we know. */
export function hereOf({ id, host, hostname }: Owner): Here {
  const platform = PLATFORMS.find((known) => known.id === id);
  if (!platform) throw new Error(`There is no platform ${id}`);
  return { platform, host, hostname };
}
