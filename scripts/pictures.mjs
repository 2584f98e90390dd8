/**
 * Takes the pictures of the documents: `npm run pictures`, or `npm run pictures -- FOLDER` to have every single
 * one in a folder too. Every state is reached by a page that is served and judged; nothing is drawn by hand.
 * First every page in every look, in both browsers, a sheet for each page; then the best of them alone, in
 * Chromium, where the popup is opened from the toolbar.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pause, until } from './browser/bounded.mjs';
import { askExtension } from './browser/extension.mjs';
import { judgePage } from './browser/judge-page.mjs';
import { launch } from './browser/launch.mjs';
import { startServer } from './browser/server.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { contactSheet, everyPicture } from './pictures/every.mjs';
import { giveUp, projectFolder } from './run.mjs';
import { ensureBuilt } from './start/build.mjs';
import { demoPage, serveDemo } from './start/demo.mjs';

/**
 * @typedef {import('puppeteer-core').Page} BrowserPage
 *
 * @typedef {object} Look How the popup is shown.
 * @property {'id' | 'en'} language
 * @property {'light' | 'dark'} scheme
 */

const FOLDER = 'docs/pictures';

/**
 * A second screen, beside the usual one of 800 by 600, on which the popup has all the room that it asks for.
 * Its own pixels: two for each CSS pixel.
 */
const SCREEN = { left: 800, top: 0, width: 3200, height: 2800, devicePixelRatio: 2 };
/** Where the window stands on it, in the same pixels: with room on all sides. */
const WINDOW = { left: 1600, top: 0, width: 2400, height: 2400 };

/** @type {Look} */
const USUAL = { language: 'id', scheme: 'light' };
/** @type {Look[]} */
const ALL_LOOKS = [USUAL, { language: 'en', scheme: 'light' }, { language: 'en', scheme: 'dark' }];

/** The fixture by which each state is reached, and in which looks it is shown. */
const BY_FIXTURE = [
  { state: 'violation', fixture: 'tiktok/checkout-sheet', looks: ALL_LOOKS },
  { state: 'needs-review', fixture: 'facebook/shop-cart', looks: ALL_LOOKS },
  { state: 'promotion-only', fixture: 'instagram/product-post', looks: [USUAL] },
  { state: 'nothing-seen', fixture: 'tiktok/feed', looks: [USUAL] },
  { state: 'nothing-judged', fixture: 'tiktok/checkout-us', looks: [USUAL] },
];

/** A page whose parser waits for a script that does not come: it is still being looked at. */
const UNFINISHED = {
  url: 'https://www.instagram.com/',
  html: '<!doctype html><html lang="id"><title>Instagram</title><p>Memuat<script src="/late.js"></script>',
  late: 'https://www.instagram.com/late.js',
};
/** A page of no platform. */
const ELSEWHERE = {
  url: 'https://berita.example/',
  html: '<!doctype html><html lang="id"><p>Berita hari ini.',
};
/** No tab has such a number, so the background cannot answer. */
const NO_TAB = 2 ** 53;

/** Where every single picture goes, if anywhere. */
const everything = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);

const { chromium, firefox } = await ensureBrowsers(['chromium', 'firefox']).catch(giveUp);
await ensureBuilt('chromium', console.log).catch(giveUp);
await ensureBuilt('firefox', console.log).catch(giveUp);
mkdirSync(join(projectFolder, FOLDER), { recursive: true });
if (everything !== undefined) mkdirSync(everything, { recursive: true });
await takeSheets();

