/** Starts Chromium or Firefox with the built extension installed. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';
import { projectFolder } from '../run.mjs';
import { pause, TookTooLong, until, within } from './bounded.mjs';

/**
 * @typedef {import('../browsers.mjs').BrowserName} BrowserName
 * @typedef {import('puppeteer-core').Page} BrowserPage
 *
 * @typedef {object} LaunchOptions
 * @property {BrowserName} browser
 * @property {string} [path] The browser's program; looked for unless given.
 * @property {string} [extension] Folder of the built extension; `dist/chrome` or `dist/firefox` unless given.
 * @property {{ port: number }} [server] The proxy that every request goes through; without it, the real network.
 * @property {boolean} [headless] True unless there is a display.
 * @property {string} [profile] Folder of a profile to keep; a temporary one is made and removed unless given.
 * @property {{ width: number, height: number }} [size] Size of a page in CSS pixels.
 * @property {string} [language] What pages are told the user reads, `id` or `en`. The browser's own words (and
 *   `i18n.getUILanguage`) follow only where its package brings that language, which Debian's does not.
 * @property {Record<string, string | number | boolean>} [preferences] More preferences of Firefox.
 * @property {Record<string, string>} [environment] More variables for the browser's process.
 * @property {'close' | 'leave'} [firstRun] The page that opens after installation; closed unless it is wanted.
 *
 * @typedef {Awaited<ReturnType<typeof launch>>} Launched
 */

/** The extension's address in Firefox, which would otherwise be drawn anew for each profile. */
const FIREFOX_UUID = '6d1c0f1e-5e5a-4c1b-9a63-e7a1a5e00001';

/** Nothing that a browser does of its own accord, and no tab slower than another. */
const CHROMIUM_QUIET = [
  '--no-default-browser-check',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-features=Translate,MediaRouter,OptimizationHints,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,HttpsUpgrades,AutofillServerCommunication',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const FIREFOX_QUIET = {
  'app.update.enabled': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.aboutConfig.showWarning': false,
  // A list of downloads that opens by itself takes the keyboard from the page.
  'browser.download.alwaysOpenPanel': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
};

/** Where the built extension stands. */
const DIST = { chromium: 'dist/chrome', firefox: 'dist/firefox' };

/**
 * @param {BrowserName} browser
 * @returns {string} Folder of the built extension, absolute.
 */
export function distOf(browser) {
  return join(projectFolder, DIST[browser]);
}

/** @returns {boolean} Whether a window could be seen. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a browser and installs the extension. Close what this returns, also when a test fails.
 *
 * @param {LaunchOptions} options
 * @throws {Error} When the extension is not built, or the browser does not start.
 */
export async function launch({
  browser: name,
  path = findBrowser(name)?.path,
  extension = distOf(name),
  server,
  headless = !hasDisplay(),
  profile,
  size = { width: 1280, height: 900 },
  language,
  preferences = {},
  environment = {},
  firstRun = 'close',
}) {
  if (path === undefined) throw new Error(`There is no ${name} on this computer.`);
  const manifestFile = join(extension, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`The extension is not built: ${manifestFile} is missing.`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const folder = profile ?? temporaryProfile();
  const common = {
    executablePath: path,
    headless,
    // In a window, a page is as large as the window.
    defaultViewport: headless ? size : null,
    acceptInsecureCerts: server !== undefined,
    protocolTimeout: 60_000,
    timeout: 60_000,
    userDataDir: folder,
    env: {
      ...process.env,
      ...(language === undefined ? {} : { LANGUAGE: language, LANG: `${language}.UTF-8` }),
      ...environment,
    },
  };
  /** @param {string[]} more Arguments. */
  const start = (more) =>
    name === 'chromium'
      ? puppeteer.launch({
          ...common,
          browser: 'chrome',
          pipe: true,
          enableExtensions: true,
          args: [...chromiumArguments(server, size, language), ...more],
        })
      : puppeteer.launch({
          ...common,
          browser: 'firefox',
          // Without it, Firefox refuses to open the extension's own pages.
          args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`, ...more],
          extraPrefsFirefox: { ...firefoxPreferences(server, manifest, language), ...preferences },
        });
  const browser = await start([])
    .catch((error) => {
      // Some systems deny Chromium its sandbox; pages from this machine can do without, live ones cannot.
      if (name !== 'chromium' || process.platform !== 'linux' || server === undefined) throw error;
      return start(['--no-sandbox']);
    })
    .catch((error) => {
      removeTemporary(folder);
      throw error;
    });

  try {
    const id = await within(
      browser.installExtension(extension),
      60_000,
      'The extension could not be installed',
    );
    const extensionBase =
      name === 'chromium' ? `chrome-extension://${id}/` : `moz-extension://${FIREFOX_UUID}/`;
    if (firstRun === 'close') await closeFirstRun(browser, profile === undefined ? 30_000 : 3_000);
    return {
      name,
      browser,
      /** The built manifest. */
      manifest,
      /** Address of the extension's own pages, with a trailing slash. */
      extensionBase,
      newPage: () => browser.newPage(),
      /**
       * Opens one of the extension's own pages in a tab.
       *
       * @param {string} path Inside the built extension: `src/popup/popup.html?tab=3`.
       */
      openExtensionPage: async (path) => {
        const page = await browser.newPage();
        await goToExtensionPage(page, new URL(path, extensionBase).href);
        return page;
      },
      close: () => end(browser, folder),
    };
  } catch (error) {
    await end(browser, folder);
    throw error;
  }
}

/**
 * @param {{ port: number } | undefined} server
 * @param {{ width: number, height: number }} size
 * @param {string | undefined} language
 * @returns {string[]}
 */
function chromiumArguments(server, size, language) {
  return [
    ...CHROMIUM_QUIET,
    `--window-size=${size.width},${size.height}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(language === undefined ? [] : [`--lang=${language}`, `--accept-lang=${language}`]),
    ...(server === undefined
      ? []
      : [
          `--proxy-server=http://127.0.0.1:${server.port}`,
          // This machine's own addresses are no exception.
          '--proxy-bypass-list=<-loopback>',
          // Names are the proxy's business: nothing is asked of a name server.
          '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
        ]),
  ];
}

