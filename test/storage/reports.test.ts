import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../src/storage/database';
import { FINISHED, NEXT, REPORT_STATES, type ReportState, stateBefore } from '../../src/storage/lifecycle';
import { lease, queueReport, settle, tryNow } from '../../src/storage/queue';
import {
  allReports,
  alreadyReported,
  annotate,
  CAPS,
  changeDraft,
  DeskFullError,
  deleteReports,
  deskUse,
  findReport,
  markAcknowledged,
  markHandedOver,
  type ReportRecord,
  readDraft,
  receiptsOf,
  sealedBytes,
  sealReport,
  startReport,
  takeStep,
  undoWithdrawal,
  WORDS_LIMIT,
  withdraw,
} from '../../src/storage/reports';
import { anAbout, emptyDatabase, INBOX, sealed } from './desk-samples';

beforeEach(emptyDatabase);

const NOW = new Date('2026-10-04T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('the states', () => {
  it('can all be reached from a draft', () => {
    const reached = new Set<ReportState>(['draft']);
    for (const state of reached) {
      for (const next of NEXT[state]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...REPORT_STATES].sort());
  });

  it('can all be taken back but the one that is on its way, and each goes back to where it was', () => {
    for (const state of REPORT_STATES) {
      if (state === 'withdrawn') continue;
      expect(NEXT[state].includes('withdrawn'), state).toBe(state !== 'sending');
      if (state !== 'sending') expect(NEXT.withdrawn).toContain(stateBefore(state));
    }
  });

  it('never put a report back into the queue without the user', () => {
    expect(NEXT.withdrawn).not.toContain('queued');
    expect(stateBefore('queued')).toBe('sealed');
    expect(stateBefore('retry')).toBe('sealed');
  });
});

describe('a report', () => {
  it('begins as a draft that keeps how far the user has come, until it is sealed', async () => {
    const { id } = await startReport(anAbout(), { boxes: 1 });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await readDraft(id)).toEqual({ boxes: 1 });
    await changeDraft(id, { boxes: 2, pixels: new Uint8Array([7]) });
    expect(await readDraft(id)).toEqual({ boxes: 2, pixels: new Uint8Array([7]) });

    const bytes = new Uint8Array([80, 75, 3, 4]);
    const report = await sealReport(id, { name: 'a.wacz', sha256: 'abc', key: 'k', bytes });
    expect(report).toMatchObject({ id, state: 'sealed', sealed: { name: 'a.wacz', sha256: 'abc', size: 4 } });
    expect(await sealedBytes(report)).toEqual(bytes);
    expect(await readDraft(id), 'the draft holds pictures that are not redacted').toBeUndefined();
    await expect(changeDraft(id, {})).rejects.toThrow(/no longer a draft/);
  });

  it('leaves a receipt for each step', async () => {
    const { id } = await sealed();
    await markHandedOver(id, { channel: 'pktn', ticket: 'LP-1' }, later(1));
    await markAcknowledged(id, later(2));
    await withdraw(id, later(3));
    await undoWithdrawal(id, later(4));
    const steps = (await receiptsOf(id)).map(({ place, from, to, event }) => [place, from, to, event]);
    expect(steps).toEqual([
      [0, null, 'draft', 'started'],
      [1, 'draft', 'sealed', 'sealed'],
      [2, 'sealed', 'handed-over', 'handed-over'],
      [3, 'handed-over', 'acknowledged', 'acknowledged'],
      [4, 'acknowledged', 'withdrawn', 'withdrawn'],
      [5, 'withdrawn', 'acknowledged', 'undone'],
    ]);
    expect(await findReport(id)).toMatchObject({ state: 'acknowledged', ticket: 'LP-1', receipts: 6 });
    expect(await findReport(id)).not.toHaveProperty('withdrawnFrom');
  });

  it('refuses a step that is not allowed, and nothing of it remains', async () => {
    const { id } = await startReport(anAbout(), {}, { now: NOW });
    await expect(markAcknowledged(id)).rejects.toThrow('cannot go from draft to acknowledged');
    await expect(undoWithdrawal(id)).rejects.toThrow('is not withdrawn');
    await expect(takeStep('nobody', { to: 'sealed', event: 'sealed' })).rejects.toThrow('is not there');
    expect(await receiptsOf(id)).toHaveLength(1);
    expect(await findReport(id)).toMatchObject({ state: 'draft', changedAt: NOW.toISOString() });
  });

  it('is not begun twice under one id', async () => {
    const { id } = await startReport(anAbout(), 'first');
    await expect(startReport(anAbout(), 'second', { id })).rejects.toThrow();
    expect(await readDraft(id)).toBe('first');
    expect(await receiptsOf(id)).toHaveLength(1);
  });

  it('keeps notes without a receipt, ticket and reply with one, all cut to size', async () => {
    const { id } = await sealed();
    await annotate(id, { notes: 'x'.repeat(WORDS_LIMIT.notes + 1), remindOn: '2026-10-11' });
    expect(await receiptsOf(id)).toHaveLength(2);
    await annotate(id, { ticket: 'LP-2', reply: 'Diterima' });
    await annotate(id, { ticket: 'LP-2' });
    const report = await findReport(id);
    expect(report).toMatchObject({ ticket: 'LP-2', reply: 'Diterima', remindOn: '2026-10-11', receipts: 4 });
    expect(report?.notes).toHaveLength(WORDS_LIMIT.notes);
  });

  it('is known when the same thing was reported already, unless that was taken back', async () => {
    const first = await sealed();
    await sealed(16, anAbout({ sameThing: 'other' }));
    expect((await alreadyReported(anAbout())).map(({ id }) => id)).toEqual([first.id]);
    expect(await alreadyReported(anAbout(), first.id)).toEqual([]);
    await withdraw(first.id);
    expect(await alreadyReported(anAbout())).toEqual([]);
  });

  it('goes with all that belongs to it when the user deletes it', async () => {
    const one = await sealed();
    const other = await sealed();
    await deleteReports([one.id]);
    expect(await findReport(one.id)).toBeUndefined();
    expect(await sealedBytes(one)).toBeUndefined();
    expect(await receiptsOf(one.id)).toEqual([]);
    expect(await receiptsOf(other.id)).toHaveLength(2);
    expect(await sealedBytes(other)).toBeDefined();
  });
});

