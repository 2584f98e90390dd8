/**
 * The keys that reports are signed with. One for each recipient: one key for all would tie a person's reports
 * together wherever they go. The private half cannot be taken out of the browser, not even by us.
 */
import { database, kept } from './database';

/** A report for nobody in particular: its key is made for it alone and kept nowhere. */
export const ANONYMOUS = 'anonymous';

export interface KeptKey {
  /** Id of the recipient. */
  id: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** SHA-256, hex, of the public key as SPKI. */
  fingerprint: string;
  /** ISO 8601, UTC. */
  madeAt: string;
}

/** The key for a recipient; made when there is none yet. An anonymous report gets a fresh one each time. */
export async function keyFor(recipient: string): Promise<KeptKey> {
  if (recipient === ANONYMOUS) {
    return newKey(ANONYMOUS);
  }
  const known = await (await database()).get('keys', recipient);
  if (known !== undefined) {
    return known;
  }
  const fresh = await newKey(recipient);
  return kept(async (open) => {
    const transaction = open.transaction('keys', 'readwrite');
    // another page may have been faster; then its key is the one
    const meanwhile = await transaction.store.get(recipient);
    if (meanwhile === undefined) {
      await transaction.store.add(fresh);
    }
    await transaction.done;
    return meanwhile ?? fresh;
  });
}

/** Every key that is kept, oldest first. */
export async function readKeys(): Promise<KeptKey[]> {
  const keys = await (await database()).getAll('keys');
  return keys.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/** Deletes a recipient's key. What it signed stays valid; the next report to them begins a new one. */
export async function deleteKey(recipient: string): Promise<void> {
  await (await database()).delete('keys', recipient);
}

/** Puts a deleted key back, unless the recipient has got a new one meanwhile. */
export async function putKeyBack(key: KeptKey): Promise<void> {
  await kept(async (open) => {
    const transaction = open.transaction('keys', 'readwrite');
    if ((await transaction.store.get(key.id)) === undefined) {
      await transaction.store.add(key);
    }
    await transaction.done;
  });
}

async function newKey(id: string): Promise<KeptKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-384' },
    false,
    ['sign', 'verify'],
  );
  const spki = await crypto.subtle.exportKey('spki', publicKey);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', spki));
  const fingerprint = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, privateKey, publicKey, fingerprint, madeAt: new Date().toISOString() };
}
