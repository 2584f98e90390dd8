/** Puts the answer of a timestamp authority into a sealed file. Nothing that was hashed or signed is touched. */
import { type Bytes, base64, sha256Hex } from '../bytes';
import { Broken } from '../checks/broken';
import { checkDigest, checkListing, type Files, fileOf } from '../checks/package';
import { readZip } from '../checks/zip';
import { DIGEST, PACKAGE } from '../sealed/names';
import { jsonBytes, type Timestamp } from '../sealed/package';
import { zipOf } from '../sealed/zip';
import { askForTimestamp } from './request';

/**
 * Asks the authority for a timestamp of a sealed file, and answers the file with it.
 *
 * @throws {TimestampError} When the authority gives none; the file without it stays as good as it was.
 */
export async function timestamped(
  sealed: Bytes,
  authority: string,
  ask: typeof fetch = fetch,
): Promise<Bytes> {
  const files = readZip(sealed);
  const byPath: Files = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const digest = await checkDigest(byPath, checkListing(files));
  if (digest.timestamps !== undefined) throw new Broken('wrong-shape', DIGEST);
  const token = await askForTimestamp(fileOf(byPath, PACKAGE), authority, ask);
  const stamp: Timestamp = {
    type: 'rfc3161',
    of: PACKAGE,
    token: base64(token),
    sha256: await sha256Hex(token),
  };
  const stamped = jsonBytes({ ...digest, timestamps: [stamp] });
  return zipOf(files.map((file) => (file.path === DIGEST ? { path: DIGEST, bytes: stamped } : file)));
}
