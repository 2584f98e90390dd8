/** The data package: the list of every file with its hash and length, and the signature over that list. */
import { type Bytes, base64, sha256Named, utf8 } from '../bytes';
import { canonical } from '../canonical';
import { PACKAGE } from './names';
import type { SealingKey } from './parts';
import type { NamedFile } from './zip';

export const PROFILE = 'data-package';
/** 1.2.0 renames the profile, and the tools that are in use refuse it. */
export const WACZ_VERSION = '1.1.1';
/** The only curve that the tools of web archives know in an anonymous signature. */
export const CURVE = { name: 'ECDSA', namedCurve: 'P-384' } as const;
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface Resource {
  name: string;
  path: string;
  hash: string;
  bytes: number;
}

export interface DataPackage {
  profile: typeof PROFILE;
  wacz_version: typeof WACZ_VERSION;
  title: string;
  /** ISO 8601, UTC: when it was sealed. */
  created: string;
  software: string;
  mainPageUrl: string;
  mainPageDate: string;
  resources: readonly Resource[];
}

export interface SignedData {
  hash: string;
  /** Base64 of r and s, 48 bytes each. */
  signature: string;
  /** Base64 of the public key as SPKI. */
  publicKey: string;
  created: string;
  software: string;
}

export interface Timestamp {
  type: 'rfc3161';
  of: typeof PACKAGE;
  /** Base64 of the authority's whole answer. */
  token: string;
  /** Of the answer, so that a damaged one is told from a forged one. */
  sha256: string;
}

export interface Digest {
  path: typeof PACKAGE;
  hash: string;
  signedData: SignedData;
  timestamps?: readonly Timestamp[];
}

/** Every listed file, with its hash and length, in their order. */
export async function resourcesOf(files: readonly NamedFile[]): Promise<Resource[]> {
  return Promise.all(
    files.map(async ({ path, bytes }) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash: await sha256Named(bytes),
      bytes: bytes.length,
    })),
  );
}

/** Signs the hash of the data package, as text, with a key that stays in the browser. */
export async function signedDigest(
  dataPackage: Bytes,
  { created, software }: Pick<DataPackage, 'created' | 'software'>,
  { privateKey, publicKey }: SealingKey,
): Promise<Digest> {
  const hash = await sha256Named(dataPackage);
  const signature = await crypto.subtle.sign(SIGNING, privateKey, utf8(hash));
  return {
    path: PACKAGE,
    hash,
    signedData: {
      hash,
      signature: base64(new Uint8Array(signature)),
      publicKey: base64(await publicBytes(publicKey)),
      created,
      software,
    },
  };
}

/** The public key as SPKI: what the file carries, and what its fingerprint is taken of. */
export async function publicBytes(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
}

/** Canonical JSON, as every JSON file of a sealed report is written. */
export function jsonBytes(value: unknown): Bytes {
  return utf8(canonical(value));
}
