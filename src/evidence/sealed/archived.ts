/** What the web-archive records and their index say, wherever they are written or checked. */
import { type Bytes, hex, sha256Named, utf8 } from '../bytes';
import { canonical } from '../canonical';
import { mediaType, SNAPSHOT } from './names';
import type { NamedFile } from './zip';

/** What every record says of the report it belongs to. */
export interface Archived {
  /** UUID of the report. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The page's address, under which the snapshot stands. */
  url: string;
  software: string;
}

/** The address of a piece of evidence within the archive. The snapshot stands under the page's own. */
export function archivedUrl(path: string, { id, url }: Pick<Archived, 'id' | 'url'>): string {
  return path === SNAPSHOT ? new URL(url).href : `urn:etalase:${id}:${path}`;
}

/** A UUID (version 8) that follows from the report and the path. */
export async function recordId(path: string, id: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`${id}/${path}`))).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hex(hash).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A line of the index, without the sort key in front. */
export async function indexEntry(
  { path, bytes }: NamedFile,
  record: Bytes,
  offset: number,
  archived: Archived,
): Promise<string> {
  const about = canonical({
    url: archivedUrl(path, archived),
    mime: mediaType(path),
    status: 200,
    digest: await sha256Named(bytes),
    length: record.length,
    offset,
    filename: 'data.warc.gz',
    recordDigest: await sha256Named(record),
  });
  return `${archived.at.replace(/\D/g, '').slice(0, 14)} ${about}`;
}
