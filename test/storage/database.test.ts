import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, DATABASE, DatabaseError, database, kept, UPGRADES } from '../../src/storage/database';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await closeDatabase();
  vi.restoreAllMocks();
});

/** A failure as a browser gives it. */
function failure(name: string): DOMException {
  return new DOMException('no', name);
}

describe('the database', () => {
  it('has every store once it is open', async () => {
    expect([...(await database()).objectStoreNames]).toEqual(
      expect.arrayContaining([
        'days',
        'drafts',
        'files',
        'history',
        'keys',
        'mistakes',
        'receipts',
        'reports',
      ]),
    );
  });

  it('gives what was kept after it was closed', async () => {
    await kept((open) => open.put('files', { sha256: 'a', bytes: new Uint8Array([1, 2]) }));
    await closeDatabase();
    expect((await (await database()).get('files', 'a'))?.bytes).toEqual(new Uint8Array([1, 2]));
  });

  it('keeps what an older version holds, step by step', async () => {
    const older = await openDB(DATABASE, 1, {
      upgrade: (open) => UPGRADES[0]?.(open as never),
    });
    await older.put('reports', { id: 'old', state: 'draft' });
    older.close();
    const open = await database();
    expect(open.version).toBe(UPGRADES.length);
    expect(await open.get('reports', 'old')).toEqual({ id: 'old', state: 'draft' });
  });

  it('lets go when it is to be deleted', async () => {
    await database();
    await deleteDB(DATABASE);
    expect(await (await database()).count('reports')).toBe(0);
  });

  it('says what to do when a newer version has been here', async () => {
    (await openDB(DATABASE, UPGRADES.length + 1)).close();
    await expect(database()).rejects.toMatchObject({ name: 'DatabaseError', trouble: 'newer' });
    await expect(database()).rejects.toThrow(/Update/);
  });

  it.each([
    ['InvalidStateError', 'refused', /Allow/],
    ['QuotaExceededError', 'full', /Free space/],
  ])('says what to do after %s, and tries again the next time', async (name, trouble, advice) => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw failure(name);
    });
    const error = await database().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ trouble, message: expect.stringMatching(advice) });
    expect(await (await database()).count('reports')).toBe(0);
  });

  it('says what to do when there is no room, and passes other errors on', async () => {
    await expect(kept(() => Promise.reject(failure('QuotaExceededError')))).rejects.toMatchObject({
      trouble: 'full',
    });
    await expect(kept(() => Promise.reject(new RangeError('other')))).rejects.toThrow(RangeError);
  });
});
