/** A sealed report opens in the engine of replayweb.page, and shows the snapshot under the page's own address. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Bytes, base64 } from '../../src/evidence/bytes';
import { checkSealed } from '../../src/evidence/checks/check';
import { readZip } from '../../src/evidence/checks/zip';
import { DIGEST } from '../../src/evidence/sealed/names';
import { type Digest, jsonBytes } from '../../src/evidence/sealed/package';
import { seal } from '../../src/evidence/sealed/seal';
import { zipOf } from '../../src/evidence/sealed/zip';
import { aKey, MEANS, SEALING, someParts } from '../evidence/sealed/samples';
import { BROWSERS, openBrowser, soon } from './open';

/** The package hands out its service worker as a file beside what it exports. */
const ENGINE = join(createRequire(import.meta.url).resolve('@webrecorder/wabac'), '../sw.js');
const PLACE = 'http://localhost';
const SHOWN = 'https://www.tiktok.com/@toko/video/1';

/** Answers with pieces of a file, as a server for archives does. */
function inPieces(bytes: Bytes): RequestListener {
  return (request, response) => {
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = first === '' ? (last === '' ? 0 : bytes.length - Number(last)) : Number(first);
    const end = first === '' || last === '' ? bytes.length : Math.min(Number(last) + 1, bytes.length);
    const piece = bytes.subarray(Math.max(0, start), end);
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      'content-type': 'application/wacz',
      'content-length': piece.length,
      'content-range': `bytes ${start}-${end - 1}/${bytes.length}`,
      'accept-ranges': 'bytes',
    });
    response.end(request.method === 'HEAD' ? undefined : piece);
  };
}

interface Opened {
  pages: unknown[];
  /** How many of the things that it looked at it calls valid and invalid. */
  counts: string;
  error: string;
}

/** Hands a file to the engine; gives what it says of its loading. */
function opened(page: Page, name: string): Promise<Opened> {
  return page.evaluate(async (name) => {
    await navigator.serviceWorker.register('sw.js');
    const { active } = await navigator.serviceWorker.ready;
    const error = await new Promise<string>((resolve) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        if (data.msg_type === 'collAdded') resolve('');
        if (data.msg_type === 'collProgress' && data.error) resolve(data.error);
      });
      active?.postMessage({
        msg_type: 'addColl',
        name,
        file: { sourceUrl: `${location.origin}/${name}.wacz` },
      });
    });
    const { pages = [], verify = {} } = await (await fetch(`/w/api/c/${name}?all=1`)).json();
    return { pages, counts: `${verify.numValid} ${verify.numInvalid}`, error };
  }, name);
}

describe.each(BROWSERS)('the engine of replayweb.page in %s', (name) => {
  const at = openBrowser(name);

  it('opens a sealed report and shows its snapshot', async () => {
    // the engine's own worker asks for the file, and does not say so
    at.expectRequests(({ url }) => url.startsWith(`${PLACE}/`));
    const { bytes } = await seal(await someParts(), SEALING, await aKey());
    at.server.serve(`${PLACE}/sw.js`, { text: readFileSync(ENGINE, 'utf8'), type: 'text/javascript' });
    at.server.serve(`${PLACE}/report.wacz`, { listener: inPieces(bytes) });
    const { page } = await at.visit(`${PLACE}/`, { html: '<!doctype html><title>Arsip</title>' });
    expect(await opened(page, 'report')).toMatchObject({
      error: '',
      pages: [{ url: SHOWN, title: 'Etalase: TikTok, 2026-10-04' }],
    });
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, `${PLACE}/w/report/20261004070509mp_/${SHOWN}`);
    const words = () =>
      page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body?.innerText.trim());
    await soon(words).toBe('Beli sekarang');
  });

  it('says the same of a report whose signature is broken, so that its word is not to be relied on', async () => {
    at.expectRequests(({ url }) => url.startsWith(`${PLACE}/`));
    const { bytes } = await seal(await someParts(), SEALING, await aKey());
    const broken = zipOf(
      readZip(bytes).map(({ path, bytes: file }) => {
        if (path !== DIGEST) return { path, bytes: file };
        const digest = JSON.parse(new TextDecoder().decode(file)) as Digest;
        const signature = base64(new Uint8Array(96));
        return { path, bytes: jsonBytes({ ...digest, signedData: { ...digest.signedData, signature } }) };
      }),
    );
    expect((await checkSealed(broken, MEANS)).holds).toBe(false);
    at.server.serve(`${PLACE}/sw.js`, { text: readFileSync(ENGINE, 'utf8'), type: 'text/javascript' });
    at.server.serve(`${PLACE}/report.wacz`, { listener: inPieces(bytes) });
    at.server.serve(`${PLACE}/broken.wacz`, { listener: inPieces(broken) });
    const { page } = await at.visit(`${PLACE}/`, { html: '<!doctype html><title>Arsip</title>' });
    const intact = await opened(page, 'report');
    expect(intact.counts).toBe('1 2');
    expect(await opened(page, 'broken')).toEqual(intact);
  });
});
