/** Other people's sealed files, each taken in once, after it was checked. Kept beside one's own reports. */
import type { Outcome } from '../model';
import { kept } from './database';
import { CAPS, DeskFullError } from './reports';

/** What the desk keeps of a sealed file that somebody brought. Every word of it is theirs. */
export interface DossierEntry {
  /** SHA-256 of the file, hex. */
  sha256: string;
  /** Id of the report, as its author gave it. */
  report: string;
  /** File name under which it was brought. */
  name: string;
  size: number;
  /** ISO 8601, UTC: when it was taken in. */
  addedAt: string;
  platform: string;
  platformName: string;
  url: string;
  outcome: Outcome;
  rules: readonly string[];
  /** What the rules at hand say, where it was sealed under others; absent where these are the same. */
  otherRules?: 'same' | 'differ';
  /** Day of the observation, `YYYY-MM-DD`. */
  day: string;
  /** Fingerprint of the key that signed it, hex: who has one key counts once. */
  key: string;
  sealedAt: string;
  /** ISO 8601, UTC, when an authority has stamped it. */
  timestamp?: string;
}

/** How it ended to bring a file. */
export type Brought = 'added' | 'known';

/**
 * Takes a checked file into the dossier, in one transaction. A file that is there already, or another copy
 * of the same report by the same key, is dropped.
 *
 * @throws {DeskFullError} When there is no room.
 */
export function addToDossier(entry: DossierEntry, bytes: Uint8Array<ArrayBuffer>): Promise<Brought> {
  return kept(async (open) => {
    const transaction = open.transaction(['dossier', 'files'], 'readwrite', { durability: 'strict' });
    const done = transaction.done;
    done.catch(() => undefined);
    const dossier = transaction.objectStore('dossier');
    const all = await dossier.getAll();
    const isKnown = all.some(
      ({ sha256, report, key }) => sha256 === entry.sha256 || (report === entry.report && key === entry.key),
    );
    if (isKnown) {
      await done;
      return 'known';
    }
    const taken = all.reduce((sum, { size }) => sum + size, 0);
    if (all.length >= CAPS.reports || taken + entry.size > CAPS.bytes) {
      await done;
      throw new DeskFullError();
    }
    await dossier.add(entry);
    await transaction.objectStore('files').put({ sha256: entry.sha256, bytes });
    await done;
    return 'added';
  });
}

/** Everything in the dossier, oldest day first. */
export async function readDossier(): Promise<DossierEntry[]> {
  const all = await kept((open) => open.getAll('dossier'));
  return all.sort((a, b) => (a.day + a.sha256 < b.day + b.sha256 ? -1 : 1));
}

/** The bytes of a file in the dossier. */
export async function dossierBytes(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await kept((open) => open.get('files', sha256)))?.bytes;
}

/** Takes files out again; one that is also a report of one's own keeps its bytes. */
export function removeFromDossier(hashes: readonly string[]): Promise<void> {
  return kept(async (open) => {
    const transaction = open.transaction(['dossier', 'files', 'reports'], 'readwrite');
    const own = new Set(
      (await transaction.objectStore('reports').getAll()).map(({ sealed }) => sealed?.sha256),
    );
    for (const sha256 of hashes) {
      await transaction.objectStore('dossier').delete(sha256);
      if (!own.has(sha256)) {
        await transaction.objectStore('files').delete(sha256);
      }
    }
    await transaction.done;
  });
}
