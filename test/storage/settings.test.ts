import { beforeEach, describe, expect, it, vi } from 'vitest';
import schema from '../../public/managed-schema.json' with { type: 'json' };
import { DEFAULT_SETTINGS } from '../../src/model';
import {
  changeSettings,
  notSettings,
  readOwnSettings,
  readPolicy,
  readSettings,
} from '../../src/storage/settings';
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

  it.each([0, -1, 1.5, 731, '30', null])('do not keep history for %s days', async (historyDays) => {
    expect((await changeSettings({ historyDays })).historyDays).toBe(DEFAULT_SETTINGS.historyDays);
  });

  it('name what is none of theirs', () => {
    expect(notSettings({ ...DEFAULT_SETTINGS })).toEqual([]);
    expect(notSettings({ reading: 'lenient', colour: 'red', language: 'en', constructor: 1 })).toEqual([
      'reading',
      'colour',
      'constructor',
    ]);
  });
});

describe('what an organisation set', () => {
  it('is nothing where the browser has none, and where it refuses to say', async () => {
    expect(await readPolicy()).toEqual({ locked: [], firstRun: true });
    fake.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await readPolicy()).toEqual({ locked: [], firstRun: true });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('counts instead of what the user chose, and leaves that as it is', async () => {
    await changeSettings({ reading: 'text', language: 'id' });
    await fake.storage.managed.set({ reading: 'strict', firstRun: false });
    expect(await readSettings()).toMatchObject({ reading: 'strict', language: 'id' });
    expect(await readPolicy()).toEqual({ locked: ['reading'], firstRun: false });
    expect(await changeSettings({ reading: 'text', language: 'en' })).toMatchObject({
      reading: 'strict',
      language: 'en',
    });
    expect(await readOwnSettings()).toMatchObject({ reading: 'text', language: 'en' });
  });

  it('counts only where it is valid', async () => {
    await fake.storage.managed.set({ reading: 'harsh', historyDays: 5000, market: 'id', colour: 'red' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, market: 'id' });
    expect((await readPolicy()).locked).toEqual(['market']);
  });

  it('has a schema that names every setting, with values that count', () => {
    const { firstRun, ...fields } = schema.properties;
    expect(firstRun.type).toBe('boolean');
    expect(Object.keys(fields).sort(), 'public/managed-schema.json').toEqual(
      Object.keys(DEFAULT_SETTINGS).sort(),
    );
    for (const [name, field] of Object.entries(fields)) {
      for (const value of 'enum' in field ? field.enum : []) {
        expect(notSettings({ [name]: value }), `${name} ${value}`).toEqual([]);
      }
    }
  });
});

describe('the inbox for reports', () => {
  const inbox = { kind: 'https', endpoint: 'https://inbox.example/reports', label: 'Lembaga', formId: '' };

  it('is kept, and can be taken away again', async () => {
    await changeSettings({ inbox });
    expect((await readSettings()).inbox).toEqual(inbox);
    await changeSettings({ inbox: { kind: 'none' } });
    expect((await readSettings()).inbox).toEqual(DEFAULT_SETTINGS.inbox);
  });

  it.each([
    'http://inbox.example/',
    'https://user:secret@inbox.example/',
    'javascript:alert(1)',
    'inbox.example',
    '',
    7,
  ])('is never at %s', async (endpoint) => {
    await changeSettings({ inbox: { ...inbox, endpoint } });
    expect((await readSettings()).inbox).toEqual(DEFAULT_SETTINGS.inbox);
  });

  it.each([{ kind: 'ftp' }, { formId: '<x>' }, { label: 'x'.repeat(81) }, { label: 1 }])(
    'is not kept with %j',
    async (wrong) => {
      await changeSettings({ inbox: { ...inbox, ...wrong } });
      expect((await readSettings()).inbox).toEqual(DEFAULT_SETTINGS.inbox);
    },
  );
});

describe('the timestamp authority', () => {
  it('is nobody until one is named, and nobody again', async () => {
    expect(DEFAULT_SETTINGS.timestampAuthority).toBe('');
    await changeSettings({ timestampAuthority: 'https://stamp.example/tsr' });
    expect((await readSettings()).timestampAuthority).toBe('https://stamp.example/tsr');
    await changeSettings({ timestampAuthority: '' });
    expect((await readSettings()).timestampAuthority).toBe('');
  });

  it.each(['http://stamp.example/', 'https://me:pw@stamp.example/', 'stamp.example', 'javascript:1', 7])(
    'is never %s',
    async (timestampAuthority) => {
      await changeSettings({ timestampAuthority });
      expect((await readSettings()).timestampAuthority).toBe('');
    },
  );
});
