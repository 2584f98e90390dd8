/** The newest evidence, kept in the session area until the browser closes. */
import type { Evidence } from '../model';
import { forget, get, type Item, isObject, namesAfter, set } from './areas';

/** The most evidence that is kept. */
export const EVIDENCE_LIMIT = 20;

const EVIDENCE_PREFIX = 'evidence:';

const evidenceItem = (id: string): Item<Evidence | undefined> => ({
  area: 'session',
  key: `${EVIDENCE_PREFIX}${id}`,
  fallback: undefined,
  read: (stored) => (isEvidence(stored) ? stored : undefined),
});

/** Keeps evidence. The oldest goes when there are more than 20, or when the area is full. */
export async function keepEvidence(evidence: Evidence): Promise<void> {
  const older = await evidenceOldestFirst();
  while (older.length >= EVIDENCE_LIMIT) {
    await forgetEvidence(older.shift());
  }
  for (;;) {
    try {
      return await set(evidenceItem(evidence.id), evidence);
    } catch (error) {
      if (older.length === 0) {
        throw error;
      }
      await forgetEvidence(older.shift());
    }
  }
}

export async function findEvidence(id: string): Promise<Evidence | null> {
  return (await get(evidenceItem(id))) ?? null;
}

async function evidenceOldestFirst(): Promise<Evidence[]> {
  const ids = await namesAfter(EVIDENCE_PREFIX);
  const all = await Promise.all(ids.map((id) => get(evidenceItem(id))));
  return all
    .filter((evidence) => evidence !== undefined)
    .sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
}

async function forgetEvidence(evidence: Evidence | undefined): Promise<void> {
  if (evidence !== undefined) {
    await forget(evidenceItem(evidence.id));
  }
}

function isEvidence(value: unknown): value is Evidence {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.sha256 === 'string' &&
    typeof value.capturedAt === 'string' &&
    isObject(value.verdict)
  );
}
