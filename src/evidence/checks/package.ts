/** Checks the data package: what it lists is there, nothing else is, and every hash and length holds. */
import { type Bytes, fromBase64, sha256Hex, sha256Named, utf8 } from '../bytes';
import * as names from '../sealed/names';
import {
  CURVE,
  type DataPackage,
  type Digest,
  PROFILE,
  type Resource,
  SIGNING,
  WACZ_VERSION,
} from '../sealed/package';
import type { NamedFile } from '../sealed/zip';
import { Broken } from './broken';
import { hasKeys, isRecord, readJson } from './json';

/** The files of a sealed report, by path. */
export type Files = ReadonlyMap<string, Bytes>;

/** The bytes of a file that must be there. */
export function fileOf(files: Files, path: string): Bytes {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Broken('file-missing', path);
  return bytes;
}

/** The data package, when it lists exactly the files that are there, in the order in which they stand. */
export function checkListing(inOrder: readonly NamedFile[]): DataPackage {
  const files: Files = new Map(inOrder.map(({ path, bytes }) => [path, bytes]));
  const dataPackage = readPackage(fileOf(files, names.PACKAGE));
  fileOf(files, names.DIGEST);
  const listed = dataPackage.resources.map(({ path }) => path);
  for (const path of listed) fileOf(files, path);
  for (const path of [...names.LISTED, names.CUSTODY]) {
    if (!listed.includes(path)) throw new Broken('file-missing', path);
  }
  for (const { path } of inOrder) {
    const known = listed.includes(path) || path === names.PACKAGE || path === names.DIGEST;
    if (!known) throw new Broken('file-unlisted', path);
  }
  const pictures = inOrder.map(({ path }) => path).filter(names.isPicturePath);
  const expected = names.filesInOrder(pictures);
  for (const [place, { path }] of inOrder.entries()) {
    if (path !== expected[place]) throw new Broken('wrong-order', path);
    if (place < listed.length && listed[place] !== path) throw new Broken('wrong-order', path);
  }
  return dataPackage;
}

function readPackage(bytes: Bytes): DataPackage {
  const value = readJson(bytes, names.PACKAGE);
  const keys = [
    'profile',
    'wacz_version',
    'title',
    'created',
    'software',
    'mainPageUrl',
    'mainPageDate',
    'resources',
  ];
  const fits =
    hasKeys(value, keys) &&
    value.profile === PROFILE &&
    value.wacz_version === WACZ_VERSION &&
    ['title', 'created', 'software', 'mainPageUrl', 'mainPageDate'].every(
      (key) => typeof value[key] === 'string',
    ) &&
    Array.isArray(value.resources) &&
    value.resources.every(isResource);
  if (!fits) throw new Broken('wrong-shape', names.PACKAGE);
  return value as unknown as DataPackage;
}

function isResource(value: unknown): value is Resource {
  return (
    hasKeys(value, ['name', 'path', 'hash', 'bytes']) &&
    typeof value.path === 'string' &&
    value.name === value.path.slice(value.path.lastIndexOf('/') + 1) &&
    typeof value.hash === 'string' &&
    typeof value.bytes === 'number'
  );
}

/** Every listed file has the length and the hash that the package gives. */
export async function checkHashes(files: Files, { resources }: DataPackage): Promise<void> {
  for (const { path, hash, bytes } of resources) {
    const file = fileOf(files, path);
    if (file.length !== bytes) throw new Broken('wrong-length', path);
    if ((await sha256Named(file)) !== hash) throw new Broken('wrong-hash', path);
  }
}

/** The digest, when it is of this data package and says nothing that the package does not. */
export async function checkDigest(files: Files, dataPackage: DataPackage): Promise<Digest> {
  const value = readJson(fileOf(files, names.DIGEST), names.DIGEST);
  const signed = isRecord(value) ? value.signedData : undefined;
  const fits =
    hasKeys(value, ['path', 'hash', 'signedData', 'timestamps?']) &&
    hasKeys(signed, ['hash', 'signature', 'publicKey', 'created', 'software']) &&
    Object.values(signed).every((item) => typeof item === 'string') &&
    value.path === names.PACKAGE &&
    (value.timestamps === undefined || (Array.isArray(value.timestamps) && value.timestamps.length === 1));
  if (!fits) throw new Broken('wrong-shape', names.DIGEST);
  const digest = value as unknown as Digest;
  const hash = await sha256Named(fileOf(files, names.PACKAGE));
  if (digest.hash !== hash || digest.signedData.hash !== hash) throw new Broken('wrong-hash', names.PACKAGE);
  // not under the signature, so they must only repeat what is
  const { created, software } = digest.signedData;
  if (created !== dataPackage.created || software !== dataPackage.software) {
    throw new Broken('times-differ', names.DIGEST);
  }
  return digest;
}

/** The fingerprint of the key, when its signature over the hash of the data package holds. */
export async function checkSignature({ signedData }: Digest): Promise<string> {
  const spki = fromBase64(signedData.publicKey);
  const signature = fromBase64(signedData.signature);
  if (spki === undefined || signature === undefined || signature.length !== 96) {
    throw new Broken('wrong-signature', names.DIGEST);
  }
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', spki, CURVE, false, ['verify']);
  } catch {
    throw new Broken('wrong-key', names.DIGEST);
  }
  if (!(await crypto.subtle.verify(SIGNING, key, signature, utf8(signedData.hash)))) {
    throw new Broken('wrong-signature', names.DIGEST);
  }
  return sha256Hex(spki);
}
