/**
 * Every page of the extension in every look: both languages, light and dark, narrow and wide. Each page shows
 * what its tabs really gave; nothing is drawn by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause, until } from '../browser/bounded.mjs';
import { judgePage } from '../browser/judge-page.mjs';
import { distOf, goToExtensionPage } from '../browser/launch.mjs';
import { projectFolder } from '../run.mjs';

/**
 * @typedef {import('puppeteer-core').Page} BrowserPage
 *
 * @typedef {object} Run
 * @property {import('../browser/launch.mjs').Launched} launched
 * @property {import('../browser/extension.mjs').Extension} extension
 * @property {import('../browser/server.mjs').Server} server
 *
 * @typedef {object} Shot
 * @property {string} page
 * @property {string} look `id light 320`.
 * @property {Uint8Array} picture PNG.
 */

/** Pages that stand for a state of the popup, by fixture. */
export const STATES = [
  { state: 'violation', fixture: 'tiktok/checkout-sheet' },
  { state: 'needs-review', fixture: 'facebook/shop-cart' },
  { state: 'promotion-only', fixture: 'instagram/product-post' },
  { state: 'nothing-seen', fixture: 'tiktok/feed' },
  { state: 'nothing-judged', fixture: 'tiktok/checkout-us' },
];
const LANGUAGES = /** @type {const} */ (['id', 'en']);
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const WIDTHS = [320, 800];
/** The tallest picture, in CSS pixels: a sheet of several is to be looked at, not read. */
const TALLEST = 1400;
/** No tab has such a number, so the background cannot answer. */
const NO_TAB = 2 ** 53;

/**
 * @param {Run} run
 * @returns {AsyncGenerator<Shot>}
 */
export async function* everyPicture({ launched, extension, server }) {
  const scheme = await schemeSwitch(launched);
  /** @type {{ name: string, path: string }[]} */
  const pages = [];
  /** @type {BrowserPage[]} */
  const tabs = [];
  for (const { state, fixture } of STATES) {
    const file = join(projectFolder, 'test', 'fixtures', `${fixture}.html`);
    const [, url = ''] = /^url: (\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    server.clear();
    server.serve(url, { file, scripts: 'off' });
    const asked = /** @type {const} */ ({ page: fixture, url, scripts: 'off', wait: 0, click: null });
    const { tab, tabId } = await judgePage({ launched, extension, server }, asked);
    tabs.push(tab);
    pages.push({ name: `popup-${state}`, path: `${extension.popup}?tab=${tabId}` });
    if (state === 'violation') {
      const frozen = await extension.send('freeze', { tabId });
      if ('failed' in frozen) throw new Error(`The report could not be made: ${frozen.failed}`);
      pages.push({ name: 'why', path: `src/why/why.html?tab=${tabId}&finding=in-app-payment` });
      pages.push({ name: 'report', path: `src/report/report.html?id=${frozen.id}` });
    }
  }
  pages.push({ name: 'popup-error', path: `${extension.popup}?tab=${NO_TAB}` });
  for (const name of ['welcome', 'options', 'history', 'desk', 'verify']) {
    pages.push({ name, path: `src/${name}/${name}.html` });
  }
  // the history is written a moment after the verdict
  await pause(1500);
  for (const { name, path } of pages) {
    if (!existsSync(join(distOf(launched.name), path.split('?', 1)[0] ?? ''))) continue;
    const page = await launched.newPage();
    for (const language of LANGUAGES) {
      await extension.setSettings({ language });
      for (const light of SCHEMES) {
        await scheme(page, light);
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 800 });
          await goToExtensionPage(page, new URL(path, launched.extensionBase).href);
          await until(() => page.evaluate(() => document.querySelector('h1')?.textContent !== 'Etalase'), {
            milliseconds: 10_000,
            what: `${name} stayed empty`,
          }).catch(() => undefined);
          await pause(400);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewport({ width, height: Math.min(Math.max(height, 200), TALLEST) });
          yield { page: name, look: `${language} ${light} ${width}`, picture: await page.screenshot() };
        }
      }
    }
    await page.close();
  }
  for (const tab of tabs) await tab.close();
}

/**
 * Chromium lets a page be shown dark; Firefox has a preference for all of them.
 *
 * @param {Run['launched']} launched
 * @returns {Promise<(page: BrowserPage, scheme: 'light' | 'dark') => Promise<void>>}
 */
async function schemeSwitch(launched) {
  if (launched.name === 'chromium') {
    return (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  }
  const privileged = await launched.newPage();
  await goToExtensionPage(privileged, 'about:config');
  return async (_page, value) => {
    await privileged.evaluate((dark) => {
      const { Services } =
        /** @type {{ Services: { prefs: { setIntPref(name: string, value: number): void } } }} */ (
          /** @type {unknown} */ (globalThis)
        );
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
    }, value === 'dark');
  };
}

/**
 * Puts pictures of one page side by side, each under its look.
 *
 * @param {BrowserPage} page A blank tab of Chromium.
 * @param {readonly Shot[]} shots
 * @returns {Promise<Uint8Array>} WebP.
 */
export async function contactSheet(page, shots) {
  const pictures = shots.map(({ look, picture }) => ({
    look,
    source: `data:image/png;base64,${Buffer.from(picture).toString('base64')}`,
  }));
  await page.setViewport({ width: 1240, height: 800 });
  await page.setContent('<!doctype html><body>');
  await page.evaluate(async (all) => {
    document.body.style.cssText =
      'margin:12px;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start;background:#8a8a8a;font:12px sans-serif;color:#fff';
    for (const { look, source } of all) {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      // half of its size: enough to see what is where
      picture.width = picture.naturalWidth / 2;
      const figure = document.createElement('figure');
      figure.style.margin = '0';
      figure.append(look, document.createElement('br'), picture);
      document.body.append(figure);
    }
  }, pictures);
  return page.screenshot({ type: 'webp', quality: 45, fullPage: true });
}
