/** The one source manifest holds the keys of both browsers; each build keeps what its browser knows. */

/** What a build is made for. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** The parts of `manifest.json` that the two browsers read differently. */
export interface SourceManifest {
  minimum_chrome_version: string;
  browser_specific_settings: object;
  background: { service_worker: string; scripts: readonly string[]; type: string };
  side_panel: object;
  sidebar_action: object;
  storage: object;
  permissions: readonly string[];
}

/**
 * The manifest for one browser: without what only the other one understands.
 *
 * Chrome reads `background.service_worker`, `minimum_chrome_version`, `side_panel` with its permission, and
 * the schema of what an organisation may set; Firefox reads `background.scripts`,
 * `browser_specific_settings` and `sidebar_action`. The source is left as it is.
 */
export function manifestFor<Source extends SourceManifest>(source: Source, target: Target) {
  const {
    minimum_chrome_version,
    browser_specific_settings,
    background,
    side_panel,
    sidebar_action,
    storage,
    permissions,
    ...shared
  } = source;
  const { service_worker, scripts, type } = background;
  return target === 'chrome'
    ? {
        ...shared,
        minimum_chrome_version,
        background: { service_worker, type },
        permissions,
        side_panel,
        storage,
      }
    : {
        ...shared,
        browser_specific_settings,
        background: { scripts, type },
        permissions: permissions.filter((permission) => permission !== 'sidePanel'),
        sidebar_action,
      };
}
