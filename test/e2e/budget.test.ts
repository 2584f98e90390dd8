/**
 * What the content script may ask of a page: counted, never timed, so that a slow machine changes nothing. The feed
 * is the one of the bench, seeded, in Chromium; the counter stands before the built content script.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause, until } from '../../scripts/browser/bounded.mjs';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { distOf, type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';

const ADDRESS = 'https://www.tiktok.com/';
const SOON = { milliseconds: 20_000, every: 100 };

/**
 * The most that may be asked for each element that was added, on the seeded feeds: 2.5 questions, an eighth of the
 * elements touched, and no layout where nothing tells. On the live feed a gift button is read once in a while.
 */
const BUDGET = {
  cards: { dom: 2.5, visited: 0.25, layout: 0 },
  threads: { dom: 2.5, visited: 0.25, layout: 0 },
  live: { dom: 2.5, visited: 0.25, layout: 0.03 },
};

interface Counts {
  dom: number;
  layout: number;
  visited: number;
}

describe('the budget of the content script', () => {
  let folder: string;
  let server: Server;
  let launched: Launched;
  let extension: Extension;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-budget-'));
    cpSync(distOf('chromium'), folder, { recursive: true });
    cpSync(join(import.meta.dirname, 'counter.js'), join(folder, 'counter.js'));
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    manifest.content_scripts[0].js.unshift('counter.js');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    server = await startServer();
    server.serve(`${ADDRESS}feed.js`, { file: join(import.meta.dirname, '../../bench/speed/feed.js') });
    launched = await launch({ browser: 'chromium', server, extension: folder });
    extension = await askExtension(launched);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(query: string): Promise<{ page: Page; tabId: number }> {
    const address = `${ADDRESS}?${query}`;
    server.serve(address, {
      html: '<!doctype html><html lang="id"><meta charset="utf-8"><body><script src="feed.js"></script>',
    });
    const page = await extension.newPage();
    const tabId = await extension.tabIdOf(page);
    await page.goto(address);
    await until(
      async () => {
        const answer = await extension.getVerdict(tabId);
        return answer.state === 'covered' && answer.observation.looked;
      },
      { ...SOON, what: 'The page was not looked at' },
    );
    await pause(600);
    return { page, tabId };
  }

  const counts = (page: Page): Promise<Counts> =>
    page.evaluate(() => {
      dispatchEvent(new CustomEvent('count-ask'));
      return JSON.parse(document.documentElement.dataset.counts ?? '{}');
    });
  const feed = (page: Page) =>
    page.evaluate(() =>
      (
        globalThis as unknown as {
          bench: { run(): Promise<{ elements: number; born: Record<string, unknown> }> };
        }
      ).bench.run(),
    );

  it.each(['cards', 'threads', 'live'] as const)(
    '%s without commerce: no more questions for each element than the budget',
    async (kind) => {
      const { page } = await open(`feed=${kind}&initial=4000&batches=20&sells=no`);
      const elements = () => page.evaluate(() => document.getElementsByTagName('*').length);
      const [before, there] = [await counts(page), await elements()];
      await feed(page);
      const [after, then] = [await counts(page), await elements()];
      const added = then - there;
      const each = (what: keyof Counts) => (after[what] - before[what]) / added;
      console.log(
        `${kind}: ${added} added; ${each('dom').toFixed(2)} DOM calls, ${each('visited').toFixed(2)} visited, ${each('layout').toFixed(4)} layout reads each`,
      );
      expect(each('dom')).toBeLessThanOrEqual(BUDGET[kind].dom);
      expect(each('visited')).toBeLessThanOrEqual(BUDGET[kind].visited);
      expect(each('layout')).toBeLessThanOrEqual(BUDGET[kind].layout);
      await page.close();
    },
  );

  it.each(['cards', 'threads', 'live'])(
    '%s: every card that sells is found, and nothing else',
    async (kind) => {
      const { page, tabId } = await open(`feed=${kind}&initial=2000&batches=40`);
      const { born } = await feed(page);
      const wanted = Object.keys(born).map((id) => `#${id}`);
      expect(wanted.length).toBeGreaterThan(3);
      const found = async () => {
        const answer = await extension.getVerdict(tabId);
        return answer.state === 'covered' ? answer.observation.signals.map(({ selector }) => selector) : [];
      };
      await expect
        .poll(async () => (await found()).sort(), { timeout: SOON.milliseconds })
        .toEqual(wanted.sort());
      await page.close();
    },
  );

  it('tells what is still there for the next address of an app, and reads anew only where something has changed', async () => {
    const SHOP = `${ADDRESS}@kopi.lembah/shop`;
    const MANY = 24;
    server.serve(SHOP, {
      html: `<!doctype html><html lang="id"><meta charset="utf-8"><title>TikTok</title><main>${Array.from(
        { length: MANY },
        (_, place) =>
          `<article><h3>Kopi ${place}</h3><p>Rp${place + 10}.000</p><p class="n">${place}</p><button id="buy-${place}">Beli sekarang</button></article>`,
      ).join('')}</main>`,
    });
    const page = await extension.newPage();
    const tabId = await extension.tabIdOf(page);
    /** Which controls were told for an address, with whether an amount stands near. */
    const told = async (address: string) => {
      const answer = await extension.getVerdict(tabId);
      if (answer.state !== 'covered' || answer.observation.url !== address) return undefined;
      return Object.fromEntries(
        answer.observation.signals.map(({ selector, traits }) => [selector, traits.includes('amount')]),
      );
    };
    const all = (except: number[] = []) =>
      Object.fromEntries(
        Array.from({ length: MANY }, (_, place) => [`#buy-${place}`, !except.includes(place)]),
      );
    await page.goto(SHOP);
    await expect.poll(() => told(SHOP), { timeout: SOON.milliseconds }).toEqual(all());
    await pause(1000);
    const read = await counts(page);

    await page.evaluate(() => {
      // counters run all the time
      for (const counter of document.querySelectorAll('.n')) counter.textContent = '9';
      history.pushState({}, '', '?sort=new');
    });
    await expect.poll(() => told(`${SHOP}?sort=new`), { timeout: SOON.milliseconds }).toEqual(all());
    await pause(1000);
    const again = await counts(page);
    const part = (again.dom - read.dom) / read.dom;
    console.log(`told again for ${(part * 100).toFixed(0)} % of what the first look asked`);
    expect(part).toBeLessThanOrEqual(0.25);

    await page.evaluate(() => {
      document.querySelector('article p')?.remove();
      history.pushState({}, '', '?sort=old');
    });
    await expect.poll(() => told(`${SHOP}?sort=old`), { timeout: SOON.milliseconds }).toEqual(all([0]));
    await page.close();
  });

  it('does nothing in a tab that nobody sees', async () => {
    const { page } = await open('feed=cards&initial=2000&batches=1');
    const front = await extension.newPage();
    await front.bringToFront();
    await until(() => page.evaluate(() => document.visibilityState === 'hidden'), {
      ...SOON,
      what: 'The tab is not hidden',
    });
    await pause(600);
    const before = await counts(page);
    await page.evaluate(() => {
      for (let at = 0; at < 500; at++) {
        const button = document.createElement('button');
        button.textContent = 'Beli sekarang';
        document.body.append(button);
      }
    });
    await pause(800);
    // The asking itself is one question.
    expect((await counts(page)).dom - before.dom).toBeLessThanOrEqual(4);
    await front.close();
    await page.close();
  });
});
