import { describe, expect, it } from 'vitest';
import { languageFor, textsIn } from '../../src/ui/text';

describe('languageFor', () => {
  it.each([
    ['auto', 'en-US', 'en'],
    ['auto', 'en', 'en'],
    ['auto', 'id', 'id'],
    ['auto', 'ms-MY', 'id'],
    ['auto', 'ens', 'id'],
    ['en', 'id', 'en'],
    ['id', 'en-GB', 'id'],
  ] as const)('setting %s in a browser in %s gives %s', (setting, browserLanguage, language) => {
    expect(languageFor(setting, browserLanguage)).toBe(language);
  });
});

describe('textsIn', () => {
  const id = textsIn('id');
  const en = textsIn('en');

  it('fills in values, as they are', () => {
    expect(en.say('sentenceViolationPayment', 'TikTok')).toBe('A payment step was seen on TikTok itself.');
    expect(en.say('sentenceViolationPayment', '$2 $&')).toBe('A payment step was seen on $2 $& itself.');
    expect(en.say('inForceBetween', 'a', 'b')).toBe('in force from a to b');
  });

  it('writes numbers as people do', () => {
    expect(en.say('notListed', 1234)).toContain('1,234');
    expect(id.say('notListed', 1234)).toContain('1.234');
  });

  it('counts', () => {
    expect(en.count(1, 'moreSeenOne', 'moreSeenOther')).toBe('1 more thing seen');
    expect(en.count(2, 'moreSeenOne', 'moreSeenOther')).toBe('2 more things seen');
  });

  it('picks the sentence of a rule', () => {
    expect([id, en].map(({ pick }) => pick({ id: 'terlihat', en: 'seen' }))).toEqual(['terlihat', 'seen']);
  });

  it('writes days, instants and countries as people do', () => {
    expect(id.day('2026-06-08')).toBe('8 Juni 2026');
    expect(en.day('2026-06-08')).toBe('8 June 2026');
    expect(id.moment('2026-10-04T17:05:00Z', 'Asia/Jakarta')).toBe('5 Oktober 2026 pukul 00.05');
    expect(en.country('us')).toBe('United States');
    expect(id.country('id')).toBe('Indonesia');
    expect(id.country('unknown')).toBe('UNKNOWN');
  });
});
