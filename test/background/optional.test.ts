/** Platforms that the user switches on and off, with a browser in memory. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPages } from '../../src/messages';
import { PLATFORMS } from '../../src/platforms';
import { FakeBrowser, ORIGIN } from '../fake-browser';
import { aPage, aSignal } from '../samples';

const browser = vi.hoisted(() => ({ fake: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser.fake;
  },
}));

const TAB = 7;
const PIN = 'https://id.pinterest.com/pin/1/';
const PINTEREST = 'https://*.pinterest.com/*';
const VK = ['https://*.vk.com/*', 'https://*.vk.ru/*'];
let fake: FakeBrowser;

async function startWorker(): Promise<void> {
  vi.resetModules();
  await import('../../src/background/index');
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function grant(...origins: string[]): Promise<void> {
  for (const origin of origins) fake.granted.add(origin);
  await fake.permissions.onAdded.fire({ origins });
  await settled();
}

async function withdraw(...origins: string[]): Promise<void> {
  for (const origin of origins) fake.granted.delete(origin);
  await fake.permissions.onRemoved.fire({ origins });
  await settled();
}

async function platforms(): Promise<FromPages['get-platforms']['answer']> {
  const sender = { id: 'etalase', url: `${ORIGIN}src/options/options.html` };
  const [answer] = await fake.runtime.onMessage.fire({ type: 'get-platforms' }, sender);
  return answer as FromPages['get-platforms']['answer'];
}

const access = async (id: string) => (await platforms()).find((each) => each.id === id);

/** A pin with a till reports what it shows. */
async function pinReports(): Promise<void> {
  const message = {
    type: 'signals-found',
    page: aPage({ platform: 'pinterest', platformName: 'Pinterest', url: PIN }),
    frame: '',
    signals: [aSignal({ kind: 'payment-form' })],
    looked: true,
    truncated: false,
  };
  await fake.runtime.onMessage.fire(message, { id: 'etalase', tab: { id: TAB }, frameId: 0, url: PIN });
}

const REGISTERED = {
  id: 'optional-platforms',
  js: ['src/content/index.js'],
  matches: [PINTEREST],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  persistAcrossSessions: true,
};

beforeEach(async () => {
  fake = new FakeBrowser();
  browser.fake = fake;
  fake.openTabs.set(TAB, PIN);
  await startWorker();
});

describe('what the options page is told', () => {
  it('names every platform with the hosts it needs, those watched from the start first', async () => {
    const all = await platforms();
    expect(all.map(({ id }) => id)).toEqual(PLATFORMS.map(({ id }) => id));
    expect(all[0]).toEqual({
      id: 'tiktok',
      name: 'TikTok',
      optional: false,
      origins: ['https://*.tiktok.com/*'],
      granted: 'all',
    });
    expect(await access('pinterest')).toEqual({
      id: 'pinterest',
      name: 'Pinterest',
      optional: true,
      origins: [PINTEREST],
      granted: 'none',
    });
  });

  it('is what the browser says at that moment', async () => {
    await grant(...VK.slice(0, 1));
    expect(await access('vk')).toMatchObject({ origins: VK, granted: 'some' });
    await grant(...VK);
    expect(await access('vk')).toMatchObject({ granted: 'all' });
    await withdraw(...VK);
    expect(await access('vk')).toMatchObject({ granted: 'none' });
  });

  it('is told to nobody else', async () => {
    const sender = { id: 'etalase', tab: { id: TAB }, frameId: 0, url: PIN };
    expect(await fake.runtime.onMessage.fire({ type: 'get-platforms' }, sender)).toEqual([undefined]);
  });
});

describe('the content script', () => {
  it('is registered for exactly what is granted, as the manifest has it', async () => {
    expect(fake.registered.size).toBe(0);
    await grant(PINTEREST);
    expect([...fake.registered.values()]).toEqual([REGISTERED]);
    await grant(...VK);
    expect([...fake.registered.values()]).toEqual([{ ...REGISTERED, matches: [PINTEREST, ...VK] }]);
    await withdraw(PINTEREST);
    expect([...fake.registered.values()]).toEqual([{ ...REGISTERED, matches: VK }]);
    await withdraw(...VK);
    expect(fake.registered.size).toBe(0);
  });

  it('never comes to a host that is granted and belongs to no platform', async () => {
    await grant('https://*.news.example/*');
    expect(fake.registered.size).toBe(0);
  });

  it.each(['onInstalled', 'onStartup'] as const)('is put right at %s', async (event) => {
    fake.granted.add(PINTEREST);
    fake.registered.set('optional-platforms', { id: 'optional-platforms', js: ['old.js'], matches: VK });
    await fake.runtime[event].fire({ reason: 'update' });
    await settled();
    expect([...fake.registered.values()]).toEqual([REGISTERED]);
  });

  it('is registered once when two events come together', async () => {
    fake.granted.add(PINTEREST);
    await Promise.all([fake.runtime.onInstalled.fire({}), fake.permissions.onAdded.fire({})]);
    await settled();
    expect([...fake.registered.values()]).toEqual([REGISTERED]);
  });

  it('goes into tabs that are open there already, and into no other', async () => {
    fake.openTabs.set(8, 'https://news.example/');
    fake.openTabs.set(9, 'https://vk.com/market-1');
    await grant(PINTEREST);
    expect(fake.injected).toEqual([TAB]);
    expect(fake.told).toEqual([[TAB, { type: 'look-again' }, 0]]);
  });

  it('goes into open tabs again when the extension was updated', async () => {
    fake.granted.add(PINTEREST);
    await fake.runtime.onInstalled.fire({ reason: 'update' });
    await settled();
    expect(fake.injected).toEqual([TAB]);
  });
});

describe('a page of an optional platform', () => {
  it('gets its verdict while it is on', async () => {
    await grant(PINTEREST);
    await pinReports();
    expect(fake.badges.get(TAB)?.text).toBe('!');
  });

  it('is not listened to before it was switched on', async () => {
    await pinReports();
    expect(await fake.storage.session.get(null)).toEqual({});
  });

  it('is forgotten when it is switched off, whatever its script goes on to say', async () => {
    await grant(PINTEREST);
    await pinReports();
    // the address of a tab is hidden from us without the permission
    fake.openTabs.set(TAB, undefined);
    await withdraw(PINTEREST);
    expect(await fake.storage.session.get(null)).toEqual({});
    expect(fake.badges.get(TAB)?.text).toBe('');
    await pinReports();
    expect(await fake.storage.session.get(null)).toEqual({});
  });

  it('has its scripts ended when it is switched off, at once and when one speaks up later', async () => {
    await grant(PINTEREST);
    await pinReports();
    await withdraw(PINTEREST);
    expect(fake.told).toContainEqual([TAB, { type: 'end' }, 'every']);
    fake.told.length = 0;
    await pinReports();
    expect(fake.told).toEqual([[TAB, { type: 'end' }, 0]]);
  });
});
