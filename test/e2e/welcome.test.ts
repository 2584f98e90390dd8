/** First run: the page that opens once, what it says, and how one gets through it and out of it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/bounded.mjs';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { demoPage, serveDemo } from '../../scripts/start/demo.mjs';
import type { Observation } from '../../src/model';
import demo from '../../src/welcome/demo.json' with { type: 'json' };
import { tabTo } from './keyboard';
import { BROWSERS, faults, overflow, soon, tabFaults, textsOf } from './open';

const WELCOME = 'src/welcome/welcome.html';
/** What differs from one look to the next. */
const SOME_TIME = '2026-11-21T00:00:00.000Z';

describe.each(BROWSERS)('the first run in %s', (name) => {
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let welcome: Page;

  beforeAll(async () => {
    server = await startServer({ elsewhere: 'stay' });
    launched = await launch({
      browser: name,
      server,
      language: 'en',
      firstRun: 'leave',
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    welcome = await openedByItself();
    extension = await askExtension(launched);
    await extension.setSettings({ language: 'en' });
    await until(() => welcome.evaluate(() => document.documentElement.lang === 'en'), {
      milliseconds: 30_000,
      what: 'The first-run page did not become English',
    });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  async function openedByItself(): Promise<Page> {
    const page = await until(
      async () => {
        const pages = await launched.browser.pages();
        const paths = await Promise.all(
          pages.map((each) => each.evaluate(() => location.pathname).catch(() => '')),
        );
        return pages[paths.indexOf(`/${WELCOME}`)];
      },
      { milliseconds: 30_000, what: 'The first-run page did not open' },
    );
    await until(() => page.evaluate(() => document.body.className === 'ready'), {
      milliseconds: 30_000,
      what: 'The first-run page stayed empty',
    });
    return page;
  }

  const checked = (page: Page, selector: string) =>
    page.$eval(
      selector,
      (element) => element.getAttribute('aria-checked') ?? String((element as HTMLInputElement).checked),
    );

  it('explains itself: what it does, what it never does, and why it asks for each permission', async () => {
    expect(await welcome.title()).toBe('Welcome to Etalase');
    expect(await textsOf(welcome, '#does + ul li')).toHaveLength(3);
    expect(await textsOf(welcome, '#never + ul li')).toHaveLength(4);
    const named = await textsOf(welcome, '.reasons code');
    expect(named.sort()).toEqual([...launched.manifest.permissions].sort());
    expect((await textsOf(welcome, '.reasons dd'))[0]).toContain('TikTok');
  });

  it('shows as its example what the demo feed really gives', async () => {
    const seen: Record<string, Observation> = {};
    for (const [moment, click] of [
      ['feed', null],
      ['sheet', demoPage.opensSheet],
    ] as const) {
      server.clear();
      serveDemo(server, 'on');
      const { url } = demoPage;
      const run = { launched, extension, server };
      const { tab, tabId } = await judgePage(run, { page: moment, url, scripts: 'on', wait: 1, click });
      const answer = await extension.getVerdict(tabId);
      if (answer.state !== 'covered') throw new Error('the demo feed is not covered');
      const { observation } = answer;
      seen[moment] = {
        ...observation,
        seenAt: SOME_TIME,
        signals: observation.signals.map((signal) => ({
          ...signal,
          firstSeen: SOME_TIME,
          lastSeen: SOME_TIME,
        })),
      };
      await tab.close();
    }
    // from the file: what was saved from this very feed
    expect(seen).toEqual(demo);
  });

  it('judges the example while one looks, by the reading that one chooses', async () => {
    const state = () => welcome.$eval('.example', (example) => example.className.replace('example ', ''));
    expect(await state()).toBe('violation');
    await welcome.bringToFront();
    await welcome.click('[data-key="moment feed"]');
    await soon(state).not.toBe('violation');
    const byText = await state();
    await welcome.click('[data-key="reading strict"]');
    await soon(() => checked(welcome, '[data-key="reading strict"]')).toBe('true');
    expect((await extension.send('get-settings', {})).reading).toBe('strict');
    expect(await state()).not.toBe('');
    await welcome.click('[data-key="reading text"]');
    await soon(state).toBe(byText);
  });

  it.each(['id', 'en'] as const)('has nothing that axe objects to (%s)', async (language) => {
    await extension.setSettings({ language });
    await soon(() => welcome.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const width of [320, 800]) {
      await welcome.setViewport({ width, height: 800 });
      expect(await faults(welcome)).toEqual([]);
      expect(await overflow(welcome), `at ${width} pixels`).toBe(0);
    }
  });

  it('asks for the hosts that the browser has not granted, at the click', async () => {
    const origins = ['https://*.tiktok.com/*'];
    if (name === 'firefox') {
      await extension.inside((given) => chrome.permissions.remove({ origins: given }), origins);
    } else {
      await withheld(true);
    }
    await soon(() => textsOf(welcome, '#missing-heading')).toEqual(['Your permission is still needed']);
    expect((await textsOf(welcome, '#missing p')).join()).toContain('TikTok');
    if (name === 'chromium') {
      // nobody can answer Chromium's own question without a display
      await withheld(false);
    } else {
      await welcome.bringToFront();
      await welcome.click('#allow');
    }
    await soon(() => textsOf(welcome, '#missing-heading')).toEqual([]);
    if (name === 'firefox') {
      expect(await textsOf(welcome, '#said')).toEqual([
        'Thank you. Pages that are open already are looked at too.',
      ]);
    }
  });

  /** The user takes the hosts back, or gives them, on the browser's own page about extensions. */
  async function withheld(isWithheld: boolean): Promise<void> {
    const page = await launched.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (extensionId, hostAccess) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: {
            updateExtensionConfiguration(how: { extensionId: string; hostAccess: string }): Promise<void>;
          };
        };
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      },
      new URL(launched.extensionBase).host,
      isWithheld ? 'ON_CLICK' : 'ON_ALL_SITES',
    );
    await page.close();
  }

  it('is walked through with the keyboard alone, and closes at the end', async () => {
    await welcome.bringToFront();
    const chosen = () =>
      welcome.$eval('input[name="reading"]:checked', (input) => (input as HTMLInputElement).value);
    await extension.setSettings({ language: 'en', reading: 'text', history: true });
    // what is pressed while the page is drawn anew is lost
    const isDrawn = (selector: string) =>
      welcome.$eval(selector, (input) => input.hasAttribute('checked')).catch(() => false);
    await soon(() => isDrawn('[data-key="reading text"]')).toBe(true);
    await soon(() => welcome.evaluate(() => document.documentElement.lang)).toBe('en');
    const example = () => welcome.$eval('.example', (each) => each.className);
    // from the top of the page, in the order in which things stand there
    await welcome.evaluate(() => scrollTo(0, 0));
    await welcome.mouse.click(2, 2);
    await tabTo(welcome, 'input[name="language"]:checked');
    await welcome.keyboard.press('ArrowLeft');
    await soon(() => welcome.evaluate(() => document.documentElement.lang)).toBe('id');
    await tabTo(welcome, 'input[name="moment"]:checked');
    const before = await example();
    await welcome.keyboard.press('ArrowLeft');
    await soon(example).not.toBe(before);
    await tabTo(welcome, 'input[name="reading"]:checked');
    await welcome.keyboard.press('ArrowRight');
    await soon(chosen).toBe('strict');
    await soon(async () => (await extension.send('get-settings', {})).reading).toBe('strict');
    await soon(() => isDrawn('[data-key="reading strict"]')).toBe(true);
    await tabTo(welcome, '#keep');
    await welcome.keyboard.press(' ');
    await soon(() => checked(welcome, '#keep')).toBe('false');
    await tabTo(welcome, '#done');
    const tabs = (await extension.tabs()).length;
    // the page goes while the key is still being pressed
    await welcome.keyboard.press('Enter').catch(() => undefined);
    await soon(async () => (await extension.tabs()).length).toBe(tabs - 1);
    expect((await extension.send('get-settings', {})).history).toBe(false);
  });

  it('can be skipped at once', async () => {
    const page = await launched.openExtensionPage(WELCOME);
    await soon(() => page.evaluate(() => document.body.className)).toBe('ready');
    expect((await tabFaults(page)).faults).toEqual([]);
    const before = (await extension.tabs()).length;
    await page.focus('#skip button');
    await page.keyboard.press('Enter').catch(() => undefined);
    await soon(async () => (await extension.tabs()).length).toBe(before - 1);
  });
});
