/** Puts sealed reports on the desk of a browser, as the report page would, and reads what is on it. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { seal } from '../../src/evidence/sealed/seal';
import type { ReportState } from '../../src/storage/lifecycle';
import type { Receipt, ReceiptEvent, ReportRecord } from '../../src/storage/reports';
import { SEALING, someParts } from '../evidence/sealed/samples';
import { anAbout } from '../storage/desk-samples';

const keys = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign', 'verify']);

export interface Seed {
  report: ReportRecord;
  receipts: Receipt[];
  bytes?: Buffer;
  /** How far the user has come with a draft. */
  draft?: unknown;
}

/** A sealed report with its file. */
export async function aSeed(differs: Partial<ReportRecord> = {}, at = new Date()): Promise<Seed> {
  const id = crypto.randomUUID();
  const parts = await someParts();
  const { name, bytes, keyFingerprint } = await seal(
    { ...parts, report: { ...parts.report, id } },
    SEALING,
    await keys,
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const instant = at.toISOString();
  const report: ReportRecord = {
    id,
    state: 'sealed',
    about: anAbout({ surface: id, sameThing: id }),
    startedAt: instant,
    changedAt: instant,
    sealed: { name, sha256, size: bytes.length, key: keyFingerprint },
    notes: '',
    ticket: '',
    reply: '',
    remindOn: '',
    receipts: 2,
    ...differs,
  };
  const receipts: Receipt[] = [
    { report: id, place: 0, at: instant, from: null, to: 'draft', event: 'started', details: {} },
    { report: id, place: 1, at: instant, from: 'draft', to: 'sealed', event: 'sealed', details: { sha256 } },
  ];
  return { report, receipts, bytes: Buffer.from(bytes) };
}

/** A report that is not sealed yet. */
export async function aDraft(draft: unknown): Promise<Seed> {
  const { report, receipts } = await aSeed();
  const { sealed: _, ...rest } = report;
  return { report: { ...rest, state: 'draft', receipts: 1 }, receipts: receipts.slice(0, 1), draft };
}

/** The same report after further steps, with a receipt for each. */
export function walked(seed: Seed, ...steps: readonly [ReportState, ReceiptEvent][]): Seed {
  const { id, changedAt: at } = seed.report;
  return steps.reduce<Seed>(
    ({ report, receipts, ...rest }, [to, event]) => ({
      ...rest,
      report: { ...report, state: to, receipts: receipts.length + 1 },
      receipts: [
        ...receipts,
        { report: id, place: receipts.length, at, from: report.state, to, event, details: {} },
      ],
    }),
    seed,
  );
}

/** Writes reports into the database of the extension whose page this is; the page has opened it already. */
export async function putOnDesk(page: Page, seeds: readonly Seed[]): Promise<void> {
  await page.evaluate(
    async (text) => {
      const open = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('etalase');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = open.transaction(['reports', 'receipts', 'files', 'drafts'], 'readwrite');
      for (const { report, receipts, file, draft } of JSON.parse(text)) {
        transaction.objectStore('reports').put(report);
        for (const receipt of receipts) transaction.objectStore('receipts').put(receipt);
        if (draft !== undefined) transaction.objectStore('drafts').put({ id: report.id, content: draft });
        const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
        if (report.sealed) transaction.objectStore('files').put({ sha256: report.sealed.sha256, bytes });
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      open.close();
      const channel = new BroadcastChannel('etalase-reports');
      channel.postMessage(null);
      channel.close();
    },
    JSON.stringify(
      seeds.map(({ report, receipts, bytes, draft }) => ({
        report,
        receipts,
        draft,
        file: bytes?.toString('base64') ?? '',
      })),
    ),
  );
}

/** As if five minutes had passed since a background that was stopped took its leases. */
export function leasesRunOut(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('etalase');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = open.transaction('reports', 'readwrite');
    const store = transaction.objectStore('reports');
    store.getAll().onsuccess = ({ target }) => {
      for (const report of (target as IDBRequest<ReportRecord[]>).result) {
        if (report.sending?.lease) report.sending.lease.until = new Date(0).toISOString();
        store.put(report);
      }
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    open.close();
  });
}

/** Everything on the desk: reports with their receipts, the hashes of the files, and the drafts. */
export async function onDesk(page: Page): Promise<{
  reports: ReportRecord[];
  receipts: Receipt[];
  files: string[];
  drafts: { id: string; content: unknown }[];
}> {
  const text = await page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('etalase');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = open.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const files = (await all('files')) as { sha256: string; bytes: Uint8Array<ArrayBuffer> }[];
    const hashes = await Promise.all(
      files.map(async ({ bytes }) =>
        Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
          byte.toString(16).padStart(2, '0'),
        ).join(''),
      ),
    );
    const content = {
      reports: await all('reports'),
      receipts: await all('receipts'),
      files: hashes,
      drafts: await all('drafts'),
    };
    open.close();
    return JSON.stringify(content);
  });
  return JSON.parse(text);
}
