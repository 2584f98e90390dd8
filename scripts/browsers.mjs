/** Finds Chromium and Firefox on this computer and installs what is missing. Node's own modules only. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectFolder, run, runNpm, SetupError } from './run.mjs';

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 * @typedef {{ path: string, version: string }} Browser `version` is dotted numbers, `156.0.8078.79`
 */

/** What differs between the two browsers. */
const KINDS = {
  chromium: {
    title: 'Chromium, Chrome or Edge',
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
      'brave',
      'google-chrome-beta',
      'google-chrome-unstable',
      'microsoft-edge-beta',
      'microsoft-edge-dev',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ],
    debian: ['chromium', 'chromium-browser'],
    download: 'chrome',
    downloaded: [
      'chrome-linux64/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win64/chrome.exe',
      'chrome-win32/chrome.exe',
    ],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-beta', 'firefox-devedition', 'firefox-nightly'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: [
      'Mozilla Firefox/firefox.exe',
      'Firefox Developer Edition/firefox.exe',
      'Firefox Nightly/firefox.exe',
    ],
    debian: ['firefox-esr', 'firefox'],
    download: 'firefox',
    downloaded: ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'],
  },
};

/**
 * The oldest version that the extension runs in, by the manifest.
 *
 * @param {BrowserName} name
 * @returns {string}
 */
function oldestVersion(name) {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'manifest.json'), 'utf8'));
  return name === 'chromium'
    ? manifest.minimum_chrome_version
    : manifest.browser_specific_settings.gecko.strict_min_version;
}

/**
 * @param {string} version
 * @param {string} oldest
 * @returns {boolean} Whether `version` is `oldest` or newer, number by number.
 */
export function isAtLeast(version, oldest) {
  const have = version.split('.').map(Number);
  const need = oldest.split('.').map(Number);
  const differing = need.findIndex((number, index) => (have[index] ?? 0) !== number);
  return differing === -1 || (have[differing] ?? 0) > (need[differing] ?? 0);
}

/**
 * A folder of ours in the user's cache, outside node_modules, which npm ci empties.
 *
 * @param {string} name What it holds: `browsers` that we downloaded, `profiles` that live pages are opened in.
 */
export function cacheFolder(name) {
  const caches =
    process.env.XDG_CACHE_HOME ??
    (process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : join(homedir(), '.cache'));
  return join(caches, 'etalase', name);
}

/**
 * Every place where the browser may stand, best first. The places need not exist.
 *
 * @param {BrowserName} name
 * @returns {string[]}
 */
function places(name) {
  const kind = KINDS[name];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => kind.commands.map((command) => ({ command, path: join(folder, command + suffix) })))
    // By name first and by folder second, so that a plain Chromium wins over a branded one.
    .sort((a, b) => kind.commands.indexOf(a.command) - kind.commands.indexOf(b.command))
    .map(({ path }) => path);
  const usual =
    process.platform === 'darwin'
      ? ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
          kind.mac.map((app) => join(folder, app)),
        )
      : process.platform === 'win32'
        ? ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
            .flatMap((variable) => process.env[variable] ?? [])
            .flatMap((folder) => kind.windows.map((program) => join(folder, program)))
        : [];
  const builds = join(cacheFolder('browsers'), kind.download);
  const downloaded = folderNames(builds)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((build) => kind.downloaded.map((program) => join(builds, build, program)));
  return [...onPath, ...usual, ...downloaded];
}

/**
 * @param {string} folder
 * @returns {string[]} Empty when there is no such folder.
 */
