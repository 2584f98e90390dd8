import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/content/amounts';
import { ABROAD, moneyOf, SELLER } from '../../src/content/lines';

describe('moneyOf', () => {
  it.each([
    ['Rp45.000', 45_000, 'id'],
    ['Rp 4.250.000', 4_250_000, 'id'],
    ['Rp1.500', 1500, 'id'],
    ['Rp12.500,50', 12_500.5, 'id'],
    ['189rb', 189_000, 'id'],
    ['1,5 juta', 1_500_000, 'id'],
    ['US$250', 250, 'us'],
    ['US$1,250.99', 1250.99, 'us'],
  ])('reads %s as %d', (text, value, market) => {
    expect(amountsIn(text).map(moneyOf)).toEqual([{ value, market }]);
  });

  it('leaves other money alone', () => {
    expect(amountsIn('€45').map(moneyOf)).toEqual([undefined]);
  });
});

describe('who sells', () => {
  it.each([
    'Dijual dan dikirim oleh Toko Rimba',
    'Sold by Rimba',
    'Penjual: Rimba',
    'Didol dening Toko Rimba',
    'Dijual ku Toko Rimba',
    'ขายโดย Rimba',
    'Người bán: Rimba',
    'Vendido por Rimba',
    'Verkauf durch Rimba',
    'Продавец: Rimba',
    'Satıcı: Rimba',
    '卖家：Rimba',
    '販売元: Rimba',
    '판매자: Rimba',
    'البائع: Rimba',
  ])('is said by "%s"', (line) => {
    expect(SELLER.test(line)).toBe(true);
  });

  it.each(['Penjual ramah', 'Sold out', 'Seller centre', 'Vendedor destacado'])('not by "%s"', (line) => {
    expect(SELLER.test(line)).toBe(false);
  });
});

describe('from where goods are sent', () => {
  it.each([
    ['Dikirim dari luar negeri', false],
    ['Dikirim dari Tiongkok', true],
    ['Ships from China', true],
    ['Dihantar dari luar negara', false],
    ['Gửi từ Trung Quốc', true],
    ['จัดส่งจากต่างประเทศ', false],
    ['Enviado desde China', true],
    ['Доставка из-за рубежа', false],
    ['Доставка из Китая', true],
    ['海外直邮', false],
    ['中国发货', true],
    ['海外から発送', false],
    ['해외배송', false],
  ])('"%s" names a country: %s', (line, country) => {
    const found = ABROAD.exec(line);
    expect(found).not.toBeNull();
    expect(found?.slice(1).some(Boolean)).toBe(country);
  });

  it.each(['Sent us a message', 'Dikirim dari Bandung', 'Ships in two days', '全国发货'])(
    'not by "%s"',
    (line) => {
      expect(ABROAD.test(line)).toBe(false);
    },
  );
});
