import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../src/storage/database';
import { ANONYMOUS, deleteKey, keyFor, readKeys } from '../../src/storage/keys';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

describe('keyFor', () => {
  it('makes one key for each recipient and finds it again after the browser was closed', async () => {
    const first = await keyFor('pktn');
    const other = await keyFor('ylki');
    await closeDatabase();
    expect((await keyFor('pktn')).fingerprint).toBe(first.fingerprint);
    expect(other.fingerprint).not.toBe(first.fingerprint);
    expect((await readKeys()).map(({ id }) => id)).toEqual(['pktn', 'ylki']);
  });

  it('gives two pages that ask at once the same key', async () => {
    const keys = await Promise.all([keyFor('pktn'), keyFor('pktn'), keyFor('pktn')]);
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect((await keyFor('pktn')).fingerprint).toBe(keys[0]?.fingerprint);
  });

  it('gives each anonymous report a key of its own, and keeps none', async () => {
    const [a, b] = [await keyFor(ANONYMOUS), await keyFor(ANONYMOUS)];
    expect(a.fingerprint).not.toBe(b.fingerprint);
    expect(await readKeys()).toEqual([]);
  });

  it('holds a P-384 key that signs after storage and whose private half cannot be taken out', async () => {
    await keyFor('pktn');
    await closeDatabase();
    const { privateKey, publicKey } = await keyFor('pktn');
    expect(privateKey.extractable).toBe(false);
    expect(privateKey.algorithm).toMatchObject({ name: 'ECDSA', namedCurve: 'P-384' });
    for (const format of ['pkcs8', 'jwk'] as const) {
      await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
    }
    const signing = { name: 'ECDSA', hash: 'SHA-256' };
    const bytes = new Uint8Array([1, 2, 3]);
    const signature = await crypto.subtle.sign(signing, privateKey, bytes);
    expect(await crypto.subtle.verify(signing, publicKey, signature, bytes)).toBe(true);
  });
});

describe('deleteKey', () => {
  it('forgets one recipient; their next report begins a new key', async () => {
    const before = await keyFor('pktn');
    await keyFor('ylki');
    await deleteKey('pktn');
    expect((await readKeys()).map(({ id }) => id)).toEqual(['ylki']);
    expect((await keyFor('pktn')).fingerprint).not.toBe(before.fingerprint);
  });
});
