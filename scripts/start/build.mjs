/** Builds the extension when it is older than its sources. */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { distOf } from '../browser/launch.mjs';
import { projectFolder, SetupError } from '../run.mjs';

/** What the build reads. */
const SOURCES = [
  'src',
  'public',
  'manifest.json',
  'vite.config.ts',
  'scripts/manifest.ts',
  'package-lock.json',
];

/** The build's name for each browser. */
const MODES = { chromium: 'chrome', firefox: 'firefox' };

/**
 * @param {import('../browsers.mjs').BrowserName} browser
 * @param {(text: string) => void} say
 * @throws {SetupError} When the build fails; with what it said.
 */
export async function ensureBuilt(browser, say) {
  if (builtAt(browser) > Math.max(...SOURCES.map((name) => newest(join(projectFolder, name))))) return;
  say(`Building the extension for ${browser}`);
  await new Promise((resolve, reject) => {
    const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
    const build = [vite, 'build', '--mode', MODES[browser]];
    execFile(process.execPath, build, { cwd: projectFolder }, (error, stdout, stderr) => {
      if (error) reject(new SetupError(`The extension could not be built:\n${stdout}${stderr}`));
      else resolve(undefined);
    });
  });
}

/**
 * @param {import('../browsers.mjs').BrowserName} browser
 * @returns {number} Milliseconds since 1970; 0 when it is not built.
 */
function builtAt(browser) {
  return statSync(join(distOf(browser), 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * The time of the last change in a file or folder. A folder changes when something in it comes or goes.
 *
 * @param {string} path
 * @returns {number} Milliseconds since 1970; 0 when there is nothing.
 */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}
