/** Nothing that the words of any language know may pass the first question unasked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../scripts/telling';
import { LOOK_ALIKES } from '../../src/content/look-alikes';
import { fold } from '../../src/content/normalise';
import { classify, isPaymentCaption, namedShop, summaryPart, wayToPay } from '../../src/content/phrases';
import { mayTell } from '../../src/content/skim';
import { keyOf } from '../../src/content/telling';
import { PROVIDERS } from '../../src/payments';
import { SHOPS } from '../../src/shops';
import { LANGUAGES } from '../../src/words';
import { en } from '../../src/words/en';
import { id } from '../../src/words/id';

const PHRASES = [
  ...LANGUAGES.flatMap(phrasesOf),
  ...[...PROVIDERS, ...SHOPS].flatMap(({ names }) => [...names]),
  // a number by itself tells nothing
].filter((phrase) => !/^\d+\b/.test(phrase));
const sells = (text: string) => {
  const hit = classify(text);
  return hit?.class === 'promote' ? null : hit;
};
const says = (text: string) =>
  Boolean(
    sells(text) ?? wayToPay(text) ?? summaryPart(text) ?? namedShop(text) ?? (isPaymentCaption(text) || null),
  );

describe('the first question', () => {
  it('lets every phrase of every language through, as it is written and as it is shouted', () => {
    const lost = PHRASES.flatMap((phrase) => [phrase, phrase.toUpperCase(), `  ${phrase} (3)`]).filter(
      (text) => !mayTell(text),
    );
    expect(lost).toEqual([]);
  });

  it.each<[string, (words: string) => string]>([
    ['invisible letters', (words) => [...words].join('\u200b')],
    ['soft hyphens', (words) => [...words].join('\u00ad')],
    [
      'full-width letters',
      (words) => words.replace(/[!-~]/g, (a) => String.fromCharCode(a.charCodeAt(0) + 0xfee0)),
    ],
    ['look-alikes', (words) => [...words].map((a) => [...(LOOK_ALIKES[a] ?? a)][0] ?? a).join('')],
    [
      'digits for letters',
      (words) =>
        words.replace(
          /[oieastg]/g,
          (a) => ({ o: '0', i: '1', e: '3', a: '4', s: '5', t: '7', g: '9' })[a] ?? a,
        ),
    ],
    ['letters apart', (words) => [...words.replaceAll(' ', '')].join(' ')],
    ['a price behind', (words) => `${words} Rp25.000`],
    ['a price before', (words) => `Rp25.000 ${words}`],
    ['other words around', (words) => `yuk ${words} dulu`],
  ])('lets through whatever the words see in %s', (_, dress) => {
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), (phrase) => {
        const text = dress(phrase);
        if (text.length <= 90 && says(text)) expect(mayTell(text), text).toBe(true);
      }),
      { numRuns: 4000 },
    );
  });

  it('lets through what is run together in Indonesian and English', () => {
    const runs = [id, en].flatMap(phrasesOf).map((phrase) => fold(phrase).replaceAll(' ', ''));
    expect(runs.filter((run) => sells(run)?.disguised && !mayTell(run))).toEqual([]);
  });

  it('lets through whatever the words see in any text', () => {
    const word = fc.constantFrom(...PHRASES.flatMap((phrase) => phrase.split(' ')));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', '-', ' · '),
        (words, glue) => {
          const text = words.join(glue);
          if (text.length <= 90 && says(text)) expect(mayTell(text), text).toBe(true);
        },
      ),
      { numRuns: 8000 },
    );
  });

  it('asks no more of everyday talk', () => {
    for (const text of [
      'Suka',
      'Komentar',
      'Bagikan',
      '12,3 rb',
      '2 jam',
      'Follow',
      'Reply',
      'Ana Putri',
      '3.4K',
      'Home',
      '🔥🔥',
    ])
      expect(mayTell(text), text).toBe(false);
  });
});

describe('the numbers', () => {
  it('are small', () => {
    expect(keyOf('beli')).toBeLessThan(1 << 22);
    expect(keyOf('beli')).not.toBe(keyOf('bayar'));
  });
});
