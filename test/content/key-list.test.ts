import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysIn, writeKeys } from '../../src/content/key-list';

const sorted = (keys: readonly number[]) => [...new Set(keys)].sort((a, b) => a - b);
const lists = fc.nat(22).chain((bits) => fc.array(fc.nat(2 ** bits - 1), { maxLength: 600, size: 'max' }));

describe('numbers as text', () => {
  test('come back as they were written, so many at a time', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 700 }), (keys, most) => {
        const next = keysIn(writeKeys(keys));
        const read: number[][] = [];
        for (let some = next(most); some.length > 0; some = next(most)) read.push(some);
        expect(read.flat()).toEqual(sorted(keys));
        expect(read.slice(0, -1).every(({ length }) => length === most)).toBe(true);
        expect(next(most)).toEqual([]);
      }),
    );
  });

  test('are letters that a script holds as they are', () => {
    fc.assert(
      fc.property(lists, (keys) => {
        expect(writeKeys(keys)).toMatch(/^[#-[\]-c]+$/);
      }),
    );
  });

  test('of random words take little more than the twelve bits that each cannot do without', () => {
    const keys = Array.from({ length: 2000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 10);
    expect((writeKeys(keys).length * 6) / new Set(keys).size).toBeLessThan(14);
  });
});
