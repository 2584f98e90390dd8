import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { remembered } from '../../src/content/remember';

describe('what is remembered of texts', () => {
  it('is what would be found anew', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 })), (texts) => {
        const find = (text: string) => (text.length % 2 === 0 ? text.toUpperCase() : undefined);
        const asked = remembered(find, 3, 4);
        for (const text of [...texts, ...texts]) expect(asked(text)).toBe(find(text));
      }),
    );
  });

  it('is found once, nothing found as well', () => {
    const find = vi.fn((text: string) => (text === '' ? undefined : text));
    const asked = remembered(find, 10, 10);
    for (const text of ['beli', '', 'beli', '']) asked(text);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('is no more than so many texts, and none that is long', () => {
    const find = vi.fn((text: string) => text);
    const asked = remembered(find, 2, 4);
    for (const text of ['a', 'b', 'c', 'a']) asked(text);
    expect(find).toHaveBeenCalledTimes(4);
    for (const text of ['keranjang', 'keranjang']) asked(text);
    expect(find).toHaveBeenCalledTimes(6);
  });
});