/**
 * @param {{ port: number } | undefined} server
 * @param {{ browser_specific_settings?: { gecko?: { id?: string } } }} manifest
 * @param {string | undefined} language
 * @returns {Record<string, string | number | boolean>}
 */
function firefoxPreferences(server, manifest, language) {
  const id = manifest.browser_specific_settings?.gecko?.id;
  return {
    ...FIREFOX_QUIET,
    'extensions.webextensions.uuids': JSON.stringify({ [String(id)]: FIREFOX_UUID }),
    ...(language === undefined
      ? {}
      : { 'intl.locale.requested': language, 'intl.accept_languages': language }),
    ...(server === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': server.port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': server.port,
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
          'network.proxy.allow_bypass': false,
          'network.proxy.failover_direct': false,
          'network.trr.mode': 5,
          // Only add-ons of the profile: Firefox's own ones change named sites, and the one for
          // youtube.com keeps large saved pages from ever being parsed to their end.
          'extensions.enabledScopes': 1,
          'network.http.http3.enable': false,
          'media.peerconnection.enabled': false,
        }),
  };
}

/**
 * Opens an address of the extension in a tab. Firefox sends no load event for these, so `goto` would
 * never settle; the page is asked instead.
 *
 * @param {BrowserPage} page
 * @param {string} url
 */
export async function goToExtensionPage(page, url) {
  page.goto(url, { timeout: 0 }).catch(() => {});
  await until(
    () =>
      page
        .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
        // The page is between two documents.
        .catch(() => false),
    { milliseconds: 30_000, every: 20, what: `${url} did not open` },
  );
}

/**
 * Closes the page that the extension opens after installation, which would lie over what is to be seen. A
 * profile that is kept may have had it before.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {number} milliseconds
 */
async function closeFirstRun(browser, milliseconds) {
  const opened = async () => {
    const pages = await browser.pages();
    // of the extension's pages Firefox tells the address only when they are asked
    const paths = await Promise.all(
      pages.map((page) => page.evaluate(() => location.pathname).catch(() => '')),
    );
    return pages[paths.indexOf('/src/welcome/welcome.html')];
  };
  const what = 'The first-run page did not open';
  const page = await until(opened, { milliseconds, every: 20, what }).catch((error) => {
    if (!(error instanceof TookTooLong)) throw error;
    return undefined;
  });
  await page?.close();
}

/** Profiles to remove. @type {Set<string>} */
const temporary = new Set();

/** @returns {string} An empty folder that goes when the browser closes, or with this process. */
function temporaryProfile() {
  if (temporary.size === 0) {
    process.once('exit', () => {
      for (const folder of temporary) removeTemporary(folder);
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'etalase-profile-'));
  temporary.add(folder);
  return folder;
}

/** @param {string} folder A profile that is to be kept stays. */
function removeTemporary(folder) {
  if (!temporary.has(folder)) return;
  // A browser that has just been killed may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  temporary.delete(folder);
}

/**
 * Closes a browser, by force when it does not answer, and removes its temporary profile.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder
 */
async function end(browser, folder) {
  const program = browser.process();
  try {
    await within(browser.close(), 5_000, 'The browser did not close');
  } catch {
    program?.kill('SIGKILL');
    await pause(200);
  }
  removeTemporary(folder);
}
