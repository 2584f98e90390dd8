/** The extension that the bench installs: the built one, and beside it each candidate on a path of its own. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { distOf } from '../../scripts/browser/launch.mjs';

const folder = import.meta.dirname;

/**
 * Where the feed is served to a candidate; a platform's host where the built content script must know whose page it is.
 *
 * @param {string} candidate
 */
export const addressOf = (candidate) =>
  candidate === 'etalase' ? 'https://www.tiktok.com/' : `https://${candidate}.example/`;

/**
 * @param {'chromium' | 'firefox'} browser
 * @param {readonly string[]} candidates
 * @param {string} into folder to write
 */
export async function writeExtension(browser, candidates, into) {
  rmSync(into, { recursive: true, force: true });
  cpSync(distOf(browser), into, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8'));
  const [own] = manifest.content_scripts;
  const bench = join(into, 'bench');
  mkdirSync(bench, { recursive: true });
  for (const name of ['gauge.js', 'evaluated.js']) cpSync(join(folder, name), join(bench, name));
  const scripts = [];
  for (const name of candidates) {
    const matches = [`${addressOf(name)}*`];
    if (name === 'etalase') {
      scripts.push({
        ...own,
        matches,
        js: ['bench/gauge.js', ...own.js, 'bench/evaluated.js'],
        all_frames: true,
      });
      continue;
    }
    const made = await build({
      configFile: false,
      logLevel: 'silent',
      root: join(folder, '..'),
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      build: {
        write: false,
        minify: true,
        lib: { entry: join(folder, 'candidates', `${name}.js`), formats: ['iife'], name: 'candidate' },
      },
    });
    const [{ output }] = [made].flat();
    writeFileSync(join(bench, `${name}.js`), output[0].code);
    scripts.push({
      js: ['bench/gauge.js', `bench/${name}.js`, 'bench/evaluated.js'],
      matches,
      run_at: 'document_start',
    });
  }
  writeFileSync(join(into, 'manifest.json'), JSON.stringify({ ...manifest, content_scripts: scripts }));
  return into;
}
