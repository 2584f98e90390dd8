/** The background as a whole, with a browser in memory: from what a page says to badge and answers. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_COLOURS } from '../../src/background/badge-colours';
import { readDraftContent } from '../../src/evidence/draft';
import type { FromPages } from '../../src/messages';
import { DEFAULT_SETTINGS, type JourneyStep, type Signal } from '../../src/model';
import { findReport, readDraft } from '../../src/storage/reports';
import { FakeBrowser, ORIGIN } from '../fake-browser';
import { aPage, aSignal } from '../samples';

const browser = vi.hoisted(() => ({ fake: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser.fake;
  },
}));

const TAB = 7;
const PAGE_URL = aPage().url;
let fake: FakeBrowser;

// Node 20 has none
vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11) Gecko/20100101 Firefox/153.0' });

/** Starts the worker, as the browser does for the next event. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  await import('../../src/background/index');
  await settled();
}

/** What was started without waiting for it is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Keys of what the session keeps of the tab. */
async function keptOfTab(): Promise<string[]> {
  return Object.keys(await fake.storage.session.get(null)).filter((key) => key.endsWith(`:${TAB}`));
}

const fromScript = (message: unknown, frameId = 0, url = PAGE_URL) =>
  fake.runtime.onMessage.fire(message, { id: 'etalase', tab: { id: TAB }, frameId, url });

const open = (differs = {}) => fromScript({ type: 'page-opened', page: aPage(differs) });

const find = (signals: Partial<Signal>[], frameId = 0, url = PAGE_URL) =>
  fromScript(
    {
      type: 'signals-found',
      page: aPage(),
      frame: '',
      signals: signals.map((each) => aSignal(each)),
      looked: true,
      truncated: false,
    },
    frameId,
    url,
  );

async function ask<Type extends keyof FromPages>(
  type: Type,
  asked: FromPages[Type]['ask'],
): Promise<FromPages[Type]['answer']> {
  const sender = { id: 'etalase', url: `${ORIGIN}src/popup/popup.html` };
  const [answer] = await fake.runtime.onMessage.fire({ type, ...asked }, sender);
  return answer as FromPages[Type]['answer'];
}

beforeEach(async () => {
  fake = new FakeBrowser();
  browser.fake = fake;
  fake.openTabs.set(TAB, PAGE_URL);
  await startWorker();
});

describe('what a page says', () => {
  it('becomes a verdict and a badge', async () => {
    await open();
    await find([{ kind: 'payment-form', label: 'Nomor kartu' }]);
    expect(fake.badges.get(TAB)).toMatchObject({ text: '!', color: BADGE_COLOURS.violation });
    const answer = await ask('get-verdict', { tabId: TAB });
    expect(answer).toMatchObject({
      state: 'covered',
      verdict: { outcome: 'violation', platformName: 'TikTok', market: 'id' },
      observation: { looked: true, signals: [{ kind: 'payment-form', frameId: 0 }] },
    });
  });

  it.each([
    ['?', [{ kind: 'buy' }]],
    ['✓', [{ kind: 'link-out', destination: { relation: 'shop', host: 'shopee.co.id', name: 'Shopee' } }]],
    ['–', []],
    ['–', [{ kind: 'buy', digital: 'coins' }]],
  ] as const)('shows %s on the button', async (text, signals) => {
    await open();
    await find(signals as unknown as Partial<Signal>[]);
    expect(fake.badges.get(TAB)).toMatchObject({ text });
    expect(fake.badges.get(TAB)?.title).toMatch(/^Etalase · .+\. .+\.$/);
  });

  it('is not lost when messages come quickly one after the other', async () => {
    await open();
    const names = Array.from({ length: 30 }, (_, index) => `Beli ${index}`);
    await Promise.all(names.map((label, index) => find([{ label, selector: `#${index}` }], index % 3)));
    const answer = await ask('get-verdict', { tabId: TAB });
    const seen = answer.state === 'covered' ? answer.observation.signals.map(({ label }) => label) : [];
    expect(new Set(seen)).toEqual(new Set(names));
  });

  it('gets no answer, whatever it asks', async () => {
    await open();
    await find([{ kind: 'pay' }]);
    for (const type of ['get-verdict', 'get-settings', 'set-settings', 'freeze']) {
      const asked = { type, tabId: TAB, id: 'x', settings: { reading: 'strict' }, page: aPage() };
      expect(await fromScript(asked)).toEqual([undefined]);
    }
    expect((await open()).concat(await find([]))).toEqual([undefined, undefined]);
    expect((await ask('get-settings', {})).reading).toBe('text');
  });

  it('does not count from another extension or from nowhere', async () => {
    const page = { type: 'page-opened', page: aPage() };
    await fake.runtime.onMessage.fire(page, { id: 'other', tab: { id: TAB }, frameId: 0, url: PAGE_URL });
    await fake.runtime.onMessage.fire(page, { id: 'etalase', frameId: 0, url: PAGE_URL });
    expect(await ask('get-verdict', { tabId: TAB })).toEqual({ state: 'not-covered' });
  });

  it('counts in a frame only when the page around it is covered', async () => {
    fake.openTabs.set(TAB, 'https://news.example/');
    await find([{ kind: 'pay' }], 3, 'https://www.youtube.com/embed/x');
    expect(await ask('get-verdict', { tabId: TAB })).toEqual({ state: 'not-covered' });
    expect(fake.badges.get(TAB)?.text).toBe('');
  });
});

