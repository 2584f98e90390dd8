/**
 * Reads a ZIP as `sealed/zip.ts` writes it, and no other: every byte must be one that follows from the
 * files and their names, so that nothing can stand between, before or after them.
 */
import type { Bytes } from '../bytes';
import type { NamedFile } from '../sealed/zip';
import { Broken } from './broken';

/** The largest file that is read, in bytes. */
export const LARGEST = 256 * 1024 * 1024;
/** The most files in one report. */
export const MOST_FILES = 200;

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const VERSION = 20;
/** 1 January 1980, the first day that a ZIP knows. */
const DATE = 0x0021;

const PATH = /^(?:[a-z0-9]+\/)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+){1,2}$/;

/** The files in their order. Their bytes are views of `whole`, so nothing is copied and nothing can burst. */
export function readZip(whole: Bytes): NamedFile[] {
  if (whole.length > LARGEST) throw new Broken('too-large', String(whole.length));
  if (whole.length < END) throw new Broken('not-a-zip');
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const end = whole.length - END;
  if (view.getUint32(end, true) !== 0x06054b50) {
    throw new Broken(view.getUint32(0, true) === 0x04034b50 ? 'hidden-bytes' : 'not-a-zip', 'end');
  }
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const size = view.getUint32(end + 12, true);
  if (count > MOST_FILES) throw new Broken('too-many-files', String(count));
  if (directory + size !== end) throw new Broken('hidden-bytes', 'end');
  if (
    view.getUint32(end + 4, true) !== 0 ||
    view.getUint16(end + 8, true) !== count ||
    view.getUint16(end + 20, true) !== 0
  ) {
    throw new Broken('odd-header', 'end');
  }

  const files: NamedFile[] = [];
  const seen = new Set<string>();
  let local = 0;
  let central = directory;
  for (let place = 0; place < count; place += 1) {
    if (central + CENTRAL > end || local + LOCAL > directory) throw new Broken('hidden-bytes', `#${place}`);
    const { path, size: length, sum } = centralEntry(view, whole, central, end, local, place);
    if (seen.has(path)) throw new Broken('name-twice', path);
    seen.add(path);
    const start = local + LOCAL + path.length;
    if (start + length > directory) throw new Broken('hidden-bytes', path);
    checkLocal(view, whole, local, path, length, sum);
    const bytes = whole.subarray(start, start + length);
    if (sumOf(bytes) !== sum) throw new Broken('wrong-sum', path);
    files.push({ path, bytes });
    local = start + length;
    central += CENTRAL + path.length;
  }
  if (local !== directory || central !== end) throw new Broken('hidden-bytes', 'end');
  return files;
}

function centralEntry(view: DataView, whole: Bytes, at: number, end: number, local: number, place: number) {
  const nameLength = view.getUint16(at + 28, true);
  if (at + CENTRAL + nameLength > end) throw new Broken('hidden-bytes', `#${place}`);
  const path = String.fromCharCode(...whole.subarray(at + CENTRAL, at + CENTRAL + Math.min(nameLength, 200)));
  if (nameLength > 100 || !PATH.test(path)) throw new Broken('bad-name', JSON.stringify(path));
  if (view.getUint16(at + 10, true) !== 0) throw new Broken('packed', path);
  const sum = view.getUint32(at + 16, true);
  const size = view.getUint32(at + 24, true);
  const asWritten =
    view.getUint32(at, true) === 0x02014b50 &&
    view.getUint16(at + 4, true) === VERSION &&
    view.getUint16(at + 6, true) === VERSION &&
    view.getUint16(at + 8, true) === 0 &&
    view.getUint16(at + 12, true) === 0 &&
    view.getUint16(at + 14, true) === DATE &&
    view.getUint32(at + 20, true) === size &&
    // extra field, comment, disk, attributes
    view.getUint32(at + 30, true) === 0 &&
    view.getUint32(at + 34, true) === 0 &&
    view.getUint32(at + 38, true) === 0 &&
    view.getUint32(at + 42, true) === local;
  if (!asWritten) throw new Broken('odd-header', path);
  return { path, size, sum };
}

function checkLocal(view: DataView, whole: Bytes, at: number, path: string, size: number, sum: number): void {
  const asWritten =
    view.getUint32(at, true) === 0x04034b50 &&
    view.getUint16(at + 4, true) === VERSION &&
    view.getUint32(at + 6, true) === 0 &&
    view.getUint16(at + 10, true) === 0 &&
    view.getUint16(at + 12, true) === DATE &&
    view.getUint32(at + 14, true) === sum &&
    view.getUint32(at + 18, true) === size &&
    view.getUint32(at + 22, true) === size &&
    view.getUint16(at + 26, true) === path.length &&
    view.getUint16(at + 28, true) === 0 &&
    String.fromCharCode(...whole.subarray(at + LOCAL, at + LOCAL + path.length)) === path;
  if (!asWritten) throw new Broken('odd-header', path);
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return sum;
});

/** CRC-32, as ZIP and gzip have it. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
