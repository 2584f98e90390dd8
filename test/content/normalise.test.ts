import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digitsAsLetters,
  fold,
  hasInvisibleLetters,
  hasLetters,
  mixesScripts,
  quote,
  skeleton,
} from '../../src/content/normalise';

describe('fold', () => {
  test.each([
    ['  Tambah   ke KERANJANG! ', 'tambah ke keranjang'],
    ['Ｂｅｌｉ　Ｓｅｋａｒａｎｇ', 'beli sekarang'],
    ['𝐁𝐞𝐥𝐢 𝘚𝘦𝘬𝘢𝘳𝘢𝘯𝘨', 'beli sekarang'],
    ['Be\u200bli Se\u00adkarang', 'beli sekarang'],
    ['b\u0337e\u0337l\u0337i\u0337', 'beli'],
    ['🛒 + Keranjang', 'keranjang'],
    ['🅱🅰🆈🅰🆁 🅢🅔🅚🅐🅡🅐🅝🅖', 'bayar sekarang'],
    ['KAUF ABSCHLIESSEN', 'kauf abschliessen'],
    ['Kauf abschließen', 'kauf abschliessen'],
    ['Añadir al carrito', 'anadir al carrito'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('is idempotent and ASCII takes no other way than the rest', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(`${text} é`)).toBe(fold(`${text} e`));
      }),
    );
  });
});

/** A letter of a script that is folded by sets of all marks and all letters; so is all that stands beside it. */
const SETS = 'ก';
/** Every assigned sign of the first two planes, halves of pairs left out. */
const signs = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => !/\p{Cn}/u.test(sign));

describe('usual text is read by ranges, and says what sets of all letters say', () => {
  test('sign by sign, as a fold', () => {
    const wrong = signs.filter((sign) => fold(`a${sign}b ${sign}`) !== withSets(`a${sign}b ${sign}`));
    expect(wrong).toEqual([]);
  });

  test('sign by sign, as a letter or none', () => {
    const wrong = signs.filter((sign) => hasLetters(`– ${sign}`) !== /[\p{L}\p{N}]/u.test(sign));
    expect(wrong).toEqual([]);
  });

  test('in texts of any signs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((all) => all.join('')),
        (text) => {
          expect(fold(text)).toBe(withSets(text));
        },
      ),
    );
  });

  function withSets(text: string): string {
    const read = fold(`${text} ${SETS}`);
    expect(read.endsWith(SETS)).toBe(true);
    return read.slice(0, -1).trim();
  }
});

test('a word that mixes scripts which look alike is noticed', () => {
  expect(mixesScripts('Вeli')).toBe(true);
  expect(mixesScripts('beli, купить')).toBe(false);
  expect(mixesScripts('Beli')).toBe(false);
});

test('skeleton undoes letters of other scripts', () => {
  expect(skeleton(fold('Веlі ѕекаrаng'))).toBe('beli sekarang');
  expect(skeleton('beli sekarang')).toBe('beli sekarang');
  expect(skeleton(fold('ʙᴀʏᴀʀ ꜱᴇᴋᴀʀᴀɴɢ'))).toBe('bayar sekarang');
});

test('digits inside words are letters, numbers stay numbers', () => {
  expect(digitsAsLetters('b3li s3k4rang')).toBe('beli sekarang');
  expect(digitsAsLetters('beli 2')).toBe('beli 2');
});

test('invisible letters inside words are noticed', () => {
  expect(hasInvisibleLetters('Ba\u200byar')).toBe(true);
  expect(hasInvisibleLetters('Bayar sekarang')).toBe(false);
});

test('quote caps at the given number of letters and keeps no control or bidi character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const quoted = quote(`${text}\u202e\n\u0007`, 40);
      expect([...quoted].length).toBeLessThanOrEqual(40);
      expect(quoted).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
