/** Files as one ZIP: nothing compressed, one date, no extra fields, so that the same files give the same bytes. */
import { zipSync } from 'fflate';
import type { Bytes } from '../bytes';

export interface NamedFile {
  path: string;
  bytes: Bytes;
}

/** Writes the files in the order in which they are given. */
export function zipOf(files: readonly NamedFile[]): Bytes {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 0,
    // A ZIP holds no earlier day. Its dates are local times without a zone; the zone may change while we run.
    mtime: new Date(1980, 0, 1),
  });
}
