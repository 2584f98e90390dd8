/** Texts that are half as long again, on the narrowest screen: nothing is clipped and nothing sticks out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { readFixture } from '../fixtures/read';
import { clipped } from './clipped';
import { BROWSERS, fixtureFile, overflow, soon } from './open';

const MODE = { chromium: 'chrome', firefox: 'firefox' } as const;

describe.each(BROWSERS)('stretched texts in %s', (name) => {
  const built = mkdtempSync(join(tmpdir(), 'etalase-stretched-'));
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let tabId: number;
  let draft: string;

  beforeAll(async () => {
    const project = join(import.meta.dirname, '../..');
    const vite = join(project, 'node_modules/vite/bin/vite.js');
    execFileSync(
      process.execPath,
      [vite, 'build', '--mode', MODE[name], '--outDir', built, '--emptyOutDir'],
      { cwd: project, env: { ...process.env, ETALASE_STRETCHED: '1' }, stdio: 'pipe' },
    );
    server = await startServer({ elsewhere: 'stay' });
    launched = await launch({ browser: name, server, language: 'id', extension: built });
    extension = await askExtension(launched);
    await extension.setSettings({ language: 'id' });
    const { url, file } = readFixture(fixtureFile('tiktok/checkout-sheet'));
    server.serve(url, { file });
    const run = { launched, extension, server };
    ({ tabId } = await judgePage(run, { page: url, url, scripts: 'off', wait: 0, click: null }));
    const frozen = await extension.send('freeze', { tabId });
    if ('failed' in frozen) throw new Error(`The report could not be made: ${frozen.failed}`);
    draft = frozen.id;
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(built, { recursive: true });
  });

  it.each([
    ['popup', () => `src/popup/popup.html?tab=${tabId}`],
    ['why', () => `src/why/why.html?tab=${tabId}&finding=in-app-payment`],
    ['report', () => `src/report/report.html?id=${draft}`],
    ['history', () => 'src/history/history.html'],
    ['options', () => 'src/options/options.html'],
    ['verify', () => 'src/verify/verify.html'],
    ['welcome', () => 'src/welcome/welcome.html'],
    ['desk', () => `src/desk/desk.html#${draft}`],
  ])('fit into %s', async (_, path) => {
    const page = await launched.openExtensionPage(path());
    await page.setViewport({ width: 320, height: 800 });
    // the words are there, and they are the stretched ones
    await soon(() => page.evaluate(() => /ööö/.test(document.body.innerText))).toBe(true);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await clipped(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});