describe('a new address', () => {
  it('forgets what the old one showed, and asks the frames to look again', async () => {
    await open();
    await find([{ kind: 'pay', traits: ['amount'] }]);
    await find([{ kind: 'payment-form' }], 3);
    await open({ url: 'https://www.tiktok.com/foryou' });
    expect(fake.told).toEqual([[TAB, { type: 'look-again' }, 3]]);
    expect(fake.badges.get(TAB)?.text).toBe('');
    expect(await ask('get-verdict', { tabId: TAB })).toMatchObject({
      state: 'covered',
      verdict: { url: 'https://www.tiktok.com/foryou', outcome: 'inapplicable', looked: false },
    });
    await find([{ kind: 'payment-form' }], 3);
    expect(fake.badges.get(TAB)?.text).toBe('!');
  });

  it('asks a frame that spoke before its page did', async () => {
    await find([{ kind: 'payment-form' }], 5);
    await open();
    expect(fake.told).toEqual([[TAB, { type: 'look-again' }, 5]]);
  });

  it('that is not covered ends the verdict', async () => {
    await open();
    await find([{ kind: 'payment-form' }]);
    fake.openTabs.set(TAB, undefined);
    expect(await ask('get-verdict', { tabId: TAB })).toEqual({ state: 'not-covered' });
    await open();
    await fake.tabs.onUpdated.fire(TAB, { status: 'complete' });
    await settled();
    const kept = await fake.storage.session.get(null);
    // of where the user went, only that it was elsewhere
    expect(await keptOfTab()).toEqual([`journey:${TAB}`]);
    expect((kept as Record<string, JourneyStep[]>)[`journey:${TAB}`]?.at(-1)).toMatchObject({
      host: '',
      domain: '',
    });
    expect(fake.badges.get(TAB)?.text).toBe('');
    await fake.tabs.onRemoved.fire(TAB);
    await settled();
    expect(await keptOfTab()).toEqual([]);
  });

  it('asks a page that came back from memory to report', async () => {
    await fake.tabs.onUpdated.fire(TAB, { status: 'complete' });
    await settled();
    expect(fake.told).toEqual([[TAB, { type: 'look-again' }, 0]]);
  });
});

describe('the worker', () => {
  it('knows and shows everything again after it was stopped', async () => {
    await open();
    await find([{ kind: 'payment-form' }]);
    fake.endWorker();
    fake.badges.clear();
    await startWorker();
    expect(fake.badges.get(TAB)).toMatchObject({ text: '!' });
    expect(await ask('get-verdict', { tabId: TAB })).toMatchObject({ verdict: { outcome: 'violation' } });
  });

  it('forgets a tab that is closed', async () => {
    await open();
    await fake.tabs.onRemoved.fire(TAB);
    await settled();
    expect(await keptOfTab()).toEqual([]);
  });

  it('keeps the weightiest half when the browser has no room', async () => {
    await open();
    fake.storage.session.quota = 8000;
    const links = Array.from({ length: 30 }, (_, index) => ({
      kind: 'link-out' as const,
      selector: `#l${index}`,
    }));
    await find([...links, { kind: 'payment-form' }]);
    expect(await ask('get-verdict', { tabId: TAB })).toMatchObject({
      verdict: { outcome: 'violation', truncated: true },
    });
  });

  it('covers tabs that were open when it was installed, and shrugs at those it cannot reach', async () => {
    fake.openTabs.set(8, PAGE_URL);
    fake.refusing.add(8);
    fake.openTabs.set(9, 'https://news.example/');
    await fake.runtime.onInstalled.fire({ reason: 'install' });
    await settled();
    expect(fake.injected).toEqual([TAB]);
  });

  it.each([
    ['install', {}, [`${ORIGIN}src/welcome/welcome.html?opened`]],
    ['install', { firstRun: false }, []],
    ['update', {}, []],
  ])('after %s under the policy %j opens %j', async (reason, policy, opened) => {
    await fake.storage.managed.set(policy);
    await fake.runtime.onInstalled.fire({ reason });
    await settled();
    expect(fake.created).toEqual(opened);
  });
});

