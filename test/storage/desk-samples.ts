/** Small believable reports for the tests of the desk, and a database of their own. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { ReportAbout } from '../../src/model';
import { closeDatabase } from '../../src/storage/database';
import type { Inbox } from '../../src/storage/queue';
import { type ReportRecord, sealReport, startReport } from '../../src/storage/reports';

/** Everything that was kept is gone. */
export async function emptyDatabase(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

export function anAbout(differs: Partial<ReportAbout> = {}): ReportAbout {
  return {
    platform: 'tiktok',
    platformName: 'TikTok',
    url: 'https://www.tiktok.com/@toko/video/1',
    outcome: 'violation',
    rules: ['in-app-payment'],
    seenAt: '2026-10-04T07:05:09.000Z',
    surface: 'aa',
    sameThing: 'bb',
    ...differs,
  };
}

export const INBOX: Inbox = {
  kind: 'openrosa',
  endpoint: 'https://inbox.example/v1/key/token/projects/1/submission',
  label: 'Lembaga',
  formId: 'etalase_report',
  from: 'user',
};

/** A report that is sealed; its file holds `bytes` bytes that no other has. */
export async function sealed(
  bytes = 16,
  about = anAbout(),
  now = new Date('2026-10-04T08:00:00Z'),
): Promise<ReportRecord> {
  const { id } = await startReport(about, { step: 1 }, { now });
  const file = new Uint8Array(bytes);
  file.set(new TextEncoder().encode(id).slice(0, bytes));
  return sealReport(
    id,
    { name: `laporan-${id}.wacz`, sha256: `sha256-of-${id}`, key: 'f1f2', bytes: file },
    now,
  );
}
