/** The background keeps reports on their way, however often it is stopped. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SealedRecord } from '../../src/inbox/form';
import { jsonSubmission } from '../../src/inbox/submission';
import { queueReport } from '../../src/storage/queue';
import { annotate, findReport } from '../../src/storage/reports';
import { FakeBrowser } from '../fake-browser';
import { anAbout, emptyDatabase, INBOX, sealed } from '../storage/desk-samples';

const browser = vi.hoisted(() => ({ fake: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser.fake;
  },
}));

let fake: FakeBrowser;
/** What the inbox answers. */
let answers: (() => Promise<Response>)[];
let asked: [string, RequestInit | undefined][];

vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11) Gecko/20100101 Firefox/153.0' });
vi.stubGlobal('fetch', (url: string, request?: RequestInit) => {
  asked.push([url, request]);
  return (answers.shift() ?? (() => new Promise<Response>(() => undefined)))();
});

beforeEach(async () => {
  await emptyDatabase();
  fake = new FakeBrowser();
  browser.fake = fake;
  answers = [];
  asked = [];
});

async function startWorker(): Promise<void> {
  fake.endWorker();
  vi.resetModules();
  await import('../../src/background/index');
}

async function queued(): Promise<SealedRecord> {
  const report = (await sealed(16, anAbout(), new Date())) as SealedRecord;
  const inbox = { ...INBOX, kind: 'https' as const };
  await queueReport(report.id, { inbox, text: jsonSubmission(report).text });
  return report;
}

const stateOf = async (id: string) => (await findReport(id))?.state;
const becomes = (id: string, state: string) => expect.poll(() => stateOf(id), { timeout: 5000 }).toBe(state);
const stored = () => Promise.resolve(new Response('{}', { status: 201 }));

describe('the background', () => {
  it('sends what is queued when a page says so', async () => {
    await startWorker();
    const { id } = await queued();
    answers.push(stored);
    await fake.runtime.onMessage.fire(
      { type: 'deliver' },
      { id: 'etalase', url: 'chrome-extension://etalase/src/desk/desk.html' },
    );
    expect(await stateOf(id)).toBe('acknowledged');
    expect(asked.map(([url]) => url)).toEqual([INBOX.endpoint]);
    expect(fake.wakes.has('delivery')).toBe(false);
  });

  it('sends what is queued while an earlier delivery, which found nothing, is about to end', async () => {
    await startWorker();
    const desk = { id: 'etalase', url: 'chrome-extension://etalase/src/desk/desk.html' };
    await fake.runtime.onMessage.fire({ type: 'deliver' }, desk);
    let ending = 0;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const clear = fake.alarms.clear;
    // a delivery clears its alarm twice: before it looks for reports, and after
    fake.alarms.clear = async (name: string) => {
      if (name === 'delivery') ending += 1;
      if (name === 'delivery' && ending === 2) await held;
      return clear(name);
    };
    const earlier = fake.runtime.onMessage.fire({ type: 'deliver' }, desk);
    await expect.poll(() => ending, { timeout: 5000 }).toBe(2);
    const { id } = await queued();
    answers.push(stored);
    const later = fake.runtime.onMessage.fire({ type: 'deliver' }, desk);
    goOn();
    await Promise.all([earlier, later]);
    expect(await stateOf(id)).toBe('acknowledged');
    expect(asked).toHaveLength(1);
  });

  it('sends nothing and asks nobody while nothing is queued', async () => {
    await sealed();
    await startWorker();
    await fake.alarms.onAlarm.fire({ name: 'delivery' });
    expect(asked).toEqual([]);
  });

  it('takes up what was on its way when it was stopped, once the lease has run out', async () => {
    const { id } = await queued();
    await startWorker();
    await becomes(id, 'sending');
    // the request never ends; the worker is stopped in it, and its alarm is what remains
    const wake = fake.wakes.get('delivery') ?? 0;
    const until = Date.parse((await findReport(id))?.sending?.lease?.until ?? '');
    expect(wake).toBeGreaterThanOrEqual(Date.now());
    await startWorker();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toHaveLength(1);
    answers.push(stored);
    vi.useFakeTimers({ now: until + 1, toFake: ['Date'] });
    await startWorker();
    await becomes(id, 'acknowledged');
    vi.useRealTimers();
    expect(asked).toHaveLength(2);
  });

  it('sets an alarm for the next try after a failure', async () => {
    const { id } = await queued();
    answers.push(() => Promise.reject(new TypeError('offline')));
    await startWorker();
    await becomes(id, 'retry');
    await expect.poll(() => fake.wakes.get('delivery') ?? 0).toBeGreaterThan(Date.now() + 20_000);
    answers.push(stored);
    const dueAt = Date.parse((await findReport(id))?.sending?.dueAt ?? '');
    vi.useFakeTimers({ now: dueAt + 1, toFake: ['Date'] });
    await fake.alarms.onAlarm.fire({ name: 'delivery' });
    await becomes(id, 'acknowledged');
    vi.useRealTimers();
  });

  it('shows how many reminders are due, and looks again in the morning', async () => {
    const [a, b] = [await sealed(), await sealed()];
    await annotate(a.id, { remindOn: '2026-01-01' });
    await annotate(b.id, { remindOn: '2999-01-01' });
    await startWorker();
    await expect.poll(() => fake.badges.get(undefined as never)?.text).toBe('1');
    expect(fake.wakes.get('reminders')).toBeGreaterThan(Date.now());
    await annotate(a.id, { remindOn: '' });
    await annotate(b.id, { remindOn: '' });
    await fake.alarms.onAlarm.fire({ name: 'reminders' });
    await expect.poll(() => fake.badges.get(undefined as never)?.text).toBe('');
    expect(fake.wakes.has('reminders')).toBe(false);
  });
});
