import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model';
import { readSettingsFile, settingsFile } from '../../src/options/backup';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const someSettings: fc.Arbitrary<Settings> = fc
  .record({
    market: fc.constantFrom('auto', 'id', 'my'),
    reading: fc.constantFrom('text', 'strict', 'all'),
    language: fc.constantFrom('auto', 'id', 'en'),
    rulesOn: fc.uniqueArray(fc.constantFrom('own-goods', 'pay-later-in-place', 'from-a-later-version')),
    jurisdictionsOn: fc.uniqueArray(fc.constantFrom('china', 'european-union')),
    history: fc.boolean(),
    historyDays: fc.integer({ min: 1, max: 730 }),
  })
  .map((chosen) => ({ ...DEFAULT_SETTINGS, ...chosen }));

describe('a settings file', () => {
  it('gives back all that was saved', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(readSettingsFile(settingsFile(settings))).toEqual({ settings });
      }),
    );
  });

  it('from an older version leaves what it did not know as it is at first', () => {
    const older = { format: 'etalase-settings', formatVersion: 1, settings: { reading: 'strict' } };
    expect(readSettingsFile(JSON.stringify(older))).toEqual({
      settings: { ...DEFAULT_SETTINGS, reading: 'strict' },
    });
  });

  it.each([
    ['not JSON', '{"format": "etalase-settings"', { problem: 'not-ours' }],
    ['nothing', '', { problem: 'not-ours' }],
    ['a list', '[]', { problem: 'not-ours' }],
    ['another file', '{"format":"etalase-observation","settings":{}}', { problem: 'not-ours' }],
    ['no settings', '{"format":"etalase-settings","formatVersion":1}', { problem: 'not-ours' }],
    ['a newer one', '{"format":"etalase-settings","formatVersion":2,"settings":{}}', { problem: 'newer' }],
    [
      'wrong values',
      '{"format":"etalase-settings","formatVersion":1,"settings":{"reading":"harsh","language":"en","historyDays":0,"x":1}}',
      { problem: 'wrong', fields: ['reading', 'historyDays', 'x'] },
    ],
  ])('that is %s is refused whole', (_, text, problem) => {
    expect(readSettingsFile(text)).toEqual(problem);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readSettingsFile(text);
      }),
    );
  });
});
