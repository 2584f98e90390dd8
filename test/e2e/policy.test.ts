/** What an organisation sets: it counts, each page says so at the field, and the user's own choice waits beneath. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause } from '../../scripts/browser/bounded.mjs';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { BROWSERS, faults, openBrowser, overflow, soon, textsOf } from './open';

/** What the organisation of these tests sets. */
const SET = { reading: 'strict', language: 'en', history: false, firstRun: false };
const SAID = 'Set by your organisation.';

/** Pages with a language switch, by what else is locked on them. */
const PAGES: Readonly<Record<string, number>> = {
  'src/popup/popup.html': 2,
  'src/welcome/welcome.html': 3,
  'src/options/options.html': 3,
  'src/history/history.html': 2,
  'src/desk/desk.html': 1,
  'src/verify/verify.html': 1,
  'src/why/why.html': 1,
};

describe.each(BROWSERS)('an organisation, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-policy-'));
  let launched: Launched;
  let extension: Extension;

  beforeAll(async () => {
    const common = { server: { port: 9 }, language: 'id', firstRun: 'leave' } as const;
    if (name === 'firefox') {
      launched = await launch({ browser: name, ...common, ...withPolicies(join(folder, 'policies.json')) });
      extension = await askExtension(launched);
    } else {
      launched = await launch({ browser: name, ...common });
      await setPolicies(launched, SET);
      extension = await askExtension(launched);
    }
  });
  afterAll(async () => {
    await launched?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(path: string): Promise<Page> {
    const page = await launched.openExtensionPage(path);
    await soon(() => page.evaluate(() => document.querySelector('.frame .switch') !== null)).toBe(true);
    return page;
  }
  const isOff = (page: Page, selector: string) =>
    page.$eval(selector, (each) => each.matches(':disabled, :disabled *'));

  it('sets what counts, and leaves the others', async () => {
    await soon(async () => (await extension.send('get-policy', {})).locked).toEqual([
      'reading',
      'language',
      'history',
    ]);
    const counts = { reading: 'strict', history: false, language: 'en' };
    expect(await extension.send('get-settings', {})).toMatchObject(counts);
    expect(await extension.setSettings({ reading: 'text', language: 'id', market: 'id' })).toMatchObject({
      ...counts,
      market: 'id',
    });
    await extension.setSettings({ market: 'auto' });
  });

  it('shows each field that is set as such', async () => {
    const page = await open('src/options/options.html');
    expect(await isOff(page, 'input[name="reading"]')).toBe(true);
    expect(await isOff(page, 'input[name="language"]')).toBe(true);
    expect(await isOff(page, '#keep')).toBe(true);
    expect(await isOff(page, 'input[name="market"]')).toBe(false);
  });

  it.each(Object.entries(PAGES))(
    '%s says it at the language, and at whatever else is set',
    async (path, said) => {
      const page = await open(path);
      await soon(() => textsOf(page, '.frame .locked')).toEqual([SAID]);
      expect(await isOff(page, 'input[name="language"]')).toBe(true);
      await soon(() => textsOf(page, '.locked')).toEqual(Array.from({ length: said }, () => SAID));
      for (const width of [320, 800]) {
        await page.setViewport({ width, height: 800 });
        expect(await faults(page)).toEqual([]);
        expect(await overflow(page), `at ${width} pixels`).toBe(0);
      }
      await page.close();
    },
  );

  it('wants no first-run page, and there is none', async () => {
    const welcomes = async () => {
      const pages = await launched.browser.pages();
      const paths = await Promise.all(
        pages.map((page) => page.evaluate(() => location.search).catch(() => '')),
      );
      return paths.filter((search) => search.includes('opened'));
    };
    await soon(welcomes).toEqual([]);
    await pause(1000);
    expect(await welcomes()).toEqual([]);
  });
});

// Firefox reads its policies when it starts.
describe('an organisation that sets something else meanwhile, in chromium', () => {
  const at = openBrowser('chromium');

  it('changes every badge at once', async () => {
    const { tabId } = await at.visitFixture('tiktok/feed');
    const title = async () => (await at.extension.badgeOf(tabId)).title;
    await soon(title).toMatch(/^Etalase · Nothing seen\. /);
    await setPolicies(at.launched, { language: 'id' });
    await soon(title).toMatch(/^Etalase · Belum ada yang terlihat\. /);
  });
});

/** A `policies.json` as an administrator writes it. Firefox takes another place for it only where it is tested. */
function withPolicies(file: string) {
  const policies = { '3rdparty': { Extensions: { 'etalase@etalase.example': SET } } };
  writeFileSync(file, JSON.stringify({ policies }));
  return {
    environment: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
    preferences: {
      'browser.policies.alternatePath': file,
      'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
    },
  };
}

/** Chromium's own page for trying policies: they are read against our schema as any other, and no file is written. */
async function setPolicies(launched: Launched, set: Record<string, unknown>): Promise<void> {
  const page = await launched.newPage();
  await page.goto('chrome://policy/test');
  if (!(await page.evaluate(() => document.querySelector('policy-test-table') !== null))) {
    throw new Error(
      'This browser has no chrome://policy/test, so its policies cannot be tried: Chrome has none, Chromium does. CHROMIUM_PATH names one.',
    );
  }
  await page.evaluate(
    (namespace, set) => {
      // 1: mandatory; 1: of this computer; 4: from the platform
      const of = { level: 1, scope: 1, source: 4, namespace };
      const policies = Object.entries(set).map(([policy, value]) => ({ ...of, name: policy, value }));
      // as the page's own button does; nobody waits for the answer, since what counts is asked afterwards
      const { send } = chrome as unknown as { send(message: string, given: readonly string[]): void };
      send('setLocalTestPolicies', ['etalase', JSON.stringify(policies), '']);
    },
    new URL(launched.extensionBase).host,
    set,
  );
  await page.close();
}
