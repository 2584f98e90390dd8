/** The counters of `requests` and `pageWrites`, on an extension that does what ours must not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '../../scripts/browser/bounded.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import { watch } from '../../scripts/browser/watch.mjs';

const PLACE = 'https://www.tiktok.com/@toko';

/** What the address asks of the bad extension's content script. */
const CONTENT = `
const wish = new URLSearchParams(location.search).get('do') ?? '';
if (wish === 'class-at-start') document.documentElement.classList.add('seen');
addEventListener('load', () => {
  if (wish === 'fetch') fetch('/collect').catch(() => {});
  if (wish === 'background') chrome.runtime.sendMessage('fetch');
  if (wish === 'attribute') document.body.setAttribute('data-seen', '');
  if (wish === 'node') document.body.append(document.createElement('i'));
  if (wish === 'text') document.querySelector('p').firstChild.data = 'other';
  if (wish === 'shadow') document.querySelector('div').attachShadow({ mode: 'open' });
});
`;
const BACKGROUND = `
chrome.runtime.onMessage.addListener(() => {
  fetch('https://www.tiktok.com/from-background').catch(() => {});
  fetch('https://collect.example/', { method: 'POST', mode: 'no-cors', body: '1' }).catch(() => {});
});
`;

/** Things that a page or a browser does by itself and that must not be counted. */
const INNOCENT = `<p>Kopi<div></div><img src="/a.png"><link rel="preload" as="fetch" href="/data.json" crossorigin>
<iframe src="https://frame.example/" marginwidth="3"></iframe><iframe srcdoc="<p>x"></iframe>
<details name="g" open><summary>1</summary></details><details name="g" open><summary>2</summary></details>
<section><template shadowrootmode="open"><b>x</b></template></section><script nonce="abc">1</script>
<html class="late"><body data-late="1">`;

describe.each(['chromium', 'firefox'] as const)('what is counted in %s', (browser) => {
  let folder: string;
  let server: Server;
  let launched: Launched;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-bad-extension-'));
    writeFileSync(join(folder, 'content.js'), CONTENT);
    writeFileSync(join(folder, 'background.js'), BACKGROUND);
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Bad',
        version: '1',
        background:
          browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
        content_scripts: [
          { matches: ['https://*/*'], js: ['content.js'], run_at: 'document_start', all_frames: true },
        ],
        host_permissions: ['https://*/*'],
        browser_specific_settings: { gecko: { id: 'bad@etalase.example' } },
      }),
    );
    server = await startServer();
    launched = await launch({ browser, server, extension: folder });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => server.clear());

  async function counted(wish: string, scripts: 'on' | 'off') {
    server.serve(PLACE, { html: INNOCENT, scripts });
    server.serve('https://frame.example/', { html: '<body><p>frame', scripts });
    const page: Page = await launched.newPage();
    try {
      const watching = await watch(page, { server, scripts });
      await page.goto(`${PLACE}?do=${wish}`);
      await pause(600);
      return await watching.read();
    } finally {
      await page.close();
    }
  }

  it('is nothing, when the extension does nothing', async () => {
    expect(await counted('nothing', 'off')).toEqual({ requests: 0, pageWrites: 0, details: [] });
    expect(await counted('nothing', 'on')).toEqual({ requests: 0, pageWrites: null, details: [] });
  });

  it.each(['on', 'off'] as const)('is what the background asks for (scripts %s)', async (scripts) => {
    const { requests, details } = await counted('background', scripts);
    expect(details.filter((detail) => detail.startsWith('request')).sort()).toEqual([
      'request https://collect.example/',
      'request https://www.tiktok.com/from-background',
    ]);
    expect(requests).toBe(2);
  });

  it('is what a content script asks for', async () => {
    expect(await counted('fetch', 'off')).toMatchObject({ requests: 1 });
  });

  it.each([
    ['class-at-start', 'attributes class of HTML'],
    ['attribute', 'attributes data-seen of BODY'],
    ['node', 'childList of BODY'],
    ['text', 'characterData of #text'],
    ['shadow', 'shadow root of DIV'],
  ])('is a change of the page: %s', async (wish, detail) => {
    const { pageWrites, details } = await counted(wish, 'off');
    expect(details).toEqual([detail]);
    expect(pageWrites).toBe(1);
  });

  it('is a change of a frame', async () => {
    server.serve(PLACE, { html: '<iframe src="https://frame.example/?do=node"></iframe>', scripts: 'off' });
    server.serve('https://frame.example/', { html: '<body><p>frame', scripts: 'off' });
    const page = await launched.newPage();
    try {
      const watching = await watch(page, { server, scripts: 'off' });
      await page.goto(PLACE);
      await pause(600);
      expect(await watching.read()).toMatchObject({ pageWrites: 1, details: ['childList of BODY'] });
    } finally {
      await page.close();
    }
  });
});
