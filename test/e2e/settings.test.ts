/** The options page beyond platforms: what is chosen there, kept as a file, and brought back. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/bounded.mjs';
import { BROWSERS, faults, openBrowser, overflow, soon, tabFaults, textsOf } from './open';

const OPTIONS = 'src/options/options.html';
const folder = mkdtempSync(join(tmpdir(), 'etalase-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(BROWSERS)('the options page in %s', (name) => {
  const at = openBrowser(name);
  const chosen = () => at.extension.send('get-settings', {});

  async function open(language: 'id' | 'en' = 'en'): Promise<Page> {
    await at.extension.setSettings({ language });
    const page = await at.launched.openExtensionPage(OPTIONS);
    await soon(() => page.evaluate(() => document.body.className)).toBe('ready');
    await page.bringToFront();
    return page;
  }
  const said = (page: Page) => textsOf(page, '#said span');

  async function give(page: Page, file: string, text: string): Promise<void> {
    const path = join(folder, file);
    writeFileSync(path, text);
    const input = (await page.$('#import-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  it('switches rules and other places on, by the names that people read', async () => {
    const page = await open('id');
    // each press waits until the page was drawn anew: what is pressed while it is drawn is no longer there
    const shows = (selector: string) =>
      page.$eval(selector, (each) => each.getAttribute('aria-checked')).catch(() => null);
    await page.click('#rule-own-goods');
    await soon(() => shows('#rule-own-goods')).toBe('true');
    expect((await chosen()).rulesOn).toEqual(['own-goods']);
    await page.click('#place-china');
    await soon(() => shows('#place-china')).toBe('true');
    expect((await chosen()).jurisdictionsOn).toEqual(['china']);
    await page.click('#rule-own-goods');
    await soon(() => shows('#rule-own-goods')).toBe('false');
    expect((await chosen()).rulesOn).toEqual([]);
    expect(await textsOf(page, '#rule-own-goods-name')).toEqual(['Barang jualan platform sendiri']);
  });

  it('saves all settings to a file, and takes them back from it', async () => {
    await at.saveInto(folder);
    await at.extension.setSettings({ reading: 'strict', historyDays: 30, rulesOn: ['own-goods'] });
    const page = await open();
    await page.click('#export');
    const path = join(folder, 'etalase-settings.json');
    await until(async () => existsSync(path) && readFileSync(path, 'utf8').endsWith('}\n'), {
      milliseconds: 30_000,
      what: 'The settings were not saved',
    });
    const saved = readFileSync(path, 'utf8');
    expect(JSON.parse(saved).settings).toEqual(await chosen());
    await page.click('#reset');
    await soon(async () => (await chosen()).historyDays).toBe(90);
    await give(page, 'from-elsewhere.json', saved);
    await soon(async () => (await chosen()).historyDays).toBe(30);
    expect(await chosen()).toEqual(JSON.parse(saved).settings);
    await soon(() => said(page)).toEqual(['The settings were taken from from-elsewhere.json.']);
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    await at.extension.setSettings({ reading: 'strict' });
    const page = await open();
    const before = await chosen();
    for (const [file, text, sentence] of [
      ['holiday.json', '{"a": 1', 'holiday.json is no settings file of Etalase. Nothing was changed.'],
      [
        'later.json',
        '{"format":"etalase-settings","formatVersion":9,"settings":{}}',
        'later.json was written by a newer Etalase. Nothing was changed.',
      ],
      [
        'odd.json',
        '{"format":"etalase-settings","formatVersion":1,"settings":{"reading":"harsh","market":"id"}}',
        'odd.json holds what is no setting, or has a wrong value: reading. Nothing was changed.',
      ],
    ] as const) {
      await give(page, file, text);
      await soon(() => said(page)).toEqual([sentence]);
      expect(await chosen()).toEqual(before);
    }
  });

  it('resets everything, and takes that back from the keyboard', async () => {
    await at.extension.setSettings({ reading: 'all', market: 'id' });
    const page = await open();
    await page.focus('#reset');
    await page.keyboard.press('Enter');
    await soon(async () => (await chosen()).reading).toBe('text');
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('undo');
    await page.keyboard.press('Enter');
    await soon(async () => (await chosen()).reading).toBe('all');
    expect((await chosen()).market).toBe('id');
  });

  it('takes an inbox that can be, and no other', async () => {
    const page = await open();
    const write = (endpoint: string) =>
      page.$eval(
        '#inbox',
        (form, value) => {
          (form.querySelector('[name="kind"]') as HTMLSelectElement).value = 'https';
          (form.querySelector('[name="endpoint"]') as HTMLInputElement).value = value;
          (form.querySelector('[name="label"]') as HTMLInputElement).value = 'Kotak uji';
          (form as HTMLFormElement).requestSubmit();
        },
        endpoint,
      );
    await write('http://inbox.example/');
    await soon(async () => (await said(page)).join()).toContain('must begin with https://');
    expect((await chosen()).inbox.kind).toBe('none');
    await write('https://inbox.example/reports');
    await soon(async () => (await chosen()).inbox).toMatchObject({
      kind: 'https',
      endpoint: 'https://inbox.example/reports',
      label: 'Kotak uji',
    });
  });

  it('lists the signing keys, deletes one, and puts it back', async () => {
    const first = await open();
    expect((await textsOf(first, '#keys')).join()).toContain('There is no key yet');
    await first.evaluate(async () => {
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, [
        'sign',
        'verify',
      ]);
      const open = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open('etalase');
        asked.onsuccess = () => resolve(asked.result);
      });
      const transaction = open.transaction('keys', 'readwrite');
      transaction.objectStore('keys').put({
        id: 'kemendag',
        privateKey: pair.privateKey,
        publicKey: pair.publicKey,
        fingerprint: '0123456789abcdef'.repeat(4),
        madeAt: '2026-11-03T04:00:00.000Z',
      });
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      open.close();
    });
    await first.close();
    const page = await open();
    const listed = () =>
      page.$$eval('[data-recipient]', (rows) => rows.map((row) => (row as HTMLElement).dataset.recipient));
    await soon(listed).toEqual(['kemendag']);
    await page.click('[data-key="key kemendag"]');
    await soon(listed).toEqual([]);
    await page.click('#undo');
    await soon(listed).toEqual(['kemendag']);
  });

  it('has nothing that axe objects to, and can be walked through', async () => {
    const page = await open('id');
    for (const width of [320, 800]) {
      await page.setViewport({ width, height: 800 });
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page), `at ${width} pixels`).toBe(0);
    }
    expect((await tabFaults(page)).faults).toEqual([]);
  });
});
