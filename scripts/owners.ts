/** What the script that runs on every page knows of platforms; run when the extension is built. */
import type { OwnerData } from '../src/content/owner.ts';
import { PLATFORMS } from '../src/platforms/index.ts';

/** One entry for each platform, without what only reading needs. */
export function owners(): OwnerData[] {
  return PLATFORMS.map(({ id, name, hosts, affiliatedHosts, locators, routes }) => ({
    id,
    name,
    hosts,
    affiliatedHosts,
    promotion: locators
      .filter(({ kind }) => kind === 'promotion')
      .map(({ selector }) => selector)
      .join(','),
    steps: routes
      .filter(({ kind }) => /^(?:cart|checkout|order|pay)$/.test(kind))
      .map(({ host = '', path }) => [host, path.source] as const),
  }));
}
