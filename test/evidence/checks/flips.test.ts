/** One changed bit, anywhere in the file, is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/evidence/bytes';
import { checkSealed } from '../../../src/evidence/checks/check';
import { readZip } from '../../../src/evidence/checks/zip';
import { DIGEST, filesInOrder } from '../../../src/evidence/sealed/names';
import { seal } from '../../../src/evidence/sealed/seal';
import { type NamedFile, zipOf } from '../../../src/evidence/sealed/zip';
import { aKey, MEANS, SEALING, someParts } from '../sealed/samples';
import { flipped, numbersFrom, type Range, rangesOf, undetectedFlips } from './ranges';

const FLIPS = 600;
const FILES = filesInOrder(['evidence/viewport.png', 'evidence/finding-1.png']);

let whole: Bytes;
let ranges: Range[];
beforeAll(async () => {
  whole = (await seal(await someParts(), SEALING, await aKey())).bytes;
  ranges = rangesOf(whole);
});

describe('a sealed file', () => {
  it('is made of these ranges and nothing else', () => {
    expect(ranges.map(({ name }) => name)).toEqual([
      ...FILES.flatMap((file) => [`header of ${file}`, file]),
      ...FILES.map((file) => `directory entry of ${file}`),
      'end of the directory',
    ]);
    let at = 0;
    for (const { name, start, end } of ranges) {
      expect(start, name).toBe(at);
      expect(end, name).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBe(whole.length);
  });

  it(`holds before, and after none of ${FLIPS} single-bit flips spread over every range`, async () => {
    expect((await checkSealed(whole, MEANS)).holds).toBe(true);
    // more flips than ranges: every range that is named above is met
    expect(ranges.length).toBeLessThan(FLIPS);
    expect(await undetectedFlips(whole, MEANS, FLIPS)).toEqual([]);
  });

  it(`holds after none of ${FLIPS} flips anywhere`, async () => {
    const next = numbersFrom(8);
    const undetected: number[] = [];
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const at = Math.floor(next() * whole.length);
      if ((await checkSealed(flipped(whole, at, Math.floor(next() * 8)), MEANS)).holds) undetected.push(at);
    }
    expect(undetected).toEqual([]);
  });

  it('holds after no flip of any bit of the ZIP’s own bytes, nor of the signature’s file', async () => {
    const undetected: string[] = [];
    const structure = ranges.filter(({ name }) => !FILES.includes(name) || name === DIGEST);
    for (const { name, start, end } of structure) {
      for (let at = start; at < end; at += 1) {
        for (let bit = 0; bit < 8; bit += 1) {
          try {
            readZip(flipped(whole, at, bit));
            undetected.push(`${name} @${at} bit ${bit}`);
          } catch {
            // found
          }
        }
      }
    }
    expect(undetected).toEqual([]);
  });

  it(`holds after none of ${FLIPS} flips whose ZIP sums were put right again`, async () => {
    const files = readZip(whole);
    const next = numbersFrom(31);
    const undetected: string[] = [];
    const found = new Set<string>();
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const place = flip % files.length;
      const { path, bytes } = files[place] as NamedFile;
      const at = Math.floor(next() * bytes.length);
      const changed = flipped(bytes, at, Math.floor(next() * 8));
      const again = zipOf(files.map((file, index) => (index === place ? { path, bytes: changed } : file)));
      const { holds, lines } = await checkSealed(again, MEANS);
      if (holds) undetected.push(`${path} @${at}`);
      found.add(lines.find(({ state }) => state === 'fails')?.check ?? '');
    }
    expect(undetected).toEqual([]);
    // by the hash of a listed file, by what the package says, and by the signature's own file
    expect([...found]).toEqual(expect.arrayContaining(['hashes', 'listing', 'digest', 'signature']));
  });

  it('names the file in which a bit was flipped', async () => {
    for (const { name, start } of ranges.filter((range) => FILES.includes(range.name))) {
      const { lines } = await checkSealed(flipped(whole, start, 0), MEANS);
      expect(lines[0], name).toEqual({
        check: 'container',
        state: 'fails',
        reason: 'wrong-sum',
        about: name,
      });
    }
  });
});
