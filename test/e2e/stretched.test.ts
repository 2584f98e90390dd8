/** Texts that are half as long again, on the narrowest screen: nothing is clipped and nothing sticks out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { readFixture } from '../fixtures/read';
import { BROWSERS, fixtureFile, overflow, soon } from './open';

const MODE = { chromium: 'chrome', firefox: 'firefox' } as const;

describe.each(BROWSERS)('stretched texts in %s', (name) => {
  const built = mkdtempSync(join(tmpdir(), 'etalase-stretched-'));
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let tabId: number;

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
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(built, { recursive: true });
  });

  /** Texts of which a part lies outside the window, or under the edge of a box that hides it. */
  function clipped(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const isForEyes =
          parent?.checkVisibility({ visibilityProperty: true }) &&
          parent.closest('.visually-hidden, .scrolls, option, select') === null;
        if (!isForEyes || node.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right } = range.getBoundingClientRect();
        let box: Element | null = parent;
        let isCut = left < -1 || right > document.documentElement.clientWidth + 1;
        while (box !== null && !isCut) {
          const { overflowX, overflowY } = getComputedStyle(box);
          if (/hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) isCut = true;
          if (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1) isCut = true;
          box = box.parentElement;
        }
        if (isCut)
          found.push(`${node.textContent?.slice(0, 60)}: ${Math.round(left)} to ${Math.round(right)}`);
      }
      return found;
    });
  }

  it.each([
    ['popup', () => `src/popup/popup.html?tab=${tabId}`],
    ['why', () => `src/why/why.html?tab=${tabId}&finding=in-app-payment`],
    ['history', () => 'src/history/history.html'],
    ['options', () => 'src/options/options.html'],
    ['verify', () => 'src/verify/verify.html'],
    ['welcome', () => 'src/welcome/welcome.html'],
    ['desk', () => 'src/desk/desk.html'],
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
