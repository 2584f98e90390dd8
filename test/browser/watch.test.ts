import { describe, expect, it } from 'vitest';
import type { Asked } from '../../scripts/browser/server.mjs';
import { extensionRequests, mergedAttributes } from '../../scripts/browser/watch.mjs';

const page = 'https://www.tiktok.com/@toko';

function asked(url: string, headers: Asked['headers'] = {}, change: Partial<Asked> = {}): Asked {
  return { url, method: 'GET', headers, at: 0, served: false, socket: false, ...change };
}

/** The page itself and one picture, as the browser told of them. */
const ofPage = new Map([
  [page, 1],
  ['https://www.tiktok.com/a.png', 1],
]);
const own = [
  asked(page, { 'sec-fetch-dest': 'document' }),
  asked('https://www.tiktok.com/a.png', { 'sec-fetch-dest': 'image', referer: page }),
];

describe('extensionRequests', () => {
  it('finds none on a page that only loads itself', () => {
    expect(extensionRequests({ asked: own, ofPage, scripts: 'off', linked: [] })).toEqual([]);
  });

  it.each(['on', 'off'] as const)('finds what no page asked for (scripts %s)', (scripts) => {
    const background = asked('https://example.org/collect', { 'sec-fetch-dest': 'empty' });
    expect(extensionRequests({ asked: [...own, background], ofPage, scripts, linked: [] })).toEqual([
      'https://example.org/collect',
    ]);
  });

  it.each(['chrome-extension://abc', 'moz-extension://abc'])('finds what names %s', (origin) => {
    const url = 'https://www.tiktok.com/a.png';
    expect(extensionRequests({ asked: [asked(url, { origin })], ofPage, scripts: 'on', linked: [] })).toEqual(
      [url],
    );
  });

  it('finds what only a script can ask for where scripts do not run, though the page is said to ask', () => {
    const url = 'https://www.tiktok.com/collect';
    const told = new Map([...ofPage, [url, 1]]);
    const request = asked(url, { 'sec-fetch-dest': 'empty', referer: page });
    expect(extensionRequests({ asked: [request], ofPage: told, scripts: 'off', linked: [] })).toEqual([url]);
    expect(extensionRequests({ asked: [request], ofPage: told, scripts: 'on', linked: [] })).toEqual([]);
  });

  it('finds a WebSocket where scripts do not run', () => {
    const socket = asked('https://www.tiktok.com/live', {}, { socket: true });
    expect(extensionRequests({ asked: [socket], ofPage, scripts: 'off', linked: [] })).toHaveLength(1);
  });

  it('leaves out what the page names in a link element, and what is fetched ahead', () => {
    const preload = asked('https://www.tiktok.com/data.json', { 'sec-fetch-dest': 'empty' });
    const ahead = asked('https://www.tiktok.com/next', {
      'sec-fetch-dest': 'empty',
      'sec-purpose': 'prefetch',
    });
    const told = new Map([...ofPage, [preload.url, 1], [ahead.url, 1]]);
    expect(
      extensionRequests({ asked: [preload, ahead], ofPage: told, scripts: 'off', linked: [preload.url] }),
    ).toEqual([]);
  });

  it("leaves out the browser's own", () => {
    const update = asked('https://update.googleapis.com/service/update2', {}, { method: 'POST' });
    expect(extensionRequests({ asked: [update], ofPage, scripts: 'off', linked: [] })).toEqual([]);
  });

  it('leaves out what workers of the page ask for', () => {
    const worker = asked('https://example.org/data', { referer: page, 'sec-fetch-dest': 'empty' });
    expect(extensionRequests({ asked: [worker], ofPage, scripts: 'on', linked: [] })).toEqual([]);
  });
});

describe('mergedAttributes', () => {
  it('reads the attributes of every html and body tag', () => {
    const html = `<!doctype html><html lang=id data-a="x > y"><p>hi<body class='a b' hidden><bodywork x=1>`;
    expect(mergedAttributes(html)).toEqual([
      ['lang', 'id'],
      ['data-a', 'x > y'],
      ['class', 'a b'],
      ['hidden', ''],
    ]);
  });
});
