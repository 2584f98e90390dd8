import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readTab, rememberedTabs } from '../../src/storage/tabs';
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

describe('tabs', () => {
  it('of an older shape are forgotten, and said so', async () => {
    await fake.storage.session.set({ 'tab:7': { signals: 'none' } });
    expect(await readTab(7)).toBeUndefined();
    expect(await rememberedTabs()).toEqual([]);
    expect(console.warn).toHaveBeenCalled();
  });
});
