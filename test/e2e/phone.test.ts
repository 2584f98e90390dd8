/**
 * A browser such as Firefox for Android, which has no windows, panels, keys, badges or icons of a tab, where the
 * popup is a page of its own. The built extension runs with these taken away before anything of ours begins.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/bounded.mjs';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { distOf, type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { readFixture } from '../fixtures/read';
import { BROWSERS, fixtureFile, overflow, soon, textsOf } from './open';

/** Whole interfaces, and members of others. */
const MISSING = ['windows', 'sidebarAction', 'sidePanel', 'commands'];
const MISSING_OF_ACTION = [
  'setBadgeText',
  'setBadgeBackgroundColor',
  'setBadgeTextColor',
  'setIcon',
  'openPopup',
];
const TAKE_AWAY = `for (const root of [globalThis.browser, globalThis.chrome]) {
  if (root === undefined) continue;
  for (const name of ${JSON.stringify(MISSING)}) Object.defineProperty(root, name, { value: undefined });
  for (const name of ${JSON.stringify(MISSING_OF_ACTION)}) Object.defineProperty(root.action, name, { value: undefined });
}
`;
const SCREEN = { width: 360, height: 740 };

/** Puts what takes away before each script of ours. */
function withoutMuch(folder: string): void {
  writeFileSync(join(folder, 'phone.js'), TAKE_AWAY);
  const loader = join(folder, 'service-worker-loader.js');
  writeFileSync(loader, `import './phone.js';\n${readFileSync(loader, 'utf8')}`);
  const pages = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  for (const page of pages.filter((name) => name.endsWith('.html'))) {
    const file = join(folder, 'src', page);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('<head>', '<head><script src="/phone.js"></script>'),
    );
  }
}

describe.each(BROWSERS)('on a phone, tried in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-phone-'));
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let tabId: number;

  beforeAll(async () => {
    cpSync(distOf(name), folder, { recursive: true });
    withoutMuch(folder);
    server = await startServer({ elsewhere: 'stay' });
    launched = await launch({ browser: name, server, language: 'en', extension: folder, size: SCREEN });
    extension = await askExtension(launched);
    await extension.setSettings({ language: 'en' });
    const { url, file } = readFixture(fixtureFile('tiktok/checkout-sheet'));
    server.serve(url, { file });
    const run = { launched, extension, server };
    ({ tabId } = await judgePage(run, { page: url, url, scripts: 'off', wait: 0, click: null }));
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  async function popup(): Promise<Page> {
    const page = await extension.openPopup(tabId);
    await page.setViewport(SCREEN);
    await soon(() => page.evaluate(() => document.body.className)).toBe('violation');
    return page;
  }

  /** A page of ours that has come up and says something. */
  function opened(path: string): Promise<Page> {
    return until(
      async () => {
        for (const page of await launched.browser.pages()) {
          const shows = (wanted: string) =>
            location.href.includes(wanted) && document.querySelector('.frame .brand') !== null;
          if (await page.evaluate(shows, path).catch(() => false)) return page;
        }
        return null;
      },
      { milliseconds: 30_000, what: `${path} did not open` },
    );
  }

  it('has taken away what a phone lacks', async () => {
    expect(await extension.inside(() => [typeof chrome.windows, typeof chrome.action.setBadgeText])).toEqual([
      'undefined',
      'undefined',
    ]);
  });

  it('shows the popup as a page, without a way to a panel', async () => {
    const page = await popup();
    expect(await textsOf(page, '.state')).toEqual(['Seen: does not comply']);
    expect(await page.$('#beside')).toBeNull();
    expect(await overflow(page)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.classList.contains('popup'))).toBe(false);
    await page.close();
  });

  it('opens “Why?” and the report from it', async () => {
    const page = await popup();
    await page.bringToFront();
    await page.click('.decisive .why-link');
    const why = await opened('why/why.html');
    expect(await textsOf(why, 'h1')).toEqual(['Why: Payment inside the platform']);
    await why.close();
    await page.bringToFront();
    await page.click('#report');
    const report = await opened('report/report.html');
    await soon(() => textsOf(report, '.glance .state')).toEqual(['Seen: does not comply']);
    await report.close();
    await page.close();
  });

  it('marks the page, and takes the marks away', async () => {
    const page = await popup();
    await page.bringToFront();
    await page.click('#flags');
    await soon(async () => (await extension.send('get-flags', { tabId })).count).toBeGreaterThan(0);
    await soon(() => page.$eval('#flags', (button) => (button as HTMLElement).dataset.on)).toBe('true');
    await page.click('#flags');
    await soon(async () => (await extension.send('get-flags', { tabId })).count).toBe(0);
    await page.close();
  });

  it.each(['welcome', 'options', 'history', 'desk', 'verify'])('opens %s', async (path) => {
    const page = await launched.openExtensionPage(`src/${path}/${path}.html`);
    await page.setViewport(SCREEN);
    await soon(() => textsOf(page, '.frame nav a')).toHaveLength(5);
    await soon(() => textsOf(page, 'h1')).not.toEqual(['Etalase']);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
