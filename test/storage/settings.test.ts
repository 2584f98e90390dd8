import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model';
import { changeSettings, readSettings } from '../../src/storage/settings';
import { FakeBrowser } from '../fake-browser';

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
      ...DEFAULT_SETTINGS,
      market: 'id',
      reading: 'text',
      language: 'en',
    });
  });

  it('keep rules and jurisdictions that are on as a list of ids, each once', async () => {
    await changeSettings({ rulesOn: ['own-goods', 'own-goods'], jurisdictionsOn: ['china'] });
    const kept = { ...DEFAULT_SETTINGS, rulesOn: ['own-goods'], jurisdictionsOn: ['china'] };
    expect(await readSettings()).toEqual(kept);
    for (const wrong of ['own-goods', [1], ['<b>'], null]) await changeSettings({ rulesOn: wrong });
    expect(await readSettings()).toEqual(kept);
  });

  it('are set aside, not lost, when they cannot be read at all', async () => {
    await fake.storage.local.set({ settings: 'strict' });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await fake.storage.local.get(null)).toEqual({ 'unreadable.settings': 'strict' });
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('settings'));
  });
});
