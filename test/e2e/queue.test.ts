/**
 * A full queue in a real browser: an inbox that drops, delays, refuses and answers by halves, and a background that
 * is stopped at random, until every report has arrived exactly once. `ETALASE_QUEUED=1000` makes it a thousand.
 */
import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { SealedRecord } from '../../src/inbox/form';
import { openRosaSubmission } from '../../src/inbox/submission';
import type { ReportRecord } from '../../src/storage/reports';
import { numbersFrom } from '../evidence/checks/ranges';
import { MOODS, type Mood, TestInbox } from '../inbox/server';
import { anAbout } from '../storage/desk-samples';
import { putOnDesk, type Seed } from './desk-seed';
import { BROWSERS, openBrowser } from './open';

const HOST = 'inbox.example';
const ENDPOINT = `https://${HOST}/submission`;
/** Enough to meet every mood of the inbox; a thousand take minutes. */
const REPORTS = Number(process.env.ETALASE_QUEUED ?? 60);
/** A round that is not stopped may take a while, since one slow report follows the other. */
const LONG = 30 * 60_000;

/** A report that waits in the queue, with a small file that no other has. */
function aQueued(): Seed {
  const id = crypto.randomUUID();
  const bytes = Buffer.from(`file of ${id}`);
  const at = new Date().toISOString();
  const record: SealedRecord = {
    id,
    state: 'sealed',
    about: anAbout({ surface: id, sameThing: id }),
    startedAt: at,
    changedAt: at,
    sealed: {
      name: `report-${id}.wacz`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      key: 'f1f2',
    },
    notes: '',
    ticket: '',
    reply: '',
    remindOn: '',
    receipts: 1,
  };
  const inbox = { kind: 'openrosa', endpoint: ENDPOINT, label: '', formId: '', from: 'user' } as const;
  const { text } = openRosaSubmission(record);
  const sending = { inbox, text, queuedAt: at, dueAt: at, tries: 0, split: false };
  return {
    report: { ...record, state: 'queued', sending },
    receipts: [
      { report: id, place: 0, at, from: null, to: 'queued', event: 'queued', details: { host: HOST } },
    ],
    bytes,
  };
}

/**
 * As if all waiting were over: leases have run out, tries are due, and what was refused or given up was sent again
 * by a person.
 *
 * @returns how many have not arrived
 */
function timePasses(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('etalase');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = open.transaction('reports', 'readwrite');
    const store = transaction.objectStore('reports');
    const past = new Date(0).toISOString();
    let left = 0;
    store.getAll().onsuccess = ({ target }) => {
      for (const report of (target as IDBRequest<ReportRecord[]>).result) {
        if (report.sending === undefined || /^(sent|acknowledged)$/.test(report.state)) continue;
        left += 1;
        report.sending.dueAt = past;
        if (report.sending.lease) report.sending.lease.until = past;
        if (/^(rejected|expired)$/.test(report.state)) {
          report.state = 'queued';
          Object.assign(report.sending, { tries: 0, split: false });
        }
        store.put(report);
      }
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    open.close();
    return left;
  });
}

/** Each report's state and how many receipts it has beside how many it says. */
function ended(page: Page): Promise<{ id: string; state: string; receipts: number; counted: number }[]> {
  return page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('etalase');
      request.onsuccess = () => resolve(request.result);
    });
    const all = <T>(name: string) =>
      new Promise<T[]>((resolve) => {
        const request = open.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const counts = new Map<string, number>();
    for (const { report } of await all<{ report: string }>('receipts')) {
      counts.set(report, (counts.get(report) ?? 0) + 1);
    }
    const reports = await all<ReportRecord>('reports');
    open.close();
    return reports.map(({ id, state, receipts }) => ({ id, state, receipts, counted: counts.get(id) ?? 0 }));
  });
}

/** The inbox lets every origin in: this test is about the queue, not about the browser's permission. */
function openToAll(inbox: TestInbox): RequestListener {
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'X-OpenRosa-Version');
    response.setHeader('Access-Control-Expose-Headers', 'X-OpenRosa-Version');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
    } else {
      inbox.listener(request, response);
    }
  };
}

describe.each(BROWSERS)('a full queue in %s', (name) => {
  const at = openBrowser(name);

  it(
    `arrives exactly once each: ${REPORTS} reports`,
    async () => {
      const roll = numbersFrom(20261127);
      const mood = (): Mood => (roll() < 0.5 ? 'well' : (MOODS[Math.floor(roll() * MOODS.length)] ?? 'well'));
      const inbox = new TestInbox({ mood, most: () => (roll() < 0.1 ? 10 : Number.POSITIVE_INFINITY) });
      at.server.serve(ENDPOINT, { listener: openToAll(inbox) });
      at.expectRequests(({ url }) => url === ENDPOINT);
      const page = at.extension.asker;
      // the background makes the database
      await at.extension.send('deliver', {});
      const seeds = Array.from({ length: REPORTS }, aQueued);
      await putOnDesk(page, seeds);
      const began = performance.now();
      let stops = 0;
      while ((await timePasses(page)) > 0) {
        const whole = at.extension.send('deliver', {}).catch(() => undefined);
        // most rounds are stopped somewhere within
        if (roll() < 0.8) {
          await new Promise((resolve) => setTimeout(resolve, roll() * 1500));
          await at.stopBackground();
          stops += 1;
          expect(stops, 'nothing arrives').toBeLessThan(REPORTS + 50);
        } else {
          await whole;
        }
      }
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(
        `${name}: ${REPORTS} reports, ${inbox.requests} requests, ${stops} stops, ${seconds} seconds`,
      );
      expect(inbox.conflicts).toEqual([]);
      expect(inbox.broken).toEqual([]);
      expect(new Set(inbox.stored.keys())).toEqual(new Set(seeds.map(({ report }) => report.id)));
      for (const { report } of seeds) {
        const { name: file = '', sha256 = '' } = report.sealed ?? {};
        expect(inbox.stored.get(report.id)).toMatchObject({
          text: report.sending?.text,
          attachments: new Map([[file, sha256]]),
          isComplete: true,
        });
      }
      for (const { state, receipts, counted } of await ended(page)) {
        expect(state).toBe('acknowledged');
        expect(counted).toBe(receipts);
      }
      expect(stops).toBeGreaterThan(0);
      for (const each of MOODS) expect(inbox.lived.get(each), each).toBeGreaterThan(0);
    },
    LONG,
  );
});
