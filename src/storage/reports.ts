/**
 * Reports and what happened to them. Each step is one transaction: it holds the step against the
 * allowed ones, changes the report and adds a receipt, or does nothing at all. Nothing is kept in memory.
 */
import type { IDBPTransaction } from 'idb';
import type { ReportAbout } from '../model';
import { kept, type Stores } from './database';
import { FINISHED, NEXT, type ReportState, stateBefore } from './lifecycle';
import type { Sending } from './queue';

/** A report as the desk keeps it. */
export interface ReportRecord {
  /** UUID v4, fixed when the report is begun: the same in the file, in every request and every mail. */
  id: string;
  state: ReportState;
  about: ReportAbout;
  /** ISO 8601, UTC. */
  startedAt: string;
  changedAt: string;
  /** Absent while it is a draft. */
  sealed?: SealedFile;
  /** The user's own words; they never leave the desk. */
  notes: string;
  /** What the desk that got it calls it. */
  ticket: string;
  /** What that desk answered, as the user wrote it down. */
  reply: string;
  /** `YYYY-MM-DD`; empty when the user wants no reminder. */
  remindOn: string;
  /** Present once it has been queued. */
  sending?: Sending;
  withdrawnFrom?: ReportState;
  /** Number of its receipts. */
  receipts: number;
}

/** The sealed file; its bytes stand in a store of their own. */
export interface SealedFile {
  /** File name, `laporan-….wacz`. */
  name: string;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
  /** Its length. */
  size: number;
  /** Fingerprint of the key that signed it, hex. */
  key: string;
  /** By which the user can later show what was removed. Stands in no file that leaves the desk. */
  salt?: string;
}

/** What a receipt may tell. Details are short texts and numbers, never markup. */
export const EVENTS = [
  'started',
  'sealed',
  'queued',
  'leased',
  'lease-ran-out',
  'answered',
  'not-reached',
  'given-up',
  'handed-over',
  'acknowledged',
  'ticket',
  'reply',
  'withdrawn',
  'undone',
] as const;
export type ReceiptEvent = (typeof EVENTS)[number];

/**
 * By what a report leaves `sending`: the end of the try, or of its lease. Whatever else anybody does waits for that, or
 * the report would be sent twice.
 */
const ENDS_SENDING: readonly ReceiptEvent[] = ['answered', 'not-reached', 'given-up', 'lease-ran-out'];

/** One line of a report's history. Written once, never changed. */
export interface Receipt {
  report: string;
  /** 0, 1, 2, … */
  place: number;
  /** ISO 8601, UTC. */
  at: string;
  from: ReportState | null;
  to: ReportState;
  event: ReceiptEvent;
  details: Readonly<Record<string, string | number>>;
}

/** The most that is kept, in reports and in bytes of their files. */
export const CAPS = { reports: 200, bytes: 200 * 1024 * 1024 } as const;

/** A step that is not allowed from where the report stands, for instance because another page was quicker. */
export class StepError extends Error {
  constructor(
    readonly report: string,
    why: string,
  ) {
    super(`report ${report}: ${why}`);
    this.name = 'StepError';
  }
}

/** No room for another report, and none that may go: the user must delete or export some. */
export class DeskFullError extends Error {
  constructor() {
    super('the desk is full: delete or hand over some reports first');
    this.name = 'DeskFullError';
  }
}

type StoreName = 'reports' | 'receipts' | 'drafts' | 'files' | 'dossier';
type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

const ALL: StoreName[] = ['reports', 'receipts', 'drafts', 'files', 'dossier'];

/** What a step does besides the change of state. */
export interface Step {
  to: ReportState;
  event: ReceiptEvent;
  details?: Receipt['details'];
  changes?: Partial<Omit<ReportRecord, 'id' | 'state' | 'receipts'>>;
}

/**
 * Begins a report; its id never changes again.
 *
 * @param content Whatever the report page needs to go on after a restart; it survives structured cloning.
 * @throws {DeskFullError} When there is no room.
 */
export function startReport(
  about: ReportAbout,
  content: unknown,
  { id = crypto.randomUUID(), now = new Date() }: { id?: string; now?: Date } = {},
): Promise<ReportRecord> {
  return writing(async (stores) => {
    await makeRoom(stores, { reports: 1, bytes: 0 });
    const at = now.toISOString();
    const report: ReportRecord = {
      id,
      state: 'draft',
      about,
      startedAt: at,
      changedAt: at,
      notes: '',
      ticket: '',
      reply: '',
      remindOn: '',
      receipts: 1,
    };
    await stores.objectStore('drafts').put({ id, content });
    // add, not put: an id that is taken is an error
    await stores.objectStore('reports').add(report);
    await stores
      .objectStore('receipts')
      .add({ report: id, place: 0, at, from: null, to: 'draft', event: 'started', details: {} });
    return report;
  });
}

