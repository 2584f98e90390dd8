import { expect, test } from 'vitest';
import { fold } from '../../src/content/normalise';
import { SHOPS } from '../../src/shops';
import { filesOf, HOST, isPhrase, isUnder, twice } from '../platforms/data-checks';

test('every file is in the index under its own name, and the other way round', () => {
  expect(SHOPS.map(({ id }) => id).sort()).toEqual(filesOf('shops'));
});

test('hosts are bare and belong to one shop', () => {
  const all = SHOPS.flatMap(({ hosts }) => hosts);
  for (const host of all) expect(host).toMatch(HOST);
  expect(twice(all)).toEqual([]);
  for (const host of all)
    expect(
      all.filter((other) => other !== host && isUnder(host, other)),
      host,
    ).toEqual([]);
  for (const shop of SHOPS) expect(shop.hosts.length, shop.id).toBeGreaterThan(0);
});

test('names are lower case and belong to one shop', () => {
  const all = SHOPS.flatMap(({ names }) => names);
  for (const name of all) expect(isPhrase(name), name).toBe(true);
  expect(twice(all.map(fold))).toEqual([]);
  for (const shop of SHOPS) expect(shop.names.length, shop.id).toBeGreaterThan(0);
});

test('app links are schemes, and redirects stand on a host of the shop', () => {
  for (const shop of SHOPS) {
    for (const link of shop.appLinks ?? []) expect(link).toMatch(/^[a-z][a-z0-9.+-]*:\/\//);
    for (const shim of shop.shims ?? []) {
      expect(
        shop.hosts.some((host) => isUnder(shim.host, host)),
        shim.host,
      ).toBe(true);
    }
  }
});

test('everyday words name no shop', () => {
  const names = new Set(SHOPS.flatMap((shop) => shop.names.map(fold)));
  for (const word of [
    'temu',
    'tiket',
    'matahari',
    'bhinneka',
    'grab',
    'guardian',
    'astro',
    'oren',
    'ijo',
    'toko',
  ]) {
    expect(names.has(word), word).toBe(false);
  }
});

test.each([
  ['tokopedia', 'www.tokopedia.com'],
  ['tokopedia', 'tokopedia.link'],
  ['shopee', 's.shopee.co.id'],
  ['shopee', 'id.shp.ee'],
  ['lazada', 's.lazada.co.id'],
  ['blibli', 'www.blibli.com'],
  ['bukalapak', 'm.bukalapak.com'],
  ['transmart', 'www.transmart.co.id'],
  ['allo-fresh', 'allofresh.id'],
  ['amazon', 'amzn.to'],
  ['olx', 'www.olx.co.id'],
  ['alfagift', 'alfagift.id'],
  ['shopify', 'toko.myshopify.com'],
])('%s has %s', (id, host) => {
  expect(SHOPS.find((shop) => shop.hosts.some((own) => isUnder(host, own)))?.id).toBe(id);
});

test.each([
  ['shopee', 'toko oren'],
  ['shopee', 'keranjang oren'],
  ['tokopedia', 'toko ijo'],
  ['tokopedia', 'tokped'],
])('%s is also called %s', (id, name) => {
  expect(SHOPS.find((shop) => shop.names.some((own) => own === name))?.id).toBe(id);
});
