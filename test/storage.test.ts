import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freeze } from '../src/evidence/freeze';
import { DEFAULT_SETTINGS, type Evidence } from '../src/model';
import {
  changeSettings,
  EVIDENCE_LIMIT,
  findEvidence,
  keepEvidence,
  readSettings,
  readTab,
  rememberedTabs,
} from '../src/storage';
import { FakeBrowser } from './fake-browser';
import { aVerdict } from './samples';

const browser = vi.hoisted(() => ({ fake: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser.fake;
  },
}));

let fake: FakeBrowser;
beforeEach(() => {
  fake = new FakeBrowser();
  browser.fake = fake;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function evidenceOf(day: number): Promise<Evidence> {
  return freeze(aVerdict(), {
    id: `evidence-${day}`,
    now: new Date(Date.UTC(2026, 0, day)),
    timeZone: 'UTC',
    extensionVersion: '1',
    browser: 'Chrome 156',
    rules: [],
  });
}

describe('settings', () => {
  it('have defaults and keep what is changed', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await changeSettings({ reading: 'strict' });
    await changeSettings({ market: 'id' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, reading: 'strict', market: 'id' });
  });

  it('fall back field by field when one is old or wrong', async () => {
    await fake.storage.local.set({
      settings: { reading: 'lenient', market: 'id', language: 7, colour: 'red' },
    });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, market: 'id' });
    expect(await changeSettings({ market: '<b>', language: 'en' })).toEqual({
      market: 'id',
      reading: 'text',
      language: 'en',
    });
  });

  it('are set aside, not lost, when they cannot be read at all', async () => {
    await fake.storage.local.set({ settings: 'strict' });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await fake.storage.local.get(null)).toEqual({ 'unreadable.settings': 'strict' });
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('settings'));
  });
});

describe('tabs', () => {
  it('of an older shape are forgotten, and said so', async () => {
    await fake.storage.session.set({ 'tab:7': { signals: 'none' } });
    expect(await readTab(7)).toBeUndefined();
    expect(await rememberedTabs()).toEqual([]);
    expect(console.warn).toHaveBeenCalled();
  });
});

describe('evidence', () => {
  it('is kept up to a number, and the oldest goes first', async () => {
    for (let day = 1; day <= EVIDENCE_LIMIT + 2; day += 1) {
      await keepEvidence(await evidenceOf(day));
    }
    expect(await findEvidence('evidence-1')).toBeNull();
    expect(await findEvidence('evidence-2')).toBeNull();
    expect(await findEvidence('evidence-3')).not.toBeNull();
    expect(await findEvidence(`evidence-${EVIDENCE_LIMIT + 2}`)).not.toBeNull();
  });

  it('makes room when the area is full', async () => {
    const size = JSON.stringify(await evidenceOf(1)).length;
    fake.storage.session.quota = Math.floor(size * 2.5);
    for (const day of [2, 1, 3]) {
      await keepEvidence(await evidenceOf(day));
    }
    expect(await findEvidence('evidence-1')).toBeNull();
    expect(await findEvidence('evidence-2')).not.toBeNull();
    expect(await findEvidence('evidence-3')).not.toBeNull();
  });

  it('is refused when it does not fit even alone', async () => {
    fake.storage.session.quota = 10;
    await expect(keepEvidence(await evidenceOf(1))).rejects.toThrow(/quota/i);
  });
});
