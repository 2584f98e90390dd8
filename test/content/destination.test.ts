import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asAddress, follow, isCommercePath, isContentPath, platformOf } from '../../src/content/destination';
import { isUnder } from '../../src/content/hosts';
import { facebook } from '../../src/platforms/facebook';
import { tiktok } from '../../src/platforms/tiktok';
import { x } from '../../src/platforms/x';
import { youtube } from '../../src/platforms/youtube';

const page = 'https://www.tiktok.com/@toko/video/1';
const shim = (target: string) =>
  `https://www.tiktok.com/link/v2?aid=1988&target=${encodeURIComponent(target)}`;

describe('follow says where a control leads', () => {
  test.each([
    ['/shop/cart', 'platform', 'www.tiktok.com'],
    ['https://m.tiktok.com/x', 'platform', 'm.tiktok.com'],
    ['https://shop-id.tokopedia.com/pdp/tas/1729', 'affiliated', 'shop-id.tokopedia.com'],
    ['https://pay.tokopediax.com/cashier', 'affiliated', 'pay.tokopediax.com'],
    ['https://www.tokopedia.com/toko/barang', 'shop', 'www.tokopedia.com'],
    ['https://shopee.co.id/product/1/2', 'shop', 'shopee.co.id'],
    ['https://app.midtrans.com/snap/v4/redirection/abc', 'payment', 'app.midtrans.com'],
    ['https://toko-rajut.example/kasir', 'other', 'toko-rajut.example'],
    ['https://www.facebook.com/marketplace/', 'other', 'www.facebook.com'],
    ['shopeeid://product/1', 'shop', ''],
    ['snssdk1233://ec/pdp?product_id=1', 'platform', ''],
    ['whatsapp-unknown://x', 'unknown', ''],
  ])('%s', (address, relation, host) => {
    expect(follow(address, page, tiktok).destination).toMatchObject({ relation, host });
  });

  test.each([
    ['once', shim('https://shopee.co.id/a'), 'shop', ['www.tiktok.com']],
    ['without a scheme', shim('shopee.co.id/a'), 'shop', ['www.tiktok.com']],
    ['encoded twice', shim(encodeURIComponent('https://shopee.co.id/a')), 'shop', ['www.tiktok.com']],
    [
      'through three platforms',
      shim(
        `https://l.facebook.com/l.php?u=${encodeURIComponent('https://www.youtube.com/redirect?q=https%3A%2F%2Fwww.blibli.com%2Fp')}`,
      ),
      'shop',
      ['www.tiktok.com', 'l.facebook.com', 'www.youtube.com'],
    ],
  ])('unwraps shims %s', (_, address, relation, via) => {
    const led = follow(address, page, tiktok);
    expect(led.destination).toMatchObject({ relation, via });
    expect(led.returns).toBe(false);
  });

  test('a shim that comes back is said to return', () => {
    expect(follow(shim('https://www.tiktok.com/shop/cart'), page, tiktok)).toMatchObject({
      returns: true,
      destination: { relation: 'platform', via: ['www.tiktok.com'] },
    });
  });

  test('a short link that leaves the platform is opaque, one for its own pages is not', () => {
    expect(follow('https://t.co/abc', 'https://x.com/a/status/1', x)).toMatchObject({
      opaque: true,
      destination: { relation: 'unknown' },
    });
    expect(follow('https://vm.tiktok.com/abc', page, tiktok)).toMatchObject({
      opaque: false,
      destination: { relation: 'platform' },
    });
  });

  test('shims that lead into themselves end', () => {
    const loop = (depth: number): string =>
      depth === 0 ? 'https://www.tiktok.com/link/v2' : shim(loop(depth - 1));
    expect(follow(loop(12), page, tiktok).destination.host).toBe('www.tiktok.com');
  });

  test('nothing that a page can write as an address makes it throw', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map(shim)), (address) => {
        expect(() => follow(address, page, tiktok)).not.toThrow();
      }),
    );
  });

  test('any web address survives any number of shims', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'] }),
        fc.integer({ min: 0, max: 4 }),
        (address, times) => {
          let wrapped = address;
          for (let time = 0; time < times; time++) wrapped = shim(wrapped);
          expect(follow(wrapped, page, tiktok).destination.host).toBe(new URL(address).hostname);
        },
      ),
    );
  });
});

test('a host belongs to a suffix only at a dot', () => {
  expect(isUnder('www.tiktok.com', 'tiktok.com')).toBe(true);
  expect(isUnder('nottiktok.com', 'tiktok.com')).toBe(false);
});

test('affiliated hosts are known before the domain they stand under', () => {
  expect(platformOf('shop-id.tokopedia.com')).toMatchObject({ platform: tiktok, host: 'affiliated' });
  expect(platformOf('www.tokopedia.com')).toBeNull();
  expect(platformOf('web.facebook.com')).toMatchObject({ platform: facebook, host: 'platform' });
});

test.each([
  [tiktok, 'https://www.tiktok.com/view/fe_tiktok_ecommerce_in_web/order_submit/index.html', true],
  [tiktok, 'https://www.tiktok.com/@toko/video/1', false],
  [facebook, 'https://www.facebook.com/marketplace/item/123', false],
  [facebook, 'https://www.facebook.com/marketplace/checkout/done', true],
  [youtube, 'https://www.youtube.com/watch?v=checkout', false],
])('%o %s', (platform, address, step) => {
  expect(isCommercePath(platform, new URL(address))).toBe(step);
});

test.each([
  ['https://www.tiktok.com/@beli.sekarang', true],
  ['https://www.facebook.com/help/1234', true],
  ['https://www.youtube.com/playlist?list=x', true],
  ['https://www.tiktok.com/shop/cart', false],
  ['https://www.facebook.com/commerce/pay', false],
])('whether %s shows what people made, or help', (address, content) => {
  expect(isContentPath(new URL(address))).toBe(content);
});

test('an address needs at least a host with a dot', () => {
  expect(asAddress('checkout')).toBeNull();
  expect(asAddress('shopee.co.id')?.hostname).toBe('shopee.co.id');
  expect(asAddress('//shopee.co.id/x')?.protocol).toBe('https:');
  expect(asAddress('https%253A%252F%252Fshopee.co.id')?.hostname).toBe('shopee.co.id');
});
