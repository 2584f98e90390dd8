/**
 * The web-archive part: a WARC with one `resource` record for each file of evidence, and its index, so that
 * the tools of web archives can show the snapshot. Records are of type `resource`, never `response`: we
 * read what was rendered and saw no HTTP header.
 */
import { gzipSync } from 'fflate';
import { type Bytes, joined, sha256Named, utf8 } from '../bytes';
import { type Archived, archivedUrl, indexEntry, recordId } from './archived';
import { mediaType, RECORDS } from './names';
import type { NamedFile } from './zip';

/** The WARC and its index (CDXJ), from the files of evidence in their order. */
export async function recordsAndIndex(
  evidence: readonly NamedFile[],
  archived: Archived,
): Promise<{ records: Bytes; index: Bytes }> {
  const info = utf8(
    [
      `software: ${archived.software}`,
      'format: WARC File Format 1.1',
      'description: What a browser extension saw as rendered; no network traffic.',
      '',
    ].join('\r\n'),
  );
  const records = [
    await wrappedRecord({ path: RECORDS, bytes: info }, 'warcinfo', archived),
    ...(await Promise.all(evidence.map((file) => wrappedRecord(file, 'resource', archived)))),
  ];
  const { getSurt } = await import('warcio');
  const lines: string[] = [];
  let offset = records[0]?.length ?? 0;
  for (const [place, file] of evidence.entries()) {
    const record = records[place + 1] ?? new Uint8Array();
    lines.push(
      `${getSurt(archivedUrl(file.path, archived))} ${await indexEntry(file, record, offset, archived)}\n`,
    );
    offset += record.length;
  }
  return { records: joined(records), index: utf8(lines.sort().join('')) };
}

async function wrappedRecord(
  { path, bytes }: NamedFile,
  type: 'warcinfo' | 'resource',
  archived: Archived,
): Promise<Bytes> {
  // loaded only where something is sealed
  const { WARCRecord, WARCSerializer } = await import('warcio');
  const digest = await sha256Named(bytes);
  const record = WARCRecord.create(
    {
      type,
      date: archived.at,
      warcVersion: 'WARC/1.1',
      ...(type === 'resource' ? { url: archivedUrl(path, archived) } : { filename: 'data.warc.gz' }),
      warcHeaders: {
        // given here, since the library would make up a random one
        'WARC-Record-ID': `<urn:uuid:${await recordId(path, archived.id)}>`,
        'Content-Type': type === 'resource' ? mediaType(path) : 'application/warc-fields',
        // given here, since the library would hash with WebAssembly, which extensions forbid
        'WARC-Block-Digest': digest,
        'WARC-Payload-Digest': digest,
      },
    },
    [bytes],
  );
  // Wrapped but not compressed: the browsers' own gzip differs from one to the other, and what is not
  // compressed cannot burst when it is unpacked.
  return gzipSync(new Uint8Array(await WARCSerializer.serialize(record, { gzip: false })), {
    level: 0,
    mtime: 0,
  });
}
