/** Observations for tests, from as little as a test wants to say. */
import type { Circumstances, Example, Observation, Signal } from '../../src/model';

const SEEN_AT = '2024-03-01T05:00:00.000Z';

export type Part = Example['signals'][number];

/** A whole signal; what is not said stays on the platform and has no traits. */
export function signalOf(part: Part): Signal {
  return {
    label: '',
    destination: { relation: 'platform', host: 'www.tiktok.com' },
    selector: 'main > div',
    snippet: '<div>',
    frame: '',
    traits: [],
    firstSeen: SEEN_AT,
    lastSeen: SEEN_AT,
    ...part,
  };
}

/** What one page gave: Indonesian by its currency, unless said otherwise. */
export function observationOf(parts: readonly Part[], more: Partial<Observation> = {}): Observation {
  return {
    platform: 'tiktok',
    platformName: 'TikTok',
    host: 'platform',
    url: 'https://www.tiktok.com/@toko/video/1',
    seenAt: SEEN_AT,
    marketSigns: [{ kind: 'currency', market: 'id', seen: 'Rp' }],
    signals: parts.map(signalOf),
    looked: true,
    truncated: false,
    ...more,
  };
}

/** The circumstances of an example: a day under the regulation of 2023, read by its text. */
export function circumstancesOf(example: Example): Circumstances {
  return {
    date: '2024-03-01',
    market: 'id',
    reading: 'text',
    platform: 'tiktok',
    host: 'platform',
    ...example.circumstances,
  };
}
