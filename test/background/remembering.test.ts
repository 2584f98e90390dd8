import { describe, expect, it } from 'vitest';
import { blank, LIMITS, lightened, merged, observation, opened } from '../../src/background/remembering';
import type { FromPage } from '../../src/messages';
import type { Signal } from '../../src/model';
import { aPage, aSignal } from '../samples';

const NOW = '2026-10-04T08:00:00.000Z';
const LATER = '2026-10-04T09:00:00.000Z';
const top = { tabId: 7, frameId: 0, url: 'https://www.tiktok.com/' };
const sub = { tabId: 7, frameId: 3, url: 'https://pay.example/' };

type Found = Extract<FromPage, { type: 'signals-found' }>;
const found = (signals: Signal[], more: Partial<Found> = {}): Found => ({
  type: 'signals-found',
  page: aPage(),
  frame: '',
  signals,
  looked: false,
  truncated: false,
  ...more,
});
const many = (count: number, differs: Partial<Signal> = {}) =>
  Array.from({ length: count }, (_, index) => aSignal({ selector: `#s${index}`, ...differs }));

describe('merged', () => {
  it('knows a signal again by frame, kind, place and words', () => {
    const start = merged(opened(aPage(), NOW), found([aSignal({ firstSeen: NOW, lastSeen: NOW })]), top, NOW);
    const again = aSignal({ firstSeen: LATER, lastSeen: LATER, traits: ['amount'] });
    const { signals } = merged(start, found([again]), top, LATER);
    expect(signals).toEqual([{ ...again, firstSeen: NOW }]);
  });

  it.each([
    ['frame', { frameId: 3 }],
    ['kind', { kind: 'cart' }],
    ['place', { selector: '#other' }],
  ] as const)('keeps a signal that differs in its %s apart', (_, differs) => {
    const both = found([aSignal(), aSignal(differs)]);
    expect(merged(opened(aPage(), NOW), both, top, NOW).signals).toHaveLength(2);
  });

  it('takes new words of the same thing for what it says now', () => {
    const both = found([aSignal({ label: 'Bayar (04:59)' }), aSignal({ label: 'Bayar (04:58)' })]);
    const { signals } = merged(opened(aPage(), NOW), both, top, NOW);
    expect(signals.map(({ label }) => label)).toEqual(['Bayar (04:58)']);
  });

  it('takes a page that never said it was opened from what its own frame reports', () => {
    const record = merged(blank(NOW), found([aSignal()]), top, NOW);
    expect(observation(record)).toMatchObject({ platform: 'tiktok', signals: [{ kind: 'buy' }] });
  });

  it('remembers only the number of a frame while its page is not covered', () => {
    const record = merged(blank(NOW), found([aSignal({ frameId: 3 })], { looked: true }), sub, NOW);
    expect(record).toMatchObject({ frames: [3], signals: [], looked: false });
    expect(observation(record)).toBeNull();
  });

  it('calls the page looked at when the page itself was, not a frame of it', () => {
    const start = opened(aPage(), NOW);
    expect(merged(start, found([], { looked: true }), sub, NOW).looked).toBe(false);
    const looked = merged(start, found([], { looked: true }), top, NOW);
    expect(looked.looked).toBe(true);
    expect(merged(looked, found([]), top, LATER)).toMatchObject({ looked: true, seenAt: LATER });
  });

  it('gathers the market signs of every frame, without repeats', () => {
    const sign = { kind: 'region', market: 'id', seen: 'region=ID' } as const;
    const page = aPage({ marketSigns: [...aPage().marketSigns, sign] });
    const once = merged(opened(aPage(), NOW), found([], { page }), sub, NOW);
    const twice = merged(once, found([], { page }), sub, NOW);
    expect(twice.marketSigns).toEqual([...aPage().marketSigns, sign]);
    expect(twice.page).toEqual(aPage());
  });

  it('keeps at most so many signals of a frame and of a tab, and says that there were more', () => {
    let record = merged(opened(aPage(), NOW), found(many(150)), top, NOW);
    expect(record.truncated).toBe(false);
    record = merged(record, found(many(150, { kind: 'cart' })), top, NOW);
    expect(record).toMatchObject({ truncated: true });
    expect(record.signals).toHaveLength(LIMITS.perFrame);
    for (const frameId of [1, 2, 3, 4]) {
      record = merged(record, found(many(200, { frameId })), { ...sub, frameId }, NOW);
    }
    expect(record.signals).toHaveLength(LIMITS.perTab);
  });

  it('does not let a flood of links push out what says most about payment', () => {
    let record = merged(opened(aPage(), NOW), found(many(200, { kind: 'link-out' })), top, NOW);
    record = merged(record, found([aSignal({ kind: 'pay' })]), top, NOW);
    expect(record.signals).toHaveLength(LIMITS.perFrame);
    expect(record.signals[0]?.kind).toBe('pay');
  });
});

describe('opened', () => {
  it('starts afresh with the signs of the new page', () => {
    expect(opened(aPage(), NOW)).toEqual({
      page: aPage(),
      seenAt: NOW,
      looked: false,
      truncated: false,
      signals: [],
      marketSigns: aPage().marketSigns,
      frames: [],
    });
  });
});

describe('lightened', () => {
  it('keeps the weightier half and says so', () => {
    const record = merged(opened(aPage(), NOW), found([...many(3), aSignal({ kind: 'pay' })]), top, NOW);
    expect(lightened(record)).toMatchObject({ truncated: true, signals: [{ kind: 'pay' }, { kind: 'buy' }] });
  });
});
