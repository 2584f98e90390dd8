import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsIn, bareAmounts, looseAmounts, withoutAmounts } from '../../src/content/amounts';

describe('bareAmounts', () => {
  test.each(['Yang harus dibayar 76.500', '120.000,-', 'Total\n285.000', 'Harga 500K', 'Gas bayar 189k'])(
    'a price without a currency in %j',
    (text) => {
      expect(bareAmounts(text)).toHaveLength(1);
    },
  );

  test.each([
    '1.204 suara · tersisa 3 jam',
    '♡ 4.160',
    'Terkumpul dari 18.450 orang',
    '189K',
    'Versi 1.234.567 sudah keluar',
    'Total 12.304 suara',
  ])('no price in %j', (text) => {
    expect(bareAmounts(text)).toEqual([]);
  });
});

describe('amountsIn reads the notations met in Indonesia', () => {
  test.each([
    ['Rp189.000', 'id'],
    ['Rp 1.250.000,-', 'id'],
    ['IDR 25,000', 'id'],
    ['Rp189K', 'id'],
    ['rp 189rb', 'id'],
    ['189rb', 'id'],
    ['0,189 jt', 'id'],
    ['25.000 rupiah', 'id'],
    ['Ｒｐ１８９．０００', 'id'],
    ['Rp١٨٩٬٠٠٠', 'id'],
    ['seratus delapan puluh sembilan ribu rupiah', 'id'],
    ['$23.75', 'us'],
    ['US$ 7.80', 'us'],
    ['S$12', 'sg'],
    ['RM 40', 'my'],
    ['199 ر.س', 'sa'],
    ['۹۸۰٬۰۰۰ تومان', 'ir'],
    ['৳ 2,500', 'bd'],
    ['€ 12,50', 'eu'],
    ['12,50 €', 'eu'],
    ['1.980円', 'jp'],
    ['240 000 Rp', 'id'],
    ['Rр95.000', 'id'],
  ])('%s', (text, market) => {
    expect(amountsIn(`Total ${text} saja`).map((amount) => amount.market)).toContain(market);
  });

  test.each([
    '189K suka',
    '12 pengikut',
    '6 ft tall',
    'iPhone 15',
    '2024-03-01',
    'Room 5',
    '1.234',
    'form 12',
    '50%',
  ])('no amount in %s', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  test('any whole number of rupiah with thousands dots is found, and taken out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999_999 }), (value) => {
        const written = `Rp${value.toLocaleString('id-ID')}`;
        expect(amountsIn(`Bayar ${written}`)).toHaveLength(1);
        expect(withoutAmounts(`Bayar ${written}`).trim()).toBe('bayar');
      }),
    );
  });

  test('never throws and never finds more than twenty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(amountsIn(text.repeat(3)).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

test('a picture of money prices a number, in any digits', () => {
  expect(bareAmounts('Kaos 2 pcs 💰 𝟭𝟮𝟱.𝟬𝟬𝟬')).toEqual([{ text: '125.000', market: 'id' }]);
  expect(bareAmounts('👀 125.000')).toEqual([]);
});

test('numbers that stand alone as prices do are loose amounts', () => {
  expect(looseAmounts('🛒 2\n318K\n➜')).toEqual(['318k']);
  expect(looseAmounts('149.000 299.000')).toEqual(['149.000 299.000']);
  expect(looseAmounts('12 video\nTahun 2026\n1.203 suka')).toEqual([]);
});

describe('what is counted in thousands is no price', () => {
  test.each([
    '12 rb suka',
    '3,4 jt x ditonton',
    '1,2 rb komentar',
    '@dapur.lembah · 2,5 jt',
    '10 rb+ terjual',
  ])('in %j', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  test.each(['Gamis · 135rb', '189rb saja', '1,2 jt nego'])('though it is one in %j', (text) => {
    expect(amountsIn(text)).toHaveLength(1);
  });
});
