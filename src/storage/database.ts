/**
 * The one database: reports with their sealed files, and whatever else must outlive the browser. Its
 * shape grows by steps that are never changed once they have been released, only added to.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DayRow, PageRow } from '../model';
import type { DossierEntry } from './dossier';
import type { KeptKey } from './keys';
import type { Opinion } from './mistakes';
import type { Receipt, ReportRecord } from './reports';

export const DATABASE = 'etalase';

/** Each store with its key and its values. Whoever adds a store adds its line here and its step below. */
export interface Stores extends DBSchema {
  /** What a report is and where it stands. */
  reports: { key: string; value: ReportRecord; indexes: { state: string; due: [string, string] } };
  /** What happened to a report, in order; only ever added to. */
  receipts: { key: [report: string, place: number]; value: Receipt };
  /** What a report page is still at work on; gone once it is sealed. */
  drafts: { key: string; value: { id: string; content: unknown } };
  /** Sealed files, own and others', by the SHA-256 of their bytes. */
  files: { key: string; value: { sha256: string; bytes: Uint8Array<ArrayBuffer> } };
  /** Other people's sealed files that were taken into a dossier. */
  dossier: { key: string; value: DossierEntry };
  /** Signing keys; the private half cannot be taken out. */
  keys: { key: string; value: KeptKey };
  /** Each page that was judged, once for each day. */
  history: { key: [day: string, address: string]; value: PageRow };
  /** How many pages of a platform ended in which state, by day. */
  days: { key: [day: string, platform: string]; value: DayRow };
  /** Which findings the user called wrong, and which right. */
  mistakes: { key: string; value: Opinion };
}

type Upgrade = (database: IDBPDatabase<Stores>) => void;

/** The steps from an empty database to the newest; the version is their number. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    const reports = database.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('state', 'state');
    reports.createIndex('due', ['state', 'sending.dueAt']);
    database.createObjectStore('receipts', { keyPath: ['report', 'place'] });
    database.createObjectStore('drafts', { keyPath: 'id' });
    database.createObjectStore('files', { keyPath: 'sha256' });
    database.createObjectStore('dossier', { keyPath: 'sha256' });
    database.createObjectStore('keys', { keyPath: 'id' });
    database.createObjectStore('history', { keyPath: ['day', 'address'] });
    database.createObjectStore('days', { keyPath: ['day', 'platform'] });
    database.createObjectStore('mistakes', { keyPath: 'id' });
  },
];

/** Why nothing can be kept: the browser refuses, its disk is full, or a newer Etalase has been here. */
export type Trouble = 'refused' | 'full' | 'newer';

/** The database cannot be used. `trouble` says why, and so what the user can do. */
export class DatabaseError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause: unknown) {
    super(WHAT_TO_DO[trouble], { cause });
    this.name = 'DatabaseError';
    this.trouble = trouble;
  }
}

const WHAT_TO_DO: Readonly<Record<Trouble, string>> = {
  refused: 'The browser refuses to keep data. Allow this extension to store data, then open it again.',
  full: 'There is no room left. Free space on the disk, or delete old reports, then try again.',
  newer: 'The data was written by a newer version of Etalase. Update the extension.',
};

let connection: Promise<IDBPDatabase<Stores>> | undefined;

/**
 * The open database. It is opened when it is first needed, and again after the browser closed it.
 *
 * @throws {DatabaseError} When the browser does not give one.
 */
export function database(): Promise<IDBPDatabase<Stores>> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw troubleOf(error);
  });
  return connection;
}

/** Closes the database, so that it can be deleted or read anew. */
export async function closeDatabase(): Promise<void> {
  const open = await connection?.catch(() => undefined);
  connection = undefined;
  open?.close();
}

/**
 * Runs `work` and says what to do when the browser cannot keep its result.
 *
 * @throws {DatabaseError} When there is no room or no database; other errors as they are.
 */
export async function kept<T>(work: (open: IDBPDatabase<Stores>) => Promise<T>): Promise<T> {
  const open = await database();
  try {
    return await work(open);
  } catch (error) {
    throw isFull(error) ? new DatabaseError('full', error) : error;
  }
}

async function open(): Promise<IDBPDatabase<Stores>> {
  return openDB<Stores>(DATABASE, UPGRADES.length, {
    upgrade(database, from) {
      for (const step of UPGRADES.slice(from)) {
        step(database);
      }
    },
    // another page wants to upgrade or delete: nothing is lost by letting go
    blocking() {
      void closeDatabase();
    },
    terminated() {
      connection = undefined;
    },
  });
}

function troubleOf(error: unknown): DatabaseError {
  const name = error instanceof Error ? error.name : '';
  return new DatabaseError(name === 'VersionError' ? 'newer' : isFull(error) ? 'full' : 'refused', error);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
