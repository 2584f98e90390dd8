/** The one source manifest holds the keys of both browsers; each build keeps what its browser knows. */

/** What a build is made for. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** The parts of `manifest.json` that the two browsers read differently. */
export interface SourceManifest {
  minimum_chrome_version: string;
  browser_specific_settings: object;
  background: { service_worker: string; scripts: readonly string[]; type: string };
}

/**
 * The manifest for one browser: without what only the other one understands.
 *
 * Chrome reads `background.service_worker` and `minimum_chrome_version`, Firefox reads
 * `background.scripts` and `browser_specific_settings`. The source is left as it is.
 */
export function manifestFor<Source extends SourceManifest>(source: Source, target: Target) {
  const { minimum_chrome_version, browser_specific_settings, background, ...shared } = source;
  const { service_worker, scripts, type } = background;
  return target === 'chrome'
    ? { ...shared, minimum_chrome_version, background: { service_worker, type } }
    : { ...shared, browser_specific_settings, background: { scripts, type } };
}
