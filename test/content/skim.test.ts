/** What the text of a whole piece may hold, its words glued together as `textContent` glues them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loudPhrasesOf } from '../../scripts/telling';
import { HIDES, PRICED, skim, TELLS } from '../../src/content/skim';
import { NO_SPACES } from '../../src/content/telling';
import { LANGUAGES } from '../../src/words';

const LOUD = LANGUAGES.flatMap(loudPhrasesOf).filter((phrase) => !/\d/.test(phrase));
const tells = (text: string) => (skim(text) & TELLS) !== 0;

describe('a piece of a page', () => {
  it('tells of every loud phrase that stands in it, with other elements around', () => {
    const lost = LOUD.flatMap((phrase) => [
      `Batik tulis\n${phrase}\nBagikan`,
      `12 jam${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} 9`,
    ]).filter((text) => !tells(text));
    expect(lost).toEqual([]);
  });

  it('tells of long words that are glued to others on both sides', () => {
    for (const text of ['aslikeranjangbagikan', 'tulischeckoutsuka', 'hebatpembayaranlagi'])
      expect(tells(text), text).toBe(true);
    // a short one only where it ends
    expect(tells('aslibeli sekarang')).toBe(true);
  });

  it.each(['thêmMua ngay', 'FINALIZUJ ZAMÓWIENIE', 'LIVEĐặt hàng', 'السلة٣'])(
    'tells of %s, whatever stands at its ends',
    (text) => expect(tells(text)).toBe(true),
  );

  it('takes names in capitals beside other letters for no word without a vowel', () => {
    for (const text of ['HTML電子書籍PDF', 'HLNالصفحة CNNالطبعة', 'DNSNSDPowerDNS認証'])
      expect(skim(text), text).toBe(0);
  });

  it('finds letters of scripts without spaces wherever they stand', () => {
    const dense = LOUD.filter((phrase) => NO_SPACES.test(phrase));
    fc.assert(
      fc.property(fc.constantFrom(...dense), (phrase) => {
        expect(tells(`今日は${phrase}ね`), phrase).toBe(true);
      }),
    );
  });

  it.each([
    ['Rp25.000', PRICED],
    ['asliRp 25.000Suka', PRICED],
    ['$5', PRICED],
    ['25 rupiah', PRICED],
    ['300₫', PRICED],
    ['Hanya 189.000', PRICED],
    ['000.523pR', HIDES],
    ['12,3 rb suka', 0],
    ['5K', 0],
    ['2026', 0],
    ['●●●●●●', HIDES],
    ['B e l i', HIDES],
    ['Bеli', HIDES | TELLS],
    ['xkcdpqrstbnmt', HIDES],
    ['k3r4nj4ng', HIDES],
    ['🛒 3', TELLS],
    ['', 0],
  ])('says of %j what it may be', (text, flags) => {
    expect(skim(text) & flags).toBe(flags);
    if (flags === 0) expect(skim(text)).toBe(0);
  });

  it('says nothing of everyday talk', () => {
    for (const text of [
      'Hari ini hujan dari pagi, enaknya minum teh sambil lihat jendela',
      'Ana12 jamIkuti0:45wah bagussetuju 12Lv 3SukaKomentarBagikan',
      'The quick brown fox went over the hill again this morning',
      '#pagi #rumah 1.204 3,4 jt',
    ])
      expect(skim(text), text).toBe(0);
  });
});
