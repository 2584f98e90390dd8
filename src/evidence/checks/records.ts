/**
 * Checks the web-archive records: each is a piece of evidence of this report, unchanged, and the index
 * points at them all. Read by our own hand, so that writing and reading are not the same code.
 */
import { areEqual, type Bytes, joined, sha256Named, textOf } from '../bytes';
import { type Archived, archivedUrl, indexEntry, recordId } from '../sealed/archived';
import { INDEX, isPicturePath, mediaType, OBSERVATION, RECORDS, RULES, SNAPSHOT } from '../sealed/names';
import type { ReportFile } from '../sealed/parts';
import { Broken } from './broken';
import { type Files, fileOf } from './package';
import { sumOf } from './zip';

/** The fixed head of each gzip member: no name, no date, stored, written on Unix. */
const GZIP_HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 3];

export async function checkRecords(files: Files, report: ReportFile): Promise<void> {
  const archive = fileOf(files, RECORDS);
  const pictures = [...files.keys()].filter(isPicturePath);
  const evidence = [OBSERVATION, RULES, SNAPSHOT, ...pictures];
  const archived: Archived = {
    id: report.id,
    at: report.captured.utc,
    url: report.page.url,
    software: report.sealed.software,
  };

  const info = unwrapped(archive, 0);
  checkRecord(info.bytes, await expectedInfo(archived), undefined);
  let offset = info.end;
  const lines: string[] = [];
  for (const path of evidence) {
    const block = fileOf(files, path);
    const member = unwrapped(archive, offset);
    checkRecord(member.bytes, await expectedHead(path, block, archived), block);
    lines.push(
      await indexEntry({ path, bytes: block }, archive.subarray(offset, member.end), offset, archived),
    );
    offset = member.end;
  }
  if (offset !== archive.length) throw new Broken('hidden-bytes', RECORDS);
  checkIndex(fileOf(files, INDEX), lines);
}

/** The bytes of one gzip member that was wrapped without compression. */
function unwrapped(archive: Bytes, start: number): { bytes: Bytes; end: number } {
  const odd = () => new Broken('record-odd', `${RECORDS} @${start}`);
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (GZIP_HEAD.some((byte, place) => archive[start + place] !== byte)) throw odd();
  const blocks: Bytes[] = [];
  let at = start + GZIP_HEAD.length;
  for (let last = false; !last; ) {
    if (at + 5 > archive.length) throw odd();
    const head = archive[at];
    const length = view.getUint16(at + 1, true);
    // a stored block, with nothing in the bits beside its mark
    if ((head !== 0 && head !== 1) || view.getUint16(at + 3, true) !== (length ^ 0xffff)) throw odd();
    if (at + 5 + length > archive.length) throw odd();
    blocks.push(archive.subarray(at + 5, at + 5 + length));
    at += 5 + length;
    last = head === 1;
  }
  if (at + 8 > archive.length) throw odd();
  const bytes = joined(blocks);
  if (view.getUint32(at, true) !== sumOf(bytes) || view.getUint32(at + 4, true) !== bytes.length) throw odd();
  return { bytes, end: at + 8 };
}

interface Expected {
  path: string;
  headers: Readonly<Record<string, string>>;
}

async function expectedInfo(archived: Archived): Promise<Expected> {
  return {
    path: RECORDS,
    headers: {
      'WARC-Type': 'warcinfo',
      'WARC-Date': archived.at,
      'WARC-Record-ID': `<urn:uuid:${await recordId(RECORDS, archived.id)}>`,
      'WARC-Filename': 'data.warc.gz',
      'Content-Type': 'application/warc-fields',
    },
  };
}

async function expectedHead(path: string, block: Bytes, archived: Archived): Promise<Expected> {
  const digest = await sha256Named(block);
  return {
    path,
    headers: {
      'WARC-Type': 'resource',
      'WARC-Date': archived.at,
      'WARC-Record-ID': `<urn:uuid:${await recordId(path, archived.id)}>`,
      'WARC-Target-URI': archivedUrl(path, archived),
      'Content-Type': mediaType(path),
      'WARC-Block-Digest': digest,
      'WARC-Payload-Digest': digest,
    },
  };
}

/** A record with exactly the headers expected, whose block is the evidence itself. */
function checkRecord(record: Bytes, { path, headers }: Expected, block: Bytes | undefined): void {
  const odd = () => new Broken('record-odd', path);
  const headEnd = endOfHead(record);
  const head = headEnd === undefined ? undefined : textOf(record.subarray(0, headEnd));
  if (headEnd === undefined || head === undefined) throw odd();
  const [version, ...lines] = head.split('\r\n');
  if (version !== 'WARC/1.1') throw odd();
  const found = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(': ');
    const name = line.slice(0, colon);
    if (colon < 1 || found.has(name)) throw odd();
    found.set(name, line.slice(colon + 2));
  }
  const length = Number(found.get('Content-Length'));
  const body = record.subarray(headEnd + 4, headEnd + 4 + length);
  const tail = record.subarray(headEnd + 4 + length);
  if (body.length !== length || textOf(tail) !== '\r\n\r\n') throw odd();
  for (const [name, value] of Object.entries(headers)) {
    if (found.get(name) !== value) throw new Broken('record-differs', `${path}: ${name}`);
    found.delete(name);
  }
  found.delete('Content-Length');
  if (block === undefined) {
    found.delete('WARC-Block-Digest');
    found.delete('WARC-Payload-Digest');
  } else if (!areEqual(body, block)) throw new Broken('record-differs', path);
  if (found.size > 0) throw odd();
}

/** Where the empty line stands; `undefined` when the first 8 kB have none. */
function endOfHead(record: Bytes): number | undefined {
  for (let at = 0; at + 4 <= Math.min(record.length, 8192); at += 1) {
    if (record[at] === 13 && record[at + 1] === 10 && record[at + 2] === 13 && record[at + 3] === 10) {
      return at;
    }
  }
  return undefined;
}

/** The index has these entries, each behind its sort key, in the order of the keys. */
function checkIndex(bytes: Bytes, expected: readonly string[]): void {
  const text = textOf(bytes);
  const lines = text?.endsWith('\n') ? text.slice(0, -1).split('\n') : [];
  const entries = lines.map((line) => line.slice(line.indexOf(' ') + 1));
  if ([...entries].sort().join('\n') !== [...expected].sort().join('\n')) {
    throw new Broken('index-differs', INDEX);
  }
}