/** Keeps how far the user has come with a draft. */
export function changeDraft(id: string, content: unknown): Promise<void> {
  return writing(async (stores) => {
    const report = await get(stores, id);
    if (report.state !== 'draft') {
      throw new StepError(id, `is ${report.state}, no longer a draft`);
    }
    await stores.objectStore('drafts').put({ id, content });
  });
}

/** What `startReport` or `changeDraft` kept; `undefined` once the report is sealed. */
export async function readDraft(id: string): Promise<unknown> {
  return (await kept((open) => open.get('drafts', id)))?.content;
}

/**
 * Keeps the sealed file and forgets the draft, whose pictures are not redacted.
 *
 * @throws {DeskFullError} When there is no room for the file.
 */
export function sealReport(
  id: string,
  file: { name: string; sha256: string; key: string; bytes: Uint8Array<ArrayBuffer>; salt?: string },
  now = new Date(),
): Promise<ReportRecord> {
  return writing(async (stores) => {
    const { bytes, ...named } = file;
    await makeRoom(stores, { reports: 0, bytes: bytes.length });
    await stores.objectStore('files').put({ sha256: file.sha256, bytes });
    await stores.objectStore('drafts').delete(id);
    return apply(stores, await get(stores, id), now, {
      to: 'sealed',
      event: 'sealed',
      details: { sha256: file.sha256, size: bytes.length },
      changes: { sealed: { ...named, size: bytes.length } },
    });
  });
}

/** The bytes of a sealed file; `undefined` when there is none. */
export async function sealedBytes({ sealed }: ReportRecord): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return sealed && (await kept((open) => open.get('files', sealed.sha256)))?.bytes;
}

/** The user says that a report was given to a desk that we cannot ask. */
export function markHandedOver(
  id: string,
  { channel, ticket = '' }: { channel: string; ticket?: string },
  now = new Date(),
): Promise<ReportRecord> {
  return takeStep(
    id,
    {
      to: 'handed-over',
      event: 'handed-over',
      details: { channel, ...(ticket === '' ? {} : { ticket }) },
      changes: ticket === '' ? {} : { ticket },
    },
    now,
  );
}

/** The user says that the desk has confirmed it. */
export function markAcknowledged(id: string, now = new Date()): Promise<ReportRecord> {
  return takeStep(id, { to: 'acknowledged', event: 'acknowledged' }, now);
}

/** Takes a report back. What was sent stays sent; the desk only says that the user no longer stands by it. */
export function withdraw(id: string, now = new Date()): Promise<ReportRecord> {
  return writing(async (stores) => {
    const report = await get(stores, id);
    return apply(stores, report, now, {
      to: 'withdrawn',
      event: 'withdrawn',
      changes: { withdrawnFrom: report.state },
    });
  });
}

/** Brings a withdrawn report back to where it was. */
export function undoWithdrawal(id: string, now = new Date()): Promise<ReportRecord> {
  return writing(async (stores) => {
    const { withdrawnFrom, ...report } = await get(stores, id);
    if (withdrawnFrom === undefined) {
      throw new StepError(id, 'is not withdrawn');
    }
    return apply(stores, report, now, { to: stateBefore(withdrawnFrom), event: 'undone' });
  });
}

/** The longest note, ticket number and reply, in UTF-16 units. */
export const WORDS_LIMIT = { notes: 4000, ticket: 120, reply: 4000 } as const;

/** Keeps what the user writes beside a report. A ticket and a reply leave a receipt each. */
export function annotate(
  id: string,
  changes: Partial<Pick<ReportRecord, 'notes' | 'ticket' | 'reply' | 'remindOn'>>,
  now = new Date(),
): Promise<ReportRecord> {
  return writing(async (stores) => {
    const report = await get(stores, id);
    const next = { ...report, ...changes, changedAt: now.toISOString() };
    for (const [field, limit] of Object.entries(WORDS_LIMIT)) {
      const words = field as keyof typeof WORDS_LIMIT;
      next[words] = next[words].slice(0, limit);
    }
    for (const event of ['ticket', 'reply'] as const) {
      if (next[event] !== report[event]) {
        const details = event === 'ticket' ? { ticket: next.ticket } : {};
        await addReceipt(stores, next, now, { from: next.state, to: next.state, event, details });
      }
    }
    await stores.objectStore('reports').put(next);
    return next;
  });
}

/** Takes one step. @throws {StepError} When it is not allowed from where the report stands. */
export function takeStep(id: string, step: Step, now = new Date()): Promise<ReportRecord> {
  return writing(async (stores) => apply(stores, await get(stores, id), now, step));
}

