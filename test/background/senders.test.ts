import { describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { contentScriptPlace, isOwnPage } from '../../src/background/senders';
import { ORIGIN } from '../fake-browser';

const self = { id: 'etalase', origin: ORIGIN };
const sender = (differs: object): Runtime.MessageSender =>
  ({ id: 'etalase', tab: { id: 7 }, frameId: 0, url: 'https://www.tiktok.com/', ...differs }) as never;

describe('contentScriptPlace', () => {
  it('takes tab and frame from the browser', () => {
    expect(contentScriptPlace(sender({ frameId: 4 }), self)).toEqual({
      tabId: 7,
      frameId: 4,
      url: 'https://www.tiktok.com/',
    });
  });

  it.each([
    ['another extension', { id: 'other' }],
    ['nobody', { id: undefined }],
    ['a place without a tab', { tab: undefined }],
    ['a tab without a number', { tab: {} }],
    ['no tab at all', { tab: { id: -1 } }],
    ['an unknown frame', { frameId: undefined }],
    ['our own page in a tab', { url: `${ORIGIN}src/popup/popup.html?tab=7` }],
  ])('refuses %s', (_, differs) => {
    expect(contentScriptPlace(sender(differs), self)).toBeNull();
  });
});

describe('isOwnPage', () => {
  it('knows our pages by their origin, in a popup or in a tab', () => {
    expect(isOwnPage(sender({ url: `${ORIGIN}src/popup/popup.html`, tab: undefined }), self)).toBe(true);
    expect(isOwnPage(sender({ url: `${ORIGIN}src/report/report.html?id=1` }), self)).toBe(true);
  });

  it.each([
    ['a web page', { url: 'https://www.tiktok.com/' }],
    ['a look-alike', { url: 'https://evil.example/chrome-extension://etalase/' }],
    ['another extension that names our address', { id: 'other', url: `${ORIGIN}src/popup/popup.html` }],
    ['a sender without address', { url: undefined }],
  ])('refuses %s', (_, differs) => {
    expect(isOwnPage(sender(differs), self)).toBe(false);
  });

  it('trusts nobody while our own origin is not known', () => {
    expect(isOwnPage(sender({}), { id: 'etalase', origin: '' })).toBe(false);
  });
});
