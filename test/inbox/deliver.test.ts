/** Reports on their way through a network and a server that do all that they can do. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverDue, type World } from '../../src/inbox/deliver';
import type { SealedRecord } from '../../src/inbox/form';
import { jsonSubmission, openRosaSubmission } from '../../src/inbox/submission';
import { type Inbox, nextDue, queueReport } from '../../src/storage/queue';
import { allReports, CAPS, findReport, receiptsOf } from '../../src/storage/reports';
import { anAbout, emptyDatabase, INBOX, sealed } from '../storage/desk-samples';
import { type InboxOptions, MOODS, type Mood, TestInbox } from './server';

const START = new Date('2026-10-04T08:00:00Z');

let inbox: TestInbox;
let base: string;
let close: () => Promise<void>;

async function openInbox(options: InboxOptions = {}): Promise<void> {
  inbox = new TestInbox(options);
  ({ base, close } = await inbox.listen());
}

beforeEach(emptyDatabase);
afterEach(async () => {
  await close?.();
  expect(inbox.broken).toEqual([]);
});

/** Random numbers that are the same at each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A clock that stands still until it is told to go on. */
class Clock {
  #now = START.getTime();
  now = () => new Date(this.#now);
  async leapToNextDue(): Promise<boolean> {
    const due = await nextDue();
    if (due === undefined) return false;
    this.#now = Math.max(this.#now + 1, due.getTime());
    return true;
  }
}

function worldOf(clock: Clock, random: () => number = () => 0.5): World {
  return { send: fetch, now: clock.now, random };
}

async function queue(kind: Inbox['kind'] = 'openrosa', bytes = 64): Promise<SealedRecord> {
  const report = (await sealed(bytes, anAbout(), START)) as SealedRecord;
  const endpoint = kind === 'openrosa' ? `${base}/v1/projects/1/submission` : `${base}/reports`;
  const { text } = kind === 'openrosa' ? openRosaSubmission(report) : jsonSubmission(report);
  await queueReport(report.id, { inbox: { ...INBOX, kind, endpoint }, text }, START);
  return report;
}

describe.each(['openrosa', 'https'] as const)('a report to an inbox that speaks %s', (kind) => {
  it('arrives whole, and says so', async () => {
    await openInbox();
    const { id, sealed: file } = await queue(kind);
    await deliverDue(worldOf(new Clock()));
    const stored = inbox.stored.get(id);
    expect(stored).toMatchObject({ isComplete: true, times: 1 });
    expect([...(stored?.attachments.keys() ?? [])]).toEqual([file.name]);
    const report = await findReport(id);
    expect(report?.state).toBe(kind === 'openrosa' ? 'acknowledged' : 'sent');
    if (kind === 'https') {
      expect(report).toMatchObject({
        ticket: `LP-${id.slice(0, 8)}`,
        sending: { statusUrl: `${base}/reports/${id}` },
      });
    }
  });

  it.each(MOODS.filter((mood) => mood !== 'well'))(
    'arrives once after an inbox that does this: %s',
    async (mood) => {
      let left = 2;
      await openInbox({ mood: () => (left-- > 0 ? mood : 'well') });
      const { id } = await queue(kind);
      const clock = new Clock();
      do {
        await deliverDue(worldOf(clock));
      } while (await clock.leapToNextDue());
      expect(inbox.conflicts).toEqual([]);
      expect(inbox.stored.size).toBe(1);
      expect(['sent', 'acknowledged']).toContain((await findReport(id))?.state);
    },
  );

  it.each([401, 403, 404, 400])('is left for a person after %i', async (status) => {
    await openInbox({ always: () => status });
    const { id } = await queue(kind);
    const clock = new Clock();
    await deliverDue(worldOf(clock));
    expect(await findReport(id)).toMatchObject({ state: 'rejected', sending: { tries: 1 } });
    expect((await receiptsOf(id)).at(-1)).toMatchObject({ event: 'answered', details: { status } });
    expect(await clock.leapToNextDue()).toBe(false);
  });

  it('gives up after ten tries and asks', async () => {
    await openInbox({ mood: () => 'error-500' });
    const { id } = await queue(kind);
    const clock = new Clock();
    do {
      await deliverDue(worldOf(clock));
    } while (await clock.leapToNextDue());
    expect(await findReport(id)).toMatchObject({ state: 'expired', sending: { tries: 10 } });
    expect(inbox.requests).toBe(10);
  });

  it('waits as long as the inbox asks', async () => {
    await openInbox({ mood: () => 'error-503' });
    const { id } = await queue(kind);
    await deliverDue(worldOf(new Clock(), () => 0));
    expect((await findReport(id))?.sending?.dueAt).toBe(new Date(START.getTime() + 120_000).toISOString());
  });

  it('never follows a redirect', async () => {
    await openInbox();
    const { id } = await queue(kind);
    const asked: RequestInit[] = [];
    const world = worldOf(new Clock());
    await deliverDue({
      ...world,
      send: (url, request) => {
        asked.push(request ?? {});
        return fetch(url, request);
      },
    });
    expect(asked).toEqual([
      expect.objectContaining({ redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' }),
    ]);
    expect((await findReport(id))?.state).not.toBe('retry');
  });

  it('does not go out without its file', async () => {
    await openInbox();
    const { id } = await queue(kind);
    const { database } = await import('../../src/storage/database');
    await (await database()).clear('files');
    await deliverDue(worldOf(new Clock()));
    expect(inbox.requests).toBe(0);
    expect(await findReport(id)).toMatchObject({ state: 'rejected' });
  });
});

describe('an answer of 409', () => {
  it('stops an OpenRosa report, whose id the inbox knows with another text', async () => {
    await openInbox();
    const { id } = await queue();
    inbox.stored.set(id, { text: 'another', attachments: new Map(), isComplete: true, times: 1 });
    await deliverDue(worldOf(new Clock()));
    expect(await findReport(id)).toMatchObject({ state: 'rejected' });
  });

  it('lets a plain one wait, whose first try is still being worked on', async () => {
    await openInbox({ always: () => 409 });
    const { id } = await queue('https');
    await deliverDue(worldOf(new Clock()));
    expect(await findReport(id)).toMatchObject({ state: 'retry' });
  });
});

describe('an inbox for which it is too large', () => {
  it('gets an OpenRosa report in parts with the same text', async () => {
    let whole = true;
    await openInbox({ most: () => (whole ? 100 : 100_000) });
    const { id } = await queue();
    const clock = new Clock();
    await deliverDue({ ...worldOf(clock), changed: () => (whole = inbox.requests < 1) });
    await deliverDue(worldOf(clock));
    expect(inbox.stored.get(id)).toMatchObject({ isComplete: true });
    expect((await receiptsOf(id)).map(({ details }) => details.status).filter(Boolean)).toEqual([413, 201]);
  });

  it('is not asked for ever', async () => {
    await openInbox({ most: () => 100 });
    const { id } = await queue();
    const clock = new Clock();
    await deliverDue(worldOf(clock));
    expect(await findReport(id)).toMatchObject({ state: 'rejected', sending: { tries: 2, split: true } });
  });
});

/** A worker was stopped. */
class Stopped extends Error {}

/**
 * Delivers like a worker that may be stopped before and after each request, and after the answer is there:
 * it leaves a lease behind and nothing else.
 *
 * @throws {Stopped}
 */
function deliverUntilStopped(clock: Clock, roll: () => number): Promise<void> {
  return new Promise((resolve, reject) => {
    const forEver = new Promise<never>(() => undefined);
    const stop = () => {
      reject(new Stopped());
      return forEver;
    };
    const send: typeof fetch = async (...request) => {
      const fate = roll();
      if (fate < 0.05) return stop();
      const answer = await fetch(...request);
      return fate < 0.1 ? stop() : answer;
    };
    const random = () => {
      if (roll() < 0.05) throw new Stopped();
      return roll() * 0.2;
    };
    deliverDue({ send, now: clock.now, random }).then(resolve, reject);
  });
}

/** What was refused or given up, a person sends again, as the desk offers it. */
async function askPerson(clock: Clock): Promise<boolean> {
  let asked = false;
  for (const { id, state, sending } of await allReports()) {
    if ((state === 'rejected' || state === 'expired') && sending !== undefined) {
      await queueReport(id, sending, clock.now());
      asked = true;
    }
  }
  return asked;
}

describe('a great many reports', () => {
  /** Reports on one desk; a thousand take five desks, one after the other, at one inbox. */
  const EACH = CAPS.reports;

  it.each([
    ['openrosa', 1000],
    ['https', 200],
  ] as const)(
    'arrive exactly once each (%s: %i), though the server misbehaves and the worker is stopped at random',
    async (kind, all) => {
      const roll = dice(20261121);
      const mood = (): Mood => (roll() < 0.5 ? 'well' : (MOODS[Math.floor(roll() * MOODS.length)] ?? 'well'));
      await openInbox({ mood, most: () => (roll() < 0.1 ? 10 : Number.POSITIVE_INFINITY) });
      const expected = new Map<string, string>();
      let stops = 0;
      for (let desk = 0; desk < all / EACH; desk += 1) {
        await emptyDatabase();
        for (let place = 0; place < EACH; place += 1) {
          const { id, sealed: file } = await queue(kind);
          expected.set(id, file.name);
        }
        const clock = new Clock();
        do {
          await deliverUntilStopped(clock, roll).catch((error: unknown) => {
            if (!(error instanceof Stopped)) throw error;
            stops += 1;
          });
        } while ((await clock.leapToNextDue()) || (await askPerson(clock)));
        const left = (await allReports()).filter(({ state }) => state !== 'sent' && state !== 'acknowledged');
        expect(left.map(({ state, sending }) => [state, sending?.tries])).toEqual([]);
      }
      expect(inbox.conflicts).toEqual([]);
      expect(inbox.stored.size).toBe(all);
      expect(new Set(inbox.stored.keys())).toEqual(new Set(expected.keys()));
      for (const [id, { attachments, isComplete }] of inbox.stored) {
        expect(isComplete).toBe(true);
        expect([...attachments.keys()]).toEqual([expected.get(id)]);
      }
      expect(stops).toBeGreaterThan(all / 20);
      for (const each of MOODS) expect(inbox.lived.get(each), each).toBeGreaterThan(0);
      console.log(`${kind}: ${all} reports, ${inbox.requests} requests, ${stops} stops`);
    },
    300_000,
  );
});