const server = await startServer({ elsewhere: 'stay' });
const launched = await launch({
  browser: 'chromium',
  path: chromium.path,
  server,
  headless: true,
  language: 'id',
});
try {
  const extension = await askExtension(launched);
  await launched.browser.addScreen(SCREEN);
  await launched.browser.setWindowBounds(await extension.asker.windowId(), WINDOW);

  for (const { state, fixture, looks } of BY_FIXTURE) {
    const { tab, tabId } = await judgeFixture(fixture);
    for (const look of looks) await takePopup(state, tab, look);
    if (state === 'violation') await takeReport(tab, tabId);
    await tab.close();
  }
  await takeElsewhere();
  await takeLoading();
  await takeError();
  await extension.setSettings({ language: 'en' });
  await takePage(launched.manifest.options_ui.page, '#platforms h2', 'options');
  await takeDemo();

  /**
   * Serves a fixture at its own address and lets the extension judge it.
   *
   * @param {string} name Below `test/fixtures`, without `.html`.
   */
  async function judgeFixture(name) {
    const file = join(projectFolder, 'test', 'fixtures', `${name}.html`);
    const [, url = ''] = /^url: (\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    server.clear();
    server.serve(url, { file, scripts: 'off' });
    return judged({ page: name, url, scripts: 'off', wait: 0, click: null });
  }

  /** @param {import('./browser/judge-page.mjs').Asked} asked */
  async function judged(asked) {
    const judgement = await judgePage({ launched, extension, server }, asked);
    const { error } = judgement.line;
    if (error !== null) throw new Error(`${asked.page}: ${error}`);
    return judgement;
  }

  async function takeElsewhere() {
    server.clear();
    server.serve(ELSEWHERE.url, { html: ELSEWHERE.html });
    const tab = await extension.newPage();
    await tab.goto(ELSEWHERE.url);
    await takePopup('not-covered', tab, USUAL);
    await tab.close();
  }

  async function takeLoading() {
    server.clear();
    server.serve(UNFINISHED.url, { html: UNFINISHED.html });
    server.serve(UNFINISHED.late, { text: '', type: 'text/javascript', delay: 60_000 });
    const tab = await extension.newPage();
    const tabId = await extension.tabIdOf(tab);
    await tab.bringToFront();
    // It never arrives: the tab is closed first.
    tab.goto(UNFINISHED.url, { timeout: 0 }).catch(() => {});
    await until(async () => (await extension.getVerdict(tabId)).state === 'covered', {
      milliseconds: 10_000,
      what: 'The unfinished page was not noticed',
    });
    await takePopup('loading', tab, USUAL);
    await tab.close();
  }

  /** The toolbar only opens the popup for a tab that is there, so this one is opened in a tab of its own. */
  async function takeError() {
    await extension.setSettings({ language: USUAL.language });
    const popup = await extension.openPopup(NO_TAB);
    // The width that popup.css gives it.
    await popup.setViewport({ width: 384, height: 160, deviceScaleFactor: SCREEN.devicePixelRatio });
    await shows(popup, 'error', USUAL.language);
    await takePicture(popup, `popup-error-${USUAL.language}-${USUAL.scheme}`, true);
    await popup.close();
  }

  /**
   * Opens the popup from the toolbar over a tab.
   *
   * @param {string} state
   * @param {BrowserPage} tab
   * @param {Look} look
   */
  async function takePopup(state, tab, { language, scheme }) {
    await extension.setSettings({ language });
    await tab.bringToFront();
    const url = new URL(extension.popup, launched.extensionBase).href;
    const opening = launched.browser.waitForTarget(
      (target) => target.url() === url && target !== extension.asker.target(),
    );
    await extension.inside(() => chrome.action.openPopup());
    const popup = await (await opening).asPage();
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await shows(popup, state, language);
    await takePicture(popup, `popup-${state}-${language}-${scheme}`, false);
    await popup.close();
  }

  /**
   * The report page as it first opens, in English, and the letter that goes into the file. The toolbar button is
   * pressed, which allows a picture of the page.
   *
   * @param {BrowserPage} tab
   * @param {number} tabId
   */
  async function takeReport(tab, tabId) {
    await extension.setSettings({ language: 'en' });
    await tab.bringToFront();
    const [own] = [...(await launched.browser.extensions()).values()];
    await own?.triggerAction(tab);
    const frozen = await extension.send('freeze', { tabId });
    if (!('id' in frozen)) throw new Error(`No report: ${frozen.failed}`);
    await takePage(`src/report/report.html?id=${frozen.id}`, '#letter-text', 'report', async (page) => {
      const text = await page.$eval('[data-file="letter.html"] pre', ({ textContent }) => textContent ?? '');
      const letter = await launched.newPage();
      await letter.setViewport({ width: 760, height: 1075, deviceScaleFactor: 1 });
      await letter.setContent(text);
      await takePicture(letter, 'letter', false);
      await letter.close();
    });
  }

  /**
   * @param {string} path One of the extension's own pages.
   * @param {string} selector What is there once the page is drawn.
   * @param {string} name
   * @param {(page: BrowserPage) => Promise<void>} [then] What else is taken from it.
   */
  async function takePage(path, selector, name, then) {
    const page = await launched.openExtensionPage(path);
    await page.setViewport({ width: 1000, height: 720, deviceScaleFactor: 1 });
    await page.waitForSelector(selector);
    await takePicture(page, name, false);
    await then?.(page);
    await page.close();
  }

  /** The demo feed with its checkout open and the decisive finding outlined, as “Show on page” does. */
  async function takeDemo() {
    server.clear();
    serveDemo(server, 'on');
    await extension.setSettings({ language: 'id' });
    const { file: page, url, opensSheet: click } = demoPage;
    const { tab, tabId } = await judged({ page, url, scripts: 'on', wait: 1, click });
    await tab.setViewport({ width: 1120, height: 760, deviceScaleFactor: 1 });
    const popup = await extension.openPopup(tabId);
    const show = await popup.waitForSelector('.finding.violation button.show');
    await show?.click();
    await popup.waitForFunction(() => document.getElementById('said')?.textContent !== '');
    await tab.bringToFront();
    // The outline follows the element with the next frames, and stays for six seconds.
    await pause(800);
    await takePicture(tab, 'demo', false);
    await popup.close();
    await tab.close();
  }
} finally {
  await launched.close();
  await server.close();
}

/** Every page of the extension in every look, in both browsers: one sheet for each. */
async function takeSheets() {
  /** @type {Map<string, import('./pictures/every.mjs').Shot[]>} */
  const sheets = new Map();
  for (const [name, { path }] of /** @type {const} */ ([
    ['chromium', chromium],
    ['firefox', firefox],
  ])) {
    const server = await startServer({ elsewhere: 'stay' });
    const launched = await launch({ browser: name, path, server, headless: true, language: 'id' });
    try {
      const extension = await askExtension(launched);
      for await (const shot of everyPicture({ launched, extension, server })) {
        const { page, look, picture } = shot;
        sheets.set(page, [...(sheets.get(page) ?? []), { ...shot, look: `${name} ${look}` }]);
        if (everything !== undefined) {
          writeFileSync(join(everything, `${page} ${name} ${look}.png`.replaceAll(' ', '-')), picture);
        }
      }
    } finally {
      await launched.close();
      await server.close();
    }
  }
  const launched = await launch({
    browser: 'chromium',
    path: chromium.path,
    server: { port: 9 },
    headless: true,
  });
  try {
    const table = await launched.newPage();
    for (const [name, shots] of sheets) {
      const path = `${FOLDER}/all-${name}.webp`;
      const sheet = await contactSheet(table, shots);
      writeFileSync(join(projectFolder, path), sheet);
      console.log(`${path}  ${Math.ceil(sheet.length / 1000)} kB, ${shots.length} pictures`);
    }
  } finally {
    await launched.close();
  }
}

/**
 * Waits until the popup shows a state, in the size that it then has.
 *
 * @param {BrowserPage} popup
 * @param {string} state Class that its body carries.
 * @param {string} language
 */
async function shows(popup, state, language) {
  await until(
    () =>
      popup.evaluate(
        (wantedState, wantedLanguage) =>
          document.body.className === wantedState &&
          document.documentElement.lang === wantedLanguage &&
          document.querySelector('#verdict .state') !== null,
        state,
        language,
      ),
    { milliseconds: 10_000, what: `The popup did not show ${state} in ${language}` },
  );
  await pause(500);
}

/**
 * @param {BrowserPage} page
 * @param {string} name
 * @param {boolean} fullPage
 */
async function takePicture(page, name, fullPage) {
  const path = /** @type {const} */ (`${FOLDER}/${name}.png`);
  const picture = await page.screenshot({ path: `${projectFolder}${path}`, fullPage });
  console.log(`${path}  ${Math.ceil(picture.length / 1000)} kB`);
}
