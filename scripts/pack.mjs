/**
 * `npm run package` writes the two installable zips, the source zip that stores ask for, and the verifier as an
 * npm package.
 * The same sources give the same bytes, wherever and whenever they are packed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { giveUp, projectFolder, runNpm, SetupError } from './run.mjs';

/** Zip has no earlier date, and keeps it in local time: every part is given in the local zone. */
const SAME_DATE = new Date(1980, 0, 1);
/** A regular file that its owner may write and all may read, as Unix keeps it in a zip. */
const SAME_ATTRIBUTES = 0o100644 << 16;
const UNIX = 3;

/**
 * Packs a folder: names in order, one date, one set of attributes.
 *
 * @param {string} folder
 * @returns {Uint8Array} The zip file.
 */
export function zipFolder(folder) {
  /** @type {import('fflate').Zippable} */
  const files = {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const name of names) files[name] = readFileSync(join(folder, name));
  return zipSync(files, { level: 9, mtime: SAME_DATE, os: UNIX, attrs: SAME_ATTRIBUTES });
}

/**
 * The committed sources, as git packs them.
 *
 * @returns {Uint8Array} The zip file.
 * @throws {SetupError} Outside a git repository, or before the first commit.
 */
export function zipSources() {
  try {
    return execFileSync('git', ['archive', '--format=zip', 'HEAD'], {
      cwd: projectFolder,
      // git writes the date of the commit in local time.
      env: { ...process.env, TZ: 'UTC' },
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(`The source zip is made from the git repository's last commit. ${why}`);
  }
}

async function pack() {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const code = await runNpm('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new SetupError('The build failed, so nothing was packed.');

  const packages = {
    chrome: zipFolder(join(projectFolder, 'dist', 'chrome')),
    firefox: zipFolder(join(projectFolder, 'dist', 'firefox')),
    source: zipSources(),
  };
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: projectFolder, encoding: 'utf8' });
  if (changed) console.log('Uncommitted changes are in the two extensions and not in the source zip.');

  mkdirSync(join(projectFolder, 'packages'), { recursive: true });
  /** @param {string} name @param {Uint8Array} bytes */
  const say = (name, bytes) =>
    console.log(
      `${name}  ${bytes.length} bytes  SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  for (const [kind, bytes] of Object.entries(packages)) {
    const name = `packages/etalase-${version}-${kind}.zip`;
    writeFileSync(join(projectFolder, name), bytes);
    say(name, bytes);
  }
  const verifier = `packages/etalase-verify-${version}.tgz`;
  const packed = await runNpm('npm', [
    'pack',
    '--silent',
    '--pack-destination',
    'packages',
    './dist/verifier',
  ]);
  if (packed !== 0) throw new SetupError('The verifier was not packed.');
  say(verifier, readFileSync(join(projectFolder, verifier)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await pack().catch(giveUp);