describe('a step that fails half-way', () => {
  it.each(['reports', 'receipts', 'files'] as const)('leaves all as it was: %s', async (store) => {
    const { id } = await startReport(anAbout(), 'content', { now: NOW });
    for (const method of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value) {
        if (this.name === store) throw new Error('the disk is gone');
        return real.call(this, value);
      });
    }
    const file = { name: 'a.wacz', sha256: 'abc', key: 'k', bytes: new Uint8Array([1]) };
    await expect(sealReport(id, file)).rejects.toThrow('the disk is gone');
    vi.restoreAllMocks();
    expect(await findReport(id)).toMatchObject({ state: 'draft', receipts: 1 });
    expect(await readDraft(id)).toBe('content');
    expect(await receiptsOf(id)).toHaveLength(1);
    expect(await (await database()).count('files')).toBe(0);
  });
});

describe('room', () => {
  it('is made by letting the oldest finished report go, never an unfinished one', async () => {
    const oldest = await sealed(8, anAbout(), later(-1000));
    for (let number = 1; number < CAPS.reports; number += 1) {
      const report = await startReport(anAbout(), null, { now: later(number) });
      if (number === 5) {
        await sealReport(report.id, { name: 'b', sha256: 'b', key: '', bytes: new Uint8Array(1) }, NOW);
        await markHandedOver(report.id, { channel: 'pktn' }, NOW);
      }
    }
    expect((await deskUse()).reports).toBe(CAPS.reports);
    await startReport(anAbout(), null);
    const left = await allReports();
    expect(left).toHaveLength(CAPS.reports);
    expect(left.filter(({ state }) => FINISHED.includes(state))).toEqual([]);
    expect(await findReport(oldest.id)).toBeDefined();
    await expect(startReport(anAbout(), null)).rejects.toThrow(DeskFullError);
    expect(await allReports()).toHaveLength(CAPS.reports);
  });

  it('is counted in bytes too', async () => {
    const first = await sealed(64);
    const huge = { name: 'c', sha256: 'c', key: '', bytes: { length: CAPS.bytes } as never };
    const { id } = await startReport(anAbout(), 'kept');
    await expect(sealReport(id, huge)).rejects.toThrow(DeskFullError);
    expect(await readDraft(id)).toBe('kept');
    expect(await findReport(first.id)).toBeDefined();
    expect((await deskUse()).bytes).toBe(64);
  });
});

describe('any order of steps', () => {
  const acts: Record<string, (report: ReportRecord, now: Date) => Promise<unknown>> = {
    seal: ({ id }, now) => sealReport(id, { name: id, sha256: id, key: '', bytes: new Uint8Array([1]) }, now),
    queue: ({ id }, now) => queueReport(id, { inbox: INBOX, text: '<data/>' }, now),
    lease: (_, now) => lease('me', 1000, now),
    sent: ({ id }, now) => settle(id, 'me', { state: 'sent', details: { status: 202 } }, now),
    stored: ({ id }, now) => settle(id, 'me', { state: 'acknowledged', details: { status: 201 } }, now),
    failed: ({ id }, now) => settle(id, 'me', { state: 'retry', details: {}, dueAt: now }, now),
    refused: ({ id }, now) => settle(id, 'me', { state: 'rejected', details: { status: 401 } }, now),
    over: ({ id }, now) => settle(id, 'me', { state: 'expired', details: {} }, now),
    again: ({ id }, now) => tryNow(id, now),
    hand: ({ id }, now) => markHandedOver(id, { channel: 'pktn' }, now),
    confirm: ({ id }, now) => markAcknowledged(id, now),
    withdraw: ({ id }, now) => withdraw(id, now),
    undo: ({ id }, now) => undoWithdrawal(id, now),
    annotate: ({ id }, now) => annotate(id, { ticket: String(now.getTime()) }, now),
  };

  it('leaves an unbroken chain of receipts that ends where the report stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 25 }), async (names) => {
        await emptyDatabase();
        const { id } = await startReport(anAbout(), null, { now: NOW });
        for (const [place, name] of names.entries()) {
          const report = (await findReport(id)) as ReportRecord;
          await acts[name]?.(report, later(place + 1)).catch((error: Error) =>
            expect(error.name).toBe('StepError'),
          );
        }
        const report = await findReport(id);
        const receipts = await receiptsOf(id);
        expect(receipts.map(({ place }) => place)).toEqual(receipts.map((_, place) => place));
        expect(report?.receipts).toBe(receipts.length);
        expect(report?.state).toBe(receipts.at(-1)?.to);
        for (const [place, { from, to, event }] of receipts.entries()) {
          expect(from).toBe(receipts[place - 1]?.to ?? null);
          const allowed =
            from === null ? ['draft'] : [...NEXT[from], ...(/ticket|reply/.test(event) ? [from] : [])];
          expect(allowed).toContain(to);
        }
        const isSealed = receipts.some(({ to }) => to === 'sealed');
        expect(report?.sealed !== undefined).toBe(isSealed);
        expect((await readDraft(id)) === undefined).toBe(isSealed);
        const isHeld = report?.sending?.lease !== undefined;
        expect(isHeld).toBe(report?.state === 'sending');
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