/** Every report, newest first. */
export async function allReports(): Promise<ReportRecord[]> {
  const all = await kept((open) => open.getAll('reports'));
  return all.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

export function findReport(id: string): Promise<ReportRecord | undefined> {
  return kept((open) => open.get('reports', id));
}

/** Everything that happened to a report, oldest first. */
export function receiptsOf(id: string): Promise<Receipt[]> {
  return kept((open) => open.getAll('receipts', IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])));
}

/** Reports of the same thing on the same day, other than this one: "already reported by you". */
export async function alreadyReported(about: ReportAbout, except = ''): Promise<ReportRecord[]> {
  return (await allReports()).filter(
    (report) =>
      report.id !== except && report.about.sameThing === about.sameThing && report.state !== 'withdrawn',
  );
}

/** Deletes reports with all that belongs to them. There is no way back. */
export function deleteReports(ids: readonly string[]): Promise<void> {
  return writing(async (stores) => {
    for (const id of ids) {
      await remove(stores, await get(stores, id));
    }
  });
}

/** Reports and bytes that are kept now. */
export async function deskUse(): Promise<{ reports: number; bytes: number }> {
  return kept((open) => useOf(open.transaction('reports').store));
}

/**
 * Runs one transaction over all stores of reports. Waits until it is on disk; a failure undoes all of it.
 */
export function writing<T>(work: (stores: Writing) => Promise<T>): Promise<T> {
  return kept(async (open) => {
    const transaction = open.transaction(ALL, 'readwrite', { durability: 'strict' });
    // attached at once, or a failed transaction would be an unhandled rejection
    const done = transaction.done;
    done.catch(() => undefined);
    try {
      const answer = await work(transaction);
      await done;
      return answer;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // it has already ended
      }
      throw error;
    }
  });
}

/** A report inside a transaction. @throws {StepError} When it is gone. */
export async function get(stores: Writing, id: string): Promise<ReportRecord> {
  const report = await stores.objectStore('reports').get(id);
  if (report === undefined) {
    throw new StepError(id, 'is not there');
  }
  return report;
}

/** Changes a report and adds the receipt, inside a transaction. */
export async function apply(
  stores: Writing,
  report: ReportRecord,
  now: Date,
  { to, event, details = {}, changes = {} }: Step,
): Promise<ReportRecord> {
  if (!NEXT[report.state].includes(to)) {
    throw new StepError(report.id, `cannot go from ${report.state} to ${to}`);
  }
  if (report.state === 'sending' && !ENDS_SENDING.includes(event)) {
    throw new StepError(report.id, 'is being sent');
  }
  const next: ReportRecord = { ...report, ...changes, state: to, changedAt: now.toISOString() };
  await addReceipt(stores, next, now, { from: report.state, to, event, details });
  await stores.objectStore('reports').put(next);
  return next;
}

/** Adds a receipt and counts it in `report`, which the caller keeps. */
async function addReceipt(
  stores: Writing,
  report: ReportRecord,
  now: Date,
  told: Pick<Receipt, 'from' | 'to' | 'event' | 'details'>,
): Promise<void> {
  await stores
    .objectStore('receipts')
    .add({ report: report.id, place: report.receipts, at: now.toISOString(), ...told });
  report.receipts += 1;
}

async function remove(stores: Writing, report: ReportRecord): Promise<void> {
  const { id, sealed } = report;
  await stores.objectStore('receipts').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
  await stores.objectStore('drafts').delete(id);
  await stores.objectStore('reports').delete(id);
  if (sealed !== undefined && (await stores.objectStore('dossier').getKey(sealed.sha256)) === undefined) {
    await stores.objectStore('files').delete(sealed.sha256);
  }
}

/** Lets the oldest finished reports go until there is room; what is not finished is never touched. */
async function makeRoom(stores: Writing, more: { reports: number; bytes: number }): Promise<void> {
  const reports = stores.objectStore('reports');
  if (more.bytes === 0 && (await reports.count()) + more.reports <= CAPS.reports) {
    return;
  }
  const use = await useOf(reports);
  const isTooMuch = () => use.reports + more.reports > CAPS.reports || use.bytes + more.bytes > CAPS.bytes;
  if (!isTooMuch()) {
    return;
  }
  const finished = (await reports.getAll())
    .filter(({ state }) => FINISHED.includes(state))
    .sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
  for (const report of finished) {
    await remove(stores, report);
    use.reports -= 1;
    use.bytes -= report.sealed?.size ?? 0;
    if (!isTooMuch()) {
      return;
    }
  }
  throw new DeskFullError();
}

async function useOf(reports: {
  getAll(): Promise<ReportRecord[]>;
}): Promise<{ reports: number; bytes: number }> {
  const all = await reports.getAll();
  return { reports: all.length, bytes: all.reduce((sum, { sealed }) => sum + (sealed?.size ?? 0), 0) };
}
