import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sha256 } from '../../src/evidence/canonical';

describe('canonical', () => {
  it('sorts keys, keeps lists in order and leaves out what JSON cannot hold', () => {
    const value = { b: [2, 1, undefined], a: { d: null, c: 'é"' }, gone: undefined, check: () => 1 };
    expect(canonical(value)).toBe('{"a":{"c":"é\\"","d":null},"b":[2,1,null]}');
  });

  it('gives the text that JSON.parse reads back, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no negative zero
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonical(value))).toEqual(plain);
        expect(canonical(reversed(plain))).toBe(canonical(value));
      }),
    );
  });

  it('refuses numbers that have no JSON form', () => {
    expect(() => canonical({ n: Number.NaN })).toThrow(RangeError);
  });

  it('tells one regular expression from another', () => {
    expect(canonical(/a/i)).not.toBe(canonical(/b/i));
  });
});

describe('sha256', () => {
  it('hashes the canonical text', async () => {
    // printf '{"a":1}' | sha256sum
    expect(await sha256({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const);
  return Object.fromEntries(entries.reverse());
}
