/** What the browser lets us read of each platform. The browser keeps that; we keep no copy. */
import browser from 'webextension-polyfill';
import type { PlatformAccess } from '../messages';
import type { Platform } from '../model';
import { PLATFORMS } from '../platforms';

/** Every platform with the hosts it needs and how much of them is allowed. */
export function platformAccess(): Promise<PlatformAccess[]> {
  return Promise.all(
    PLATFORMS.map(async (platform) => {
      const origins = originsOf(platform);
      const allowed = await allowedOf(origins);
      const granted = allowed.length === origins.length ? 'all' : allowed.length === 0 ? 'none' : 'some';
      return { id: platform.id, name: platform.name, optional: platform.optional === true, origins, granted };
    }),
  );
}

/** Match patterns of the optional platforms that the user has allowed. */
export function grantedOptional(): Promise<string[]> {
  return allowedOf(PLATFORMS.filter(({ optional }) => optional).flatMap(originsOf));
}

/** Whether pages of a platform may be read: always, unless it is an optional one that is not allowed. */
export async function mayRead(platformId: string): Promise<boolean> {
  const platform = PLATFORMS.find(({ id, optional }) => optional && id === platformId);
  return platform === undefined || (await allowedOf(originsOf(platform))).length > 0;
}

/** The match patterns of the manifest that stand for a platform's hosts. */
function originsOf({ hosts, affiliatedHosts }: Platform): string[] {
  const { host_permissions = [], optional_host_permissions = [] } = browser.runtime.getManifest();
  const known = [...host_permissions, ...optional_host_permissions];
  return [...hosts, ...affiliatedHosts]
    .map((host) => `https://*.${host}/*`)
    .filter((pattern) => known.includes(pattern));
}

async function allowedOf(origins: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => allowed[index]);
}
