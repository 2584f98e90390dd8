/** The verify page, in the extension and as one file from disk: takes files, tells how each ended, sends nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/evidence/checks/broken';
import { seal } from '../../src/evidence/sealed/seal';
import { flipped } from '../evidence/checks/ranges';
import { aKey, SEALING, someParts } from '../evidence/sealed/samples';
import { BROWSERS, faults, openBrowser, overflow, soon, tabFaults, textsOf } from './open';

const projectFolder = join(import.meta.dirname, '../..');
let folder: string;
let bytes: number[];
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-verify-e2e-'));
  const parts = await someParts();
  const hostile = { ...parts, note: '<img src=x onerror=alert(1)>' };
  const sealed = await seal(hostile, SEALING, await aKey());
  bytes = [...sealed.bytes];
  writeFileSync(at('report.wacz'), sealed.bytes);
  writeFileSync(at('flipped.wacz'), flipped(sealed.bytes, 700, 1));
  writeFileSync(at('<img src=x onerror=alert(1)>.wacz'), 'no zip');
  execFileSync(process.execPath, [join(projectFolder, 'scripts/verifier.mjs'), at('built')], {
    cwd: projectFolder,
    stdio: 'pipe',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chooses a file as a person does, and waits until it is told how it ended. */
async function choose(page: Page, name: string): Promise<void> {
  const before = (await textsOf(page, '.result')).length;
  const input = await page.waitForSelector('#file');
  await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(at(name));
  await soon(async () => (await textsOf(page, '.result')).length).toBe(before + 1);
}

/** How each check of the newest result ended. */
const states = (page: Page) =>
  page.$eval('.result', (result) =>
    [...result.querySelectorAll<HTMLElement>('[data-check]')].map(
      ({ className, dataset }) => `${dataset.check} ${className.split(' ')[0]}`,
    ),
  );

const GOOD = CHECKS.map((check) => `${check} ${check === 'timestamp' ? 'open' : 'holds'}`);

describe.each(BROWSERS)('the verify page in %s', (name) => {
  const opened = openBrowser(name);

  it('checks a file that is chosen, says what it proves and what not, in both languages', async () => {
    const page = await opened.launched.openExtensionPage('src/verify/verify.html');
    await choose(page, 'report.wacz');
    expect(await states(page)).toEqual(GOOD);
    expect((await textsOf(page, 'h2'))[0]).toBe('Unchanged: every check holds');
    expect((await textsOf(page, '.sentences li')).join(' ')).toContain('A key has no name.');
    await page.click('.switch input[value="id"]');
    await soon(() => textsOf(page, 'h2')).toEqual(['Utuh: semua pemeriksaan terpenuhi']);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('id');
  });

  it('says which file does not hold, and shows a hostile name as text', async () => {
    const page = await opened.launched.openExtensionPage('src/verify/verify.html');
    await choose(page, 'flipped.wacz');
    expect((await states(page))[0]).toBe('container fails');
    expect((await textsOf(page, 'h2'))[0]).toBe('It does not hold: do not rely on this file');
    await choose(page, '<img src=x onerror=alert(1)>.wacz');
    expect(await textsOf(page, '.result img')).toEqual([]);
    expect((await textsOf(page, '.result > p'))[0]).toBe('<img src=x onerror=alert(1)>.wacz');
    expect((await textsOf(page, '[data-check="container"]'))[0]).toContain('this file is no ZIP');
  });

  it('takes a file that is dropped', async () => {
    const page = await opened.launched.openExtensionPage('src/verify/verify.html');
    await page.waitForSelector('#file');
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], 'dropped.wacz'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, bytes);
    await soon(() => textsOf(page, '.result > p')).toEqual(['dropped.wacz']);
    expect(await states(page)).toEqual(GOOD);
  });

  it('is for everybody: rules of accessibility, light and dark, narrow, by keyboard', async () => {
    const page = await opened.launched.openExtensionPage('src/verify/verify.html');
    await choose(page, 'flipped.wacz');
    await choose(page, 'report.wacz');
    for (const scheme of ['light', 'dark'] as const) {
      await opened.prefer(page, scheme);
      expect(await faults(page), scheme).toEqual([]);
    }
    expect((await tabFaults(page)).faults).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
  });

  it('works as one file from disk', async () => {
    const page = await opened.launched.newPage();
    await page.goto(pathToFileURL(at('built/verify.html')).href);
    await choose(page, 'report.wacz');
    expect(await states(page)).toEqual(GOOD);
    await choose(page, 'flipped.wacz');
    expect((await states(page))[0]).toBe('container fails');
    expect(await faults(page)).toEqual([]);
    await page.click('.switch input[value="id"]');
    await soon(async () => (await textsOf(page, 'h2'))[0]).toBe(
      'Tidak utuh: jangan bersandar pada berkas ini',
    );
  });
});
