import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classify,
  classifyInOrder,
  digitalKind,
  isPaymentCaption,
  namedShop,
  summaryPart,
  wayToPay,
} from '../../src/content/phrases';
import { LANGUAGES } from '../../src/words';

describe('classify', () => {
  test.each([
    ['Beli Sekarang', 'buy', 'strong', false],
    ['🛒 BELI SEKARANG!', 'buy', 'strong', false],
    ['Tambah ke Keranjang (2)', 'cart', 'strong', false],
    ['Add combo to cart', 'cart', 'strong', false],
    ['Bayar Rp25.000', 'pay', 'strong', false],
    ['Pay $15.25', 'pay', 'strong', false],
    ['Beli', 'buy', 'weak', false],
    ['Checkout', 'checkout', 'weak', false],
    ['Place order. Subtotal: $52.48, Shipping: FREE, Tax: $0, Order Total: $52.48', 'order', 'weak', false],
    ['Place order and be done with all of this for today', 'order', 'weak', false],
    ['Веlі ѕеkаrаng', 'buy', 'strong', true],
    ['B3li s3karang', 'buy', 'strong', true],
    ['Be\u200bli se\u200bkarang', 'buy', 'strong', true],
    ['B u a t  p e s a n a n', 'order', 'strong', true],
    ['In den Einkaufswagen', 'cart', 'strong', false],
    ['Konfirmasi & bayar', 'pay', 'strong', false],
    ['Gas bayar 189k', 'pay', 'strong', false],
    ['BAYARSEKARANG', 'pay', 'strong', true],
    ['カートに入れる', 'cart', 'strong', false],
    ['立刻下单', 'order', 'weak', false],
    ['주문하고 결제하기', 'pay', 'weak', false],
    ['Ajukan & checkout', 'checkout', 'weak', false],
    ['CO dulu ah kak', 'checkout', 'weak', false],
    ['Gaskeun beli yuk', 'buy', 'weak', false],
    ['Masukkin keranjang', 'cart', 'weak', false],
    ['ʙᴀʏᴀʀ ꜱᴇᴋᴀʀᴀɴɢ', 'pay', 'strong', true],
    ['Ba yar', 'pay', 'weak', true],
    ['Siparişi onayla ve öde', 'pay', 'weak', false],
  ])('%s', (label, cls, strength, disguised) => {
    expect(classify(label)).toEqual({ class: cls, strength, disguised });
  });

  test.each([
    'Kirim pesan',
    '#keranjang',
    '@checkout.id',
    'beli.sekarang',
    'Kirim pesan ke bisnis',
    'Bayar di tempat',
    'Pesan',
    'Urutkan',
    'How to Buy a House',
    'Bagikan',
    'Ikuti',
    'git checkout -b baru',
    'Ya dong kak',
    'Tanggal check-out',
    '',
    '12',
    'Beli dulu, nyesel kemudian: cerita belanja akhir tahun di pasar lama kota kami yang selalu ramai',
  ])('says nothing of %s', (label) => {
    expect(classify(label)).toBeNull();
  });

  test('every strong label of every language is found as such, however it is written', () => {
    for (const { phrases } of LANGUAGES) {
      for (const [name, labels] of Object.entries(phrases)) {
        for (const label of labels) {
          expect(classify(label)?.class, label).toBe(name);
          expect(classify(` ${label.toUpperCase()} `)?.class, label).toBe(name);
        }
      }
    }
  });

  test('never throws, whatever a page writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (label) => {
        classify(label);
        classifyInOrder(label);
        wayToPay(label);
        summaryPart(label);
      }),
    );
  });
});

test('inside an order one word of buying is enough, a look-alike is not', () => {
  expect(classifyInOrder('Ya, bayar pesanan ini')?.class).toBe('pay');
  expect(classifyInOrder('Kirim pesan')).toBeNull();
});

test('ways to pay, captions and parts of an order are known by their first words', () => {
  expect(wayToPay('GoPay Saldo Rp120.000')?.id).toBe('gopay');
  expect(wayToPay('Rapat jam dua')).toBeUndefined();
  expect(isPaymentCaption('Metode Pembayaran')).toBe(true);
  expect(isPaymentCaption('Pembayaran macet di jalan')).toBe(false);
  expect(summaryPart('Total Pembayaran Rp66.000')).toBe('total');
  expect(summaryPart('Alamat pengiriman')).toBe('address');
});

test('a label may name the shop it leads to, and say that something else is sold', () => {
  expect(namedShop('Beli di Shopee')).toBe('shopee');
  expect(namedShop('Bayar dengan ShopeePay')).toBeUndefined();
  expect(digitalKind('Isi ulang koin')).toBe('coins');
});

test.each([
  ['去天猫购买', 'taobao'],
  ['Amazonで購入', 'amazon'],
  ['쿠팡에서 구매', 'coupang'],
  ['Shopee에서 구매하기', 'shopee'],
  ['ซื้อที่Lazada', 'lazada'],
  ['Shopeeholic', undefined],
  ['Bayar dengan ShopeePay', undefined],
])('a name of a shop ends where the script changes: %s', (label, shop) => {
  expect(namedShop(label)).toBe(shop);
});

test('a caption and the way behind it may stand in one line', () => {
  expect(wayToPay('支付方式：微信支付 / 支付宝')).toMatchObject({ id: 'wechat-pay', captioned: true });
  expect(wayToPay('Metode pembayaran: GoPay')).toMatchObject({ id: 'gopay', captioned: true });
  expect(wayToPay('GoPay')?.captioned).toBeUndefined();
  expect(wayToPay('Catatan: GoPay')).toBeUndefined();
});

test.each([
  ['BYR SKRG', 'pay', 'strong'],
  ['Klik di sini untuk bayar', 'pay', 'weak'],
  ['Tahan 2 detik untuk membayar', 'pay', 'weak'],
  ['Tinjau dan bayar', 'pay', 'weak'],
  ['Now hold to pay', 'pay', 'weak'],
  ['B A Y A R', 'pay', 'weak'],
  ['B A Y A R Rp29.000', 'pay', 'strong'],
])('a label may be cut short, apart, or end in paying: %s', (label, cls, strength) => {
  expect(classify(label)).toMatchObject({ class: cls, strength });
});

test.each(['Cara untuk membayar', 'Tips hemat untuk membayar', 'R A S A', 'Ways to pay'])(
  'what is about paying pays nothing: %s',
  (label) => {
    expect(classify(label)).toBeNull();
  },
);