describe('settings', () => {
  it('change the verdict and the badge at once', async () => {
    await open();
    await find([{ kind: 'buy' }]);
    expect(fake.badges.get(TAB)?.text).toBe('?');
    expect(await ask('set-settings', { settings: { reading: 'strict', language: 'en' } })).toEqual({
      ...DEFAULT_SETTINGS,
      reading: 'strict',
      language: 'en',
    });
    expect(fake.badges.get(TAB)).toMatchObject({
      text: '!',
      title: expect.stringContaining('does not comply'),
    });
  });

  it('of an organisation change the badge when they change', async () => {
    await open();
    await find([{ kind: 'buy' }]);
    await fake.storage.managed.set({ reading: 'strict' });
    await fake.storage.onChanged.fire({ reading: { newValue: 'strict' } }, 'local');
    await settled();
    expect(fake.badges.get(TAB)?.text).toBe('?');
    await fake.storage.onChanged.fire({ reading: { newValue: 'strict' } }, 'managed');
    await settled();
    expect(fake.badges.get(TAB)?.text).toBe('!');
  });

  it('say for which market to judge', async () => {
    await open();
    await fromScript({
      type: 'signals-found',
      page: aPage({ marketSigns: [] }),
      frame: '',
      signals: [aSignal()],
      looked: true,
      truncated: false,
    });
    await ask('set-settings', { settings: { market: 'us' } });
    expect(await ask('get-verdict', { tabId: TAB })).toMatchObject({
      verdict: { outcome: 'inapplicable', note: 'other-market' },
    });
  });
});

describe('a report', () => {
  it('is kept as a draft with what was seen, also when page and browser give nothing more', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await open();
    await find([{ kind: 'payment-form' }]);
    const frozen = await ask('freeze', { tabId: TAB });
    const id = 'id' in frozen ? frozen.id : '';
    expect(readDraftContent(await readDraft(id))).toMatchObject({
      browser: 'Firefox 153',
      picture: null,
      areas: null,
      saved: { extensionVersion: '1.2.3', observation: { url: PAGE_URL }, asked: { reading: 'text' } },
      capture: { picture: { taken: false, why: 'refused' }, silent: 1, journey: [{ kind: 'payment' }] },
    });
    expect(await findReport(id)).toMatchObject({ state: 'draft', about: { outcome: 'violation' } });
    expect(fake.saidToPages).toEqual(
      ['snapshot', 'picture', 'keeping'].map((step) => ({ type: 'capture-progress', tabId: TAB, step })),
    );
  });

  it('that cannot be kept says why', async () => {
    await open();
    const refused = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw refused;
    });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await ask('freeze', { tabId: TAB })).toEqual({ failed: 'no-room' });
    vi.restoreAllMocks();
  });

  it('cannot be made of a tab that is not covered', async () => {
    await expect(ask('freeze', { tabId: 99 })).rejects.toThrow(/not covered/);
  });
});

describe('questions that make no sense', () => {
  it.each([
    [{ type: 'nothing' }],
    [{ type: 'toString' }],
    [{ type: 'get-verdict' }],
    [{ type: 'get-verdict', tabId: '7' }],
    [{ type: 'set-settings', settings: [] }],
    [{ type: 'freeze', tabId: null }],
    ['get-verdict'],
  ])('are refused: %j', async (message) => {
    const sender = { id: 'etalase', url: `${ORIGIN}src/popup/popup.html` };
    await expect(fake.runtime.onMessage.fire(message, sender)).rejects.toThrow();
  });
});
