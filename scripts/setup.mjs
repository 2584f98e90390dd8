/** What must be installed before anything else can run. Node's own modules only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNpm, SetupError } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, integrity?: string }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by their folder, `node_modules/vite`
 */

/**
 * @param {string} path
 * @returns {LockedPackages} Empty when there is no such file.
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * The packages that the lockfile asks for and that are not installed at that very version.
 * Optional packages (for other systems) may be missing.
 *
 * @param {LockedPackages} asked From `package-lock.json`.
 * @param {LockedPackages} installed From `node_modules/.package-lock.json`, which npm writes last.
 * @returns {string[]} Their folders.
 */
export function stalePackages(asked, installed) {
  return Object.entries(asked)
    .filter(([folder]) => folder !== '')
    .filter(([folder, { version, integrity, optional }]) => {
      const found = installed[folder];
      if (!found) return !optional;
      return found.version !== version || found.integrity !== integrity;
    })
    .map(([folder]) => folder);
}

/**
 * Installs the locked packages when `node_modules` is missing or does not match the lockfile.
 *
 * @returns {Promise<void>}
 * @throws {SetupError} When npm could not install them.
 */
export async function ensureDependencies() {
  const asked = lockedPackages(join(projectFolder, 'package-lock.json'));
  const installed = lockedPackages(join(projectFolder, 'node_modules', '.package-lock.json'));
  const stale = stalePackages(asked, installed);
  if (stale.length === 0) return;

  const missing = Object.keys(installed).length === 0;
  console.log(
    missing ? 'Installing packages (npm ci)' : `Bringing ${stale.length} packages up to date (npm ci)`,
  );
  // No package here needs its install script, so none gets to run one.
  const code = await runNpm('npm', [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) throw new SetupError('The packages could not be installed: see what npm ci says above.');
}
