import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_WAIT,
  LONGEST_WAIT,
  Mistake,
  parseOptions,
  READINGS as READINGS_ASKED,
  secondsOf,
} from '../../scripts/start/options.mjs';
import { READINGS } from '../../src/model';

const video = 'https://www.tiktok.com/@toko/video/1';

/** What was asked, for tests that expect no call for help. */
function parse(...words: string[]) {
  const options = parseOptions(words);
  if (options === 'help') throw new Error('Help was asked for');
  return options;
}

describe('--judge', () => {
  it('takes a saved observation, a day, a reading and rules', () => {
    expect(
      parse(
        '--judge',
        'o.json',
        '--on',
        '2024-03-01',
        '--reading',
        'strict',
        '--rules',
        'own-goods, complaint-contact',
      ),
    ).toMatchObject({
      kind: 'judge',
      judge: 'o.json',
      on: '2024-03-01',
      reading: 'strict',
      rules: ['own-goods', 'complaint-contact'],
      marketAsked: null,
    });
    expect(parse('--judge', 'o.json', '--rules', 'none', '--market', 'id')).toMatchObject({
      rules: [],
      marketAsked: 'id',
    });
  });

  it.each([
    [['--judge', 'o.json', '--on', '2024-02-30'], '--on is a day'],
    [['--judge', 'o.json', '--on', 'today'], '--on is a day'],
    [['--judge', 'o.json', '--reading', 'mild'], '--reading is'],
    [['--judge', 'o.json', 'page.html'], 'opens no page'],
    [['--judge', 'o.json', '--shots', 'x'], 'opens no page'],
    [['--on', '2024-03-01'], 'goes with --judge'],
    [['--judge', ''], 'needs a value'],
  ])('refuses %j', (words, reason) => {
    expect(() => parseOptions(words)).toThrow(reason);
  });

  it('knows the readings of the model', () => {
    expect(READINGS_ASKED).toEqual(READINGS);
  });
});

describe('parseOptions', () => {
  it('opens the demo feed when nothing is asked', () => {
    expect(parse()).toEqual({
      kind: 'demo',
      pages: [],
      list: '',
      browser: 'chromium',
      market: 'auto',
      wait: DEFAULT_WAIT,
      click: null,
      scripts: 'on',
      shots: null,
      json: null,
      save: null,
      judge: '',
      on: null,
      reading: null,
      rules: null,
      marketAsked: null,
    });
  });

  it('takes a saved page with its address, before or after', () => {
    const pages = [{ file: 'page.html', url: video }];
    expect(parse('page.html', '--as', video)).toMatchObject({ kind: 'saved', pages });
    expect(parse('--as', video, 'page.html')).toMatchObject({ kind: 'saved', pages });
    expect(parse(`--as=${video}`, 'page.html')).toMatchObject({ kind: 'saved', pages });
  });

  it('takes several saved pages, each with its own address', () => {
    const second = 'https://www.instagram.com/p/1';
    expect(parse('a.html', '--as', video, 'b.html', '--as', second).pages).toEqual([
      { file: 'a.html', url: video },
      { file: 'b.html', url: second },
    ]);
  });

  it('takes a live page', () => {
    expect(parse('https://www.tiktok.com/@toko')).toMatchObject({
      kind: 'live',
      pages: [{ file: '', url: 'https://www.tiktok.com/@toko' }],
    });
  });

  it('takes a list and every option', () => {
    const words = '--pages list.tsv --browser firefox --market id --wait 0.5 --click #buy --scripts off';
    expect(parse(...words.split(' '), '--shots', 'out/pictures', '--json', '-')).toEqual({
      kind: 'list',
      pages: [],
      list: 'list.tsv',
      browser: 'firefox',
      market: 'id',
      wait: 0.5,
      click: '#buy',
      scripts: 'off',
      shots: 'out/pictures',
      json: '-',
      save: null,
      judge: '',
      on: null,
      reading: null,
      rules: null,
      marketAsked: 'id',
    });
  });

  it('gives help whatever else is asked', () => {
    expect(parseOptions(['--help', '--bogus'])).toBe('help');
    expect(parseOptions(['-h'])).toBe('help');
  });

  it.each([
    [['--bogus'], 'There is no option --bogus'],
    [['--browser', 'opera'], '--browser is chromium or firefox, not “opera”.'],
    [['--market', 'us'], '--market is id or auto, not “us”.'],
    [['--scripts', 'maybe'], '--scripts is on or off, not “maybe”.'],
    [['--wait', 'soon'], '--wait is a number of seconds'],
    [['--wait', '-1'], '--wait'],
    [['--json'], '--json needs a value'],
    [['--json='], '--json needs a value'],
    [['--pages', 'list.tsv', 'page.html'], 'page.html does not fit in'],
    [['--pages', 'list.tsv', '--as', video], '--as is for a single page'],
    [['page.html'], 'page.html needs --as'],
    [['www.tiktok.com/@toko'], 'an address without https://'],
    [['page.html', '--as', 'www.tiktok.com'], 'is not an address that begins with https://'],
    [['--as', video], 'has no page'],
    [['page.html', '--as', video, '--as', video], 'has no page'],
    [['a.html', '--as', video, video], 'cannot be opened in one run'],
  ])('says in one sentence what is wrong with %j', (words, sentence) => {
    expect(() => parseOptions(words)).toThrow(Mistake);
    expect(() => parseOptions(words)).toThrow(sentence);
  });

  it('sees that npm has kept an option for itself', () => {
    expect(() => parseOptions(['list.tsv'], { npm_config_pages: 'true' })).toThrow('npm start -- --pages');
  });

  it('never fails in another way than with a sentence', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--as', '--pages', '--wait', '--browser', '--json', '--', '-h', video, 'page.html'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        try {
          parseOptions(words);
        } catch (error) {
          expect(error).toBeInstanceOf(Mistake);
        }
      }),
    );
  });
});

describe('secondsOf', () => {
  it('reads every number it allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST_WAIT * 10 }), (tenths) => {
        expect(secondsOf('wait', String(tenths / 10))).toBe(tenths / 10);
      }),
    );
  });

  it.each(['', ' ', '1e3', 'Infinity', '0x10', String(LONGEST_WAIT + 1), '1,5'])('refuses “%s”', (text) => {
    expect(() => secondsOf('wait', text)).toThrow(Mistake);
  });
});
