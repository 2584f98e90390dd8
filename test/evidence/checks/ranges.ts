/** Every byte of a sealed file by the part of the ZIP that it belongs to. */
import type { Bytes } from '../../../src/evidence/bytes';
import { checkSealed, type Means } from '../../../src/evidence/checks/check';

export interface Range {
  name: string;
  start: number;
  end: number;
}

/** The ranges in order, without gap or overlap: for each file its header and its bytes, then the directory. */
export function rangesOf(whole: Bytes): Range[] {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const ranges: Range[] = [];
  let at = 0;
  const add = (name: string, length: number) => {
    ranges.push({ name, start: at, end: at + length });
    at += length;
  };
  const nameAt = (start: number, length: number) =>
    new TextDecoder().decode(whole.subarray(start, start + length));
  while (view.getUint32(at, true) === 0x04034b50) {
    const name = nameAt(at + 30, view.getUint16(at + 26, true));
    const size = view.getUint32(at + 18, true);
    add(`header of ${name}`, 30 + name.length);
    add(name, size);
  }
  while (view.getUint32(at, true) === 0x02014b50) {
    const name = nameAt(at + 46, view.getUint16(at + 28, true));
    add(`directory entry of ${name}`, 46 + name.length);
  }
  add('end of the directory', whole.length - at);
  return ranges;
}

/** Numbers from 0 to 1 that are the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Flips single bits, one at a time, in turn through every range of the file, and tells the flips after which
 * the file still holds: the range, the byte and the bit.
 */
export async function undetectedFlips(whole: Bytes, means: Means, flips: number, seed = 20261004) {
  const ranges = rangesOf(whole);
  const next = numbersFrom(seed);
  const undetected: string[] = [];
  for (let flip = 0; flip < flips; flip += 1) {
    const { name, start, end } = ranges[flip % ranges.length] as Range;
    const at = start + Math.floor(next() * (end - start));
    const bit = Math.floor(next() * 8);
    if ((await checkSealed(flipped(whole, at, bit), means)).holds)
      undetected.push(`${name} @${at} bit ${bit}`);
  }
  return undetected;
}

/** A copy with one bit the other way. */
export function flipped(whole: Bytes, at: number, bit: number): Bytes {
  const copy = whole.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