function folderNames(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * A snap sees its own /tmp and not ours, so it cannot open the profiles that tests make.
 *
 * @param {string} path
 */
function isSnap(path) {
  if (/(^|\/)snap(\/|$)/.test(realpathSync(path))) return true;
  const isScript = statSync(path).size < 20_000;
  return isScript && readFileSync(path, 'utf8').includes('/snap/bin/');
}

/**
 * Asks a browser for its version.
 *
 * @param {string} path
 * @returns {string | null} Null when it does not run.
 */
function versionOf(path) {
  if (process.platform === 'win32') return versionFromFolder(path);
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    return said.match(/\d+(\.\d+)+/)?.[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * On Windows `--version` opens a window instead, so the version is read from the files beside the program.
 *
 * @param {string} path
 * @returns {string | null}
 */
function versionFromFolder(path) {
  const folder = dirname(path);
  const numbered = folderNames(folder).filter((name) => /^\d+(\.\d+){3}$/.test(name));
  if (numbered.length > 0)
    return numbered.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))[0] ?? null;
  // A downloaded Chrome names its build in the folder above; Firefox keeps an application.ini.
  const build = dirname(folder).match(/-(\d+(\.\d+){3})$/)?.[1];
  if (build) return build;
  try {
    return readFileSync(join(folder, 'application.ini'), 'utf8').match(/^Version=([\d.]+)/m)?.[1] ?? null;
  } catch {
    return null;
  }
}

/**
 * Looks for a browser, and says why what was found could not be used.
 *
 * @param {BrowserName} name
 * @returns {{ found: Browser | null, refused: string[] }} `refused` holds one sentence each.
 */
function look(name) {
  const oldest = oldestVersion(name);
  const { variable } = KINDS[name];
  const named = process.env[variable];
  /** @type {string[]} */
  const refused = [];
  const candidates = named ? [named, ...places(name)] : places(name);
  for (const path of candidates) {
    const isNamed = path === named;
    const label = isNamed ? `${variable}=${path}` : path;
    if (!isProgram(path)) {
      if (isNamed) refused.push(`${label} is not a program.`);
      continue;
    }
    // Whoever names a snap has arranged for it.
    if (!isNamed && isSnap(path)) {
      refused.push(`${label} is a snap, which cannot open the profiles that tests make.`);
      continue;
    }
    const version = versionOf(path);
    if (version === null) refused.push(`${label} did not tell its version.`);
    else if (!isAtLeast(version, oldest))
      refused.push(`${label} is version ${version}; ${oldest} or newer is needed.`);
    else return { found: { path, version }, refused };
  }
  return { found: null, refused };
}

/**
 * @param {BrowserName} name `chromium` means any browser of that family.
 * @returns {Browser | null} Null when there is none, or none new enough.
 */
export function findBrowser(name) {
  return look(name).found;
}

/**
 * Installs browsers from the distribution's packages, where there are such packages and we may.
 *
 * @param {readonly BrowserName[]} names
 */
async function installFromDistribution(names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return;
  const how = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  console.log(`Installing ${names.join(' and ')} with apt-get (some 200 MB)`);
  const update = () => run('apt-get', [...wait, '-qq', 'update'], how);
  // apt-get waits for another one that installs, but not for another one that updates.
  if ((await update()) !== 0) {
    await setTimeout(10_000);
    await update();
  }
  const packages = names.flatMap((name) => KINDS[name].debian.find(hasRealPackage) ?? []);
  if (packages.length === 0) return;
  await run('apt-get', [...wait, '-qq', 'install', '-y', '--no-install-recommends', ...packages], how);
}

/**
 * Ubuntu's packages of this name hold nothing but a pointer to a snap, and say so in their version.
 *
 * @param {string} name
 */
function hasRealPackage(name) {
  try {
    const policy = execFileSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    const candidate = policy.match(/Candidate: (\S+)/)?.[1] ?? '(none)';
    return candidate !== '(none)' && !candidate.includes('snap');
  } catch {
    return false;
  }
}

/**
 * Downloads a browser into our own cache folder.
 *
 * @param {BrowserName} name
 */
async function download(name) {
  const { download: product } = KINDS[name];
  console.log(`Downloading ${product}@stable (some 150 MB)`);
  const libraries = process.platform === 'linux' && process.getuid?.() === 0 && name === 'chromium';
  const options = [`--path=${cacheFolder('browsers')}`, ...(libraries ? ['--install-deps'] : [])];
  await runNpm('npx', ['--yes', '@puppeteer/browsers', 'install', `${product}@stable`, ...options], {
    quiet: true,
  });
}

/**
 * Finds browsers, and installs the missing ones: from the distribution's packages, else by download.
 *
 * @template {BrowserName} Name
 * @param {readonly Name[]} names
 * @returns {Promise<Record<Name, Browser>>}
 * @throws {SetupError} When one is still missing; its message says what to install.
 */
export async function ensureBrowsers(names) {
  const browsers = /** @type {Record<Name, Browser>} */ ({});
  /** Looks again for those still missing. */
  const missing = () =>
    names.filter((name) => {
      if (browsers[name]) return false;
      const { found, refused } = look(name);
      for (const sentence of refused) if (!said.has(sentence)) console.log(sentence);
      for (const sentence of refused) said.add(sentence);
      if (found) browsers[name] = found;
      return !found;
    });
  /** @type {Set<string>} */
  const said = new Set();

  let left = missing();
  if (left.length > 0) {
    await installFromDistribution(left);
    left = missing();
  }
  for (const name of left) await download(name);
  left = left.length > 0 ? missing() : left;
  if (left.length > 0) {
    const wanted = left.map((name) => `${KINDS[name].title} ${oldestVersion(name)} or newer`).join(' and ');
    const variables = left.map((name) => KINDS[name].variable).join(' and ');
    throw new SetupError(`Please install ${wanted}, or give the path of the program in ${variables}.`);
  }
  return browsers;
}
