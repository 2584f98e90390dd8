import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cap, plain, take, width, wrap } from '../../scripts/start/plain-text.mjs';

const anyText = fc.string({ unit: 'binary' });
const pageText = fc.string({ unit: 'grapheme' }).map(plain);

describe('plain', () => {
  it.each([
    ['a colour', 'Beli\u001B[31m sekarang', 'Beli [31m sekarang'],
    ['a title of the terminal', '\u001B]0;x\u0007Beli', ']0;x Beli'],
    ['a turned reading direction', 'Beli\u202E gnarakes', 'Beli gnarakes'],
    ['lines and tabs', ' Beli\n\tsekarang\u2028 ya ', 'Beli sekarang ya'],
    ['invisible letters', 'B\u200Be\u00ADl\uFEFFi', 'Beli'],
    ['half a letter', 'Beli\uD83D', 'Beli'],
  ])('takes away %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('leaves nothing that could steer a terminal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});

describe('width', () => {
  it.each([
    ['Beli', 4],
    ['购物车', 6],
    ['😂', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('counts the columns of “%s”', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('cap, take and wrap', () => {
  it('never go over the width', () => {
    fc.assert(
      fc.property(pageText, fc.integer({ min: 2, max: 40 }), (text, columns) => {
        expect(width(cap(text, columns))).toBeLessThanOrEqual(columns);
        expect(width(take(text, columns))).toBeLessThanOrEqual(columns);
        for (const line of wrap(text, columns)) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('lose no letter in wrapping', () => {
    fc.assert(
      fc.property(pageText, fc.integer({ min: 2, max: 40 }), (text, columns) => {
        expect(wrap(text, columns).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('break between words where they can', () => {
    expect(wrap('Tambah ke keranjang', 10)).toEqual(['Tambah ke', 'keranjang']);
    expect(wrap('keranjang', 4)).toEqual(['kera', 'njan', 'g']);
  });
});
