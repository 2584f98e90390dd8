import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/inbox/post';
import { backoff, GIVE_UP, retryAfterOf, weigh } from '../../src/inbox/weigh';
import type { Sending } from '../../src/storage/queue';
import { INBOX } from '../storage/desk-samples';

const NOW = new Date('2026-10-04T08:00:00Z');
const DAY = 24 * 60 * 60_000;

function aSending(differs: Partial<Sending> = {}): Sending {
  const at = NOW.toISOString();
  return { inbox: INBOX, text: '', queuedAt: at, dueAt: at, tries: 1, split: false, ...differs };
}
const answered = (status: number, taken: 'no' | 'accepted' | 'stored' = 'no', retryAfter = ''): Answer => ({
  reached: true,
  status,
  taken,
  retryAfter,
});

describe('an answer', () => {
  it.each([
    [answered(201, 'stored'), 'acknowledged'],
    [answered(202, 'accepted'), 'sent'],
    [answered(200), 'retry'],
    [answered(204), 'retry'],
    [answered(408), 'retry'],
    [answered(425), 'retry'],
    [answered(429), 'retry'],
    [answered(500), 'retry'],
    [answered(503), 'retry'],
    [answered(511), 'retry'],
    [answered(400), 'rejected'],
    [answered(401), 'rejected'],
    [answered(403), 'rejected'],
    [answered(404), 'rejected'],
    [answered(409), 'rejected'],
    [answered(422), 'rejected'],
    [{ reached: false, why: 'network' } as const, 'retry'],
    [{ reached: false, why: 'time' } as const, 'retry'],
  ])('%j leads to %s', (answer, state) => {
    expect(weigh(answer, aSending(), NOW, 0.5).state).toBe(state);
  });

  it('of 413 leads to a try in parts, once, and only where that is known', () => {
    expect(weigh(answered(413), aSending(), NOW, 0.5)).toMatchObject({
      state: 'retry',
      split: true,
      dueAt: NOW,
    });
    expect(weigh(answered(413), aSending({ split: true }), NOW, 0.5).state).toBe('rejected');
    const inbox = { ...INBOX, kind: 'https' as const };
    expect(weigh(answered(413), aSending({ inbox }), NOW, 0.5).state).toBe('rejected');
  });

  it('never keeps a report trying beyond ten tries or fourteen days', () => {
    expect(weigh(answered(500), aSending({ tries: 9 }), NOW, 0.5).state).toBe('retry');
    expect(weigh(answered(500), aSending({ tries: 10 }), NOW, 0.5).state).toBe('expired');
    const late = new Date(NOW.getTime() + GIVE_UP.milliseconds);
    expect(weigh(answered(500), aSending(), late, 0.5).state).toBe('expired');
    // but what arrives at the last try has arrived
    expect(weigh(answered(201, 'stored'), aSending({ tries: 10 }), late, 0.5).state).toBe('acknowledged');
  });

  it('that makes us wait never makes us wait longer than a day, or not at all', () => {
    const headers = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.constantFrom('1e9', '-5', '99999999999', '3600'),
    );
    fc.assert(
      fc.property(
        fc.record({ status: fc.constantFrom(429, 500, 503), retryAfter: headers }),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        ({ status, retryAfter }, tries, random) => {
          const tried = weigh(answered(status, 'no', retryAfter), aSending({ tries }), NOW, random);
          const wait = tried.state === 'retry' ? tried.dueAt.getTime() - NOW.getTime() : Number.NaN;
          expect(wait).toBeGreaterThanOrEqual(1000);
          expect(wait).toBeLessThanOrEqual(DAY);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['Sun, 04 Oct 2026 08:01:00 GMT', 60_000],
    ['Sun, 04 Oct 2026 07:00:00 GMT', 0],
    ['', 0],
    ['soon', 0],
    ['2026-10-04', 0],
    ['-3', 0],
    ['1.5', 0],
  ])('%j is %i ms', (value, milliseconds) => {
    expect(retryAfterOf(value, NOW)).toBe(milliseconds);
  });
});

describe('the wait after a failure', () => {
  it('grows twofold up to a day, and is drawn from all of it', () => {
    expect([1, 2, 3, 20].map((tries) => backoff(tries, 0.999999))).toEqual([
      59_999, 119_999, 239_999, 86_399_913,
    ]);
    expect(backoff(5, 0)).toBe(1000);
  });
});
