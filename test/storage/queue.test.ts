import { beforeEach, describe, expect, it } from 'vitest';
import { lease, nextDue, queueReport, settle, tryNow } from '../../src/storage/queue';
import { findReport, markAcknowledged, receiptsOf, startReport, withdraw } from '../../src/storage/reports';
import { anAbout, emptyDatabase, INBOX, sealed } from './desk-samples';

beforeEach(emptyDatabase);

const NOW = new Date('2026-10-04T08:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const LEASE = 60_000;

async function queued(at = NOW): Promise<string> {
  const { id } = await sealed(16, anAbout(), NOW);
  await queueReport(id, { inbox: INBOX, text: `<data>${id}</data>` }, at);
  return id;
}

describe('the queue', () => {
  it('gives the report that has waited longest, once', async () => {
    const second = await queued(later(2));
    const first = await queued(later(1));
    expect(await nextDue()).toEqual(later(1));
    expect(await lease('a', LEASE, NOW)).toBeUndefined();
    expect(await lease('a', LEASE, later(5))).toMatchObject({ id: first, state: 'sending' });
    expect(await lease('b', LEASE, later(5))).toMatchObject({ id: second, sending: { tries: 1 } });
    expect(await lease('c', LEASE, later(5))).toBeUndefined();
  });

  it('gives each report to one of many who ask at the same time', async () => {
    const ids = await Promise.all([queued(), queued(), queued()]);
    const given = await Promise.all([1, 2, 3, 4, 5].map((n) => lease(`holder ${n}`, LEASE, later(1))));
    const taken = given.flatMap((report) => report?.id ?? []);
    expect(taken.sort()).toEqual(ids.sort());
  });

  it('takes back what was leased by somebody who was stopped, with the very same text', async () => {
    const id = await queued();
    const text = (await lease('stopped', LEASE, NOW))?.sending.text;
    expect(await nextDue()).toEqual(later(60));
    expect(await lease('next', LEASE, later(59))).toBeUndefined();
    const again = await lease('next', LEASE, later(60));
    expect(again).toMatchObject({ id, sending: { text, tries: 2, lease: { holder: 'next' } } });
    // the first comes back to life and must not speak for the second
    const late = settle(id, 'stopped', { state: 'rejected', details: { status: 400 } }, later(61));
    await expect(late).rejects.toThrow('the lease is no longer held');
    await settle(id, 'next', { state: 'acknowledged', details: { status: 201 } }, later(62));
    expect((await receiptsOf(id)).map(({ event }) => event)).toEqual([
      'started',
      'sealed',
      'queued',
      'leased',
      'lease-ran-out',
      'leased',
      'answered',
    ]);
  });

  it('does not wait for a lease from before the clock was set back', async () => {
    const id = await queued(later(-100_000));
    await lease('stopped', LEASE, NOW);
    expect(await lease('next', LEASE, later(-90_000))).toMatchObject({ id });
  });

  it('waits as long as it is told after a failure, unless the user does not want to', async () => {
    const id = await queued();
    await lease('a', LEASE, NOW);
    const waiting = await settle(id, 'a', {
      state: 'retry',
      details: { status: 503 },
      dueAt: later(120),
      split: true,
    });
    expect(waiting).toMatchObject({ state: 'retry', sending: { tries: 1, split: true } });
    expect(waiting.sending).not.toHaveProperty('lease');
    expect(await lease('a', LEASE, later(119))).toBeUndefined();
    await tryNow(id, later(10));
    expect(await lease('a', LEASE, later(10))).toMatchObject({ id, sending: { split: true } });
  });

  it('is left by what is taken back, refused or arrived', async () => {
    const [a, b, c] = [await queued(), await queued(later(1)), await queued(later(2))];
    await withdraw(a);
    for (const id of [b, c]) {
      expect(await lease('x', LEASE, later(10))).toMatchObject({ id });
      await settle(
        id,
        'x',
        id === b
          ? { state: 'rejected', details: { status: 401 } }
          : { state: 'sent', details: { status: 202 }, statusUrl: 'https://inbox.example/1', ticket: 'T-1' },
      );
    }
    expect(await nextDue()).toBeUndefined();
    expect(await lease('x', LEASE, later(99_999))).toBeUndefined();
    expect(await findReport(c)).toMatchObject({
      ticket: 'T-1',
      sending: { statusUrl: 'https://inbox.example/1' },
    });
  });

  it('takes no report that is on its way', async () => {
    const id = await queued();
    await lease('x', LEASE, later(1));
    await expect(tryNow(id, later(2))).rejects.toThrow('is being sent');
    await expect(queueReport(id, { inbox: INBOX, text: '' }, later(2))).rejects.toThrow('is being sent');
    await expect(markAcknowledged(id, later(2))).rejects.toThrow('is being sent');
    expect(await findReport(id)).toMatchObject({ state: 'sending', sending: { lease: { holder: 'x' } } });
    expect(await lease('y', LEASE, later(3))).toBeUndefined();
  });

  it('takes no report that is not sealed', async () => {
    const { id } = await startReport(anAbout(), null);
    await expect(queueReport(id, { inbox: INBOX, text: '' })).rejects.toThrow('is not sealed');
    await expect(tryNow(id)).rejects.toThrow('was never queued');
  });
});
