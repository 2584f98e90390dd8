import { describe, expect, it } from 'vitest';
import { FIRST_CHOICES, handlesOf, readDraftContent } from '../../src/evidence/draft';
import { reviewedParts } from '../../src/evidence/redaction/removals';
import { reviewed } from '../../src/evidence/reviewed';
import { signalKey } from '../../src/evidence/same-signal';
import type { Observation } from '../../src/model';
import { aPage, aSignal, SEEN_AT } from '../samples';

const observation: Observation = {
  ...aPage({ url: 'https://www.tiktok.com/@kopi/video/1?product_id=17' }),
  seenAt: SEEN_AT,
  looked: true,
  truncated: false,
  signals: [
    aSignal({
      kind: 'pay',
      label: 'Bayar sebagai Budi Santoso',
      selector: '#budi',
      snippet: '<button id="budi">',
    }),
    aSignal({ kind: 'buy', label: 'Beli sekarang', selector: '#buy', frame: 'https://a.example/x?u=1' }),
  ],
};

describe('reviewed', () => {
  it('takes out private words and places in the code, and keeps what was seen', () => {
    const after = reviewed(observation, FIRST_CHOICES);
    expect(after.signals.map(({ label, selector, snippet }) => [label, selector, snippet])).toEqual([
      ['Bayar […]', '', '<button>'],
      ['Beli sekarang', '', expect.stringMatching(/^(<[a-z]+>)?$/)],
    ]);
    expect(after.url).toBe('https://www.tiktok.com/@kopi/video/1?product_id=17');
    expect(JSON.stringify(after)).not.toMatch(/budi|santoso/i);
  });

  it('follows what the user chose', () => {
    const [first] = observation.signals;
    if (!first) throw new Error('no signal');
    const choices = { ...FIRST_CHOICES, labels: true, places: true, address: 'host' as const };
    expect(reviewed(observation, choices).signals[0]).toMatchObject({
      label: 'Bayar sebagai Budi Santoso',
      selector: '#budi',
    });
    expect(reviewed(observation, choices).url).toBe('https://www.tiktok.com/');
    const without = [signalKey(first)];
    expect(reviewed(observation, { ...choices, without }).signals.map(({ kind }) => kind)).toEqual(['buy']);
  });

  it('names each thing that it took out', () => {
    const [first] = observation.signals;
    if (!first) throw new Error('no signal');
    const removed = (choices: typeof FIRST_CHOICES) =>
      reviewedParts(observation, reviewed(observation, choices), choices.without).map(({ where, reason }) => [
        where,
        reason,
      ]);
    expect(removed(FIRST_CHOICES)).toEqual([['signals', 'other-words']]);
    expect(removed({ ...FIRST_CHOICES, without: [signalKey(first)], address: 'host' })).toEqual([
      ['signals', 'chosen'],
      ['page', 'chosen'],
    ]);
  });
});

describe('handlesOf', () => {
  it('finds whose page it is', () => {
    expect(handlesOf('https://www.tiktok.com/@kopi.gayo/video/1')).toEqual(['@kopi.gayo']);
    expect(handlesOf('https://x.com/kopi')).toEqual([]);
    expect(handlesOf('nonsense')).toEqual([]);
  });
});

describe('readDraftContent', () => {
  it.each([[null], [undefined], ['x'], [{}], [{ version: 2 }]])('takes %j for no draft', (content) => {
    expect(readDraftContent(content)).toBeUndefined();
  });
});
