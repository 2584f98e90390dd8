/** Small believable pieces for the tests of the background, the evidence and the pages. */
import type { PageSeen } from '../src/messages';
import type { Finding, Signal, Verdict } from '../src/model';

export const SEEN_AT = '2026-10-04T07:05:09.000Z';

export function aSignal(differs: Partial<Signal> = {}): Signal {
  return {
    kind: 'buy',
    label: 'Beli sekarang',
    destination: { relation: 'platform', host: 'www.tiktok.com', site: 'tiktok.com', name: 'TikTok' },
    selector: '#buy',
    snippet: '<button id="buy">',
    frame: '',
    frameId: 0,
    traits: [],
    firstSeen: SEEN_AT,
    lastSeen: SEEN_AT,
    ...differs,
  };
}

export function aPage(differs: Partial<PageSeen> = {}): PageSeen {
  return {
    platform: 'tiktok',
    platformName: 'TikTok',
    host: 'platform',
    url: 'https://www.tiktok.com/@toko/video/1',
    marketSigns: [{ kind: 'currency', market: 'id', seen: 'Rp' }],
    ...differs,
  };
}

export function aFinding(differs: Partial<Finding> = {}): Finding {
  return {
    rule: 'in-app-payment',
    scope: 'promotion-only',
    basis: 'text',
    test: 'T1',
    outcome: 'violation',
    reason: 'payment-on-platform',
    title: { id: 'Pembayaran di dalam platform', en: 'Payment inside the platform' },
    why: { id: 'Langkah pembayaran terlihat di sini.', en: 'A payment step was seen here.' },
    citation: {
      instrument: 'Permendag 31/2023',
      article: { id: 'Pasal 21 ayat (3)', en: 'Pasal 21 ayat (3)' },
      quote: 'PPMSE dengan model bisnis Social-Commerce dilarang …',
      from: '2023-09-26',
      to: '2026-06-07',
      verified: 'press-quote',
      source: 'press',
    },
    signals: [aSignal({ kind: 'pay', label: 'Bayar Rp25.000', selector: '#pay' })],
    ...differs,
  };
}

export function aVerdict(differs: Partial<Verdict> = {}): Verdict {
  return {
    platform: 'tiktok',
    platformName: 'TikTok',
    url: 'https://www.tiktok.com/@toko/video/1',
    date: '2026-10-04',
    market: 'id',
    marketBy: 'currency',
    marketSigns: [{ kind: 'currency', market: 'id', seen: 'Rp' }],
    reading: 'text',
    outcome: 'violation',
    findings: [aFinding()],
    tests: [],
    alsoObserved: [],
    notObservable: [],
    elsewhere: [],
    digital: [],
    looked: true,
    truncated: false,
    ...differs,
  };
}
