/** The options page in both browsers: a platform is switched on at the click, watched, and switched off again. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause, until } from '../../scripts/browser/bounded.mjs';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { answerOf, fixtures, isOptional } from '../fixtures/read';
import { allowBeforehand } from './allowing';

const OPTIONS = 'src/options/options.html';
const PINTEREST = 'https://*.pinterest.com/*';
const OPTIONAL = fixtures().filter(isOptional);
const PIN = OPTIONAL.find(({ name }) => name === 'pinterest/checkout-sheet')?.url ?? '';
const SOON = { milliseconds: 10_000, every: 50 };

interface Violations {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.each(['chromium', 'firefox'] as const)('the options page in %s', (browser) => {
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let options: Page;
  /** A pin that was open before anything was switched on. */
  let pin: Page;
  let pinTab: number;

  beforeAll(async () => {
    server = await startServer({ elsewhere: 'stay' });
    launched = await launch({
      browser,
      server,
      language: 'id',
      // Firefox gives what is asked, without asking the user.
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    extension = await askExtension(launched);
    await extension.setSettings({ market: 'id', language: 'id' });
    for (const { url, file, scripts } of OPTIONAL) server.serve(url, { file, scripts });
    pin = await extension.newPage();
    pinTab = await extension.tabIdOf(pin);
    await pin.goto(PIN);
    options = await launched.openExtensionPage(OPTIONS);
    await shows('#platforms li');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  const shows = (selector: string) =>
    until(() => options.evaluate((path) => document.querySelector(path) !== null, selector), {
      ...SOON,
      what: `The options page did not show ${selector}`,
    });
  const switchOf = (id: string) => `[data-platform="${id}"] [role="switch"]`;
  const isOn = (id: string, on: boolean) => shows(`${switchOf(id)}[aria-checked="${on}"]`);
  const said = () => options.evaluate(() => document.querySelector('#said')?.textContent ?? '');
  const registered = () =>
    extension.inside(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.map(
        ({ id, matches = [], js, allFrames, matchOriginAsFallback, runAt, persistAcrossSessions }) => ({
          id,
          matches: matches.sort(),
          js,
          allFrames,
          matchOriginAsFallback,
          runAt,
          persistAcrossSessions,
        }),
      );
    });
  /** The page may know of a grant before the background has registered it. */
  const isRegistered = (matches: readonly string[]) =>
    expect.poll(registered, { timeout: SOON.milliseconds }).toEqual(
      matches.length === 0
        ? []
        : [
            {
              id: 'optional-platforms',
              matches: [...matches].sort(),
              js: ['src/content/index.iife.js'],
              allFrames: true,
              matchOriginAsFallback: true,
              runAt: 'document_start',
              persistAcrossSessions: true,
            },
          ],
    );
  const outcomeOf = (tabId: number) =>
    until(
      async () => {
        const answer = await extension.getVerdict(tabId);
        return answer.state === 'covered' && answer.observation.looked ? answer.verdict.outcome : null;
      },
      { ...SOON, what: 'The page was not judged' },
    );
  const isNotCovered = (tabId: number) =>
    until(async () => (await extension.getVerdict(tabId)).state === 'not-covered', {
      ...SOON,
      what: 'The page is still covered',
    });

  async function willBeAllowed(origins: readonly string[]): Promise<void> {
    if (browser === 'firefox') return;
    await allowBeforehand(launched, origins);
    // it followed each of these changes, and may still be drawing
    await options.reload();
    await shows('#platforms li');
  }

  async function press(id: string): Promise<void> {
    await options.bringToFront();
    await options.click(switchOf(id));
  }

  it('lists what is watched, and what may be, switched off', async () => {
    const rows = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-platform]')].map((row) => [
        row.dataset.platform,
        row.querySelector('[role="switch"]')?.getAttribute('aria-checked') ??
          row.lastElementChild?.textContent,
      ]),
    );
    const platforms = await extension.send('get-platforms', {});
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(platforms.map(({ id, optional }) => [id, optional ? 'false' : 'Nyala'])),
    );
    expect(rows).toHaveLength(22);
    await isRegistered([]);
    expect(await extension.getVerdict(pinTab)).toEqual({ state: 'not-covered' });
  });

  it.each(['id', 'en'] as const)('has nothing that axe objects to (%s)', async (language) => {
    await extension.setSettings({ language });
    await shows(`html[lang="${language}"]`);
    await options.evaluate(axe.source);
    for (const [width, scheme] of [
      [320, 'light'],
      [800, 'dark'],
    ] as const) {
      await options.setViewport({ width, height: 800 });
      // Firefox's driver has no way to choose a colour scheme.
      if (browser === 'chromium')
        await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const found = await options.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<Violations> } };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
      const overflow = await options.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${width} pixels`).toBe(0);
    }
    await extension.setSettings({ language: 'id' });
    await shows('html[lang="id"]');
  });

  it('says plainly that permission was refused, and changes nothing', async () => {
    await options.evaluate(() => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const { request } = api.permissions;
      api.permissions.request = (async () => {
        api.permissions.request = request;
        return false;
      }) as typeof request;
    });
    await press('line');
    const answer = await until(said, { ...SOON, what: 'Nothing was said' });
    expect(answer).toBe('Izin untuk LINE tidak diberikan. Tidak ada yang berubah.');
    await isOn('line', false);
    await isRegistered([]);
  });

  it('switches a platform on at the click: new pages and open ones are watched', async () => {
    await willBeAllowed([PINTEREST]);
    await press('pinterest');
    await isOn('pinterest', true);
    await pin.bringToFront();
    expect(await outcomeOf(pinTab)).toBe('violation');
    expect((await extension.badgeOf(pinTab)).text).toBe('!');
    await isRegistered([PINTEREST]);
    expect(await said()).toBe('Pinterest sekarang dilihat, juga di tab yang sudah terbuka.');
    await pin.reload();
    expect(await outcomeOf(pinTab)).toBe('violation');
  });

  it('switches it off again: its pages are forgotten, and no script runs there', async () => {
    await press('pinterest');
    await isOn('pinterest', false);
    await isNotCovered(pinTab);
    await isRegistered([]);
    expect(await said()).toBe('Pinterest tidak dilihat lagi. Izinnya sudah dicabut.');
    await until(async () => (await extension.badgeOf(pinTab)).text === '', {
      ...SOON,
      what: 'The badge stayed',
    });
    // no script runs on there: nobody is left to hear
    await until(
      () =>
        extension.inside(
          (tabId) =>
            chrome.tabs.sendMessage(tabId, { type: 'hide' }).then(
              () => false,
              () => true,
            ),
          pinTab,
        ),
      { ...SOON, what: 'The script runs on' },
    );
    await pin.reload();
    await pause(500);
    expect(await extension.getVerdict(pinTab)).toEqual({ state: 'not-covered' });
  });

  it('works from the keyboard, and keeps the focus on the switch', async () => {
    await options.bringToFront();
    await options.focus(switchOf('pinterest'));
    await options.keyboard.press(' ');
    await isOn('pinterest', true);
    expect(
      await options.evaluate((path) => document.activeElement?.matches(path), switchOf('pinterest')),
    ).toBe(true);
    await options.keyboard.press('Enter');
    await isOn('pinterest', false);
  });

  it('is reached from the popup, also where the page is not covered', async () => {
    const popup = await extension.openPopup(pinTab);
    await until(() => popup.evaluate(() => document.querySelector('.pages a[href*=options]') !== null), {
      ...SOON,
      what: 'The popup has no way to the options',
    });
    // of the extension's pages Firefox tells the address only when they are asked
    const others = async () => {
      const pages = (await launched.browser.pages()).filter((page) => page !== options);
      const paths = await Promise.all(
        pages.map((page) => page.evaluate(() => location.pathname).catch(() => '')),
      );
      return pages.filter((_, place) => paths[place] === `/${OPTIONS}`);
    };
    await popup.focus('.pages a[href*=options]');
    await popup.keyboard.press('Enter');
    await until(async () => (await others()).length > 0, {
      ...SOON,
      what: 'The options page did not open',
    });
    await popup.close();
    for (const page of await others()) await page.close();
  });

  describe('with every platform switched on', () => {
    let run: { launched: Launched; extension: Extension; server: Server };

    it('there is one registration for all of them', async () => {
      const optional = (await extension.send('get-platforms', {})).filter((platform) => platform.optional);
      const origins = optional.flatMap((platform) => platform.origins);
      await willBeAllowed(origins);
      for (const { id } of optional) {
        await press(id);
        await isOn(id, true);
      }
      await isRegistered(origins);
      // The harness waits for a verdict only where the manifest names the host.
      const content_scripts = [{ matches: [...launched.manifest.host_permissions, ...origins] }];
      run = {
        launched: { ...launched, manifest: { ...launched.manifest, content_scripts } },
        extension,
        server,
      };
    });

    it.each(OPTIONAL)('$name', async ({ name, url, scripts, wait, click, answer }) => {
      const { line, tab } = await judgePage(run, { page: name, url, scripts, wait, click });
      await tab.close();
      expect(line.error).toBeNull();
      expect({ requests: line.requests, pageWrites: line.pageWrites }, line.wrongs.join('; ')).toEqual({
        requests: 0,
        pageWrites: scripts === 'off' ? 0 : null,
      });
      expect(answerOf(line, answer.market !== undefined)).toEqual(answer);
    });
  });
});
