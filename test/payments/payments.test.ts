import { expect, test } from 'vitest';
import { fold } from '../../src/content/normalise';
import { PROVIDERS } from '../../src/payments';
import { PLATFORMS } from '../../src/platforms';
import { SHOPS } from '../../src/shops';
import { filesOf, HOST, isPhrase, isUnder, notStable, twice } from '../platforms/data-checks';

test('every file is in the index under its own name, and the other way round', () => {
  expect(PROVIDERS.map(({ id }) => id).sort()).toEqual(filesOf('payments'));
});

test('hosts are bare, belong to one provider and are no whole shop or platform', () => {
  const all = PROVIDERS.flatMap(({ hosts }) => hosts);
  for (const host of all) expect(host).toMatch(HOST);
  expect(twice(all)).toEqual([]);
  const others = [...SHOPS, ...PLATFORMS].flatMap(({ hosts }) => hosts);
  for (const host of all)
    expect(
      others.filter((other) => isUnder(other, host)),
      host,
    ).toEqual([]);
});

test('names are lower case and belong to one provider', () => {
  const all = PROVIDERS.flatMap(({ names }) => names);
  for (const name of all) expect(isPhrase(name), name).toBe(true);
  expect(twice(all.map(fold))).toEqual([]);
});

test('selectors are stable, and frames are frames', () => {
  for (const { frames, buttons, fields } of PROVIDERS) {
    for (const selector of [...frames, ...buttons, ...fields])
      expect(notStable(selector), selector).toBeNull();
    for (const selector of frames) expect(selector).toMatch(/^(?:iframe|#snap-module$)/);
  }
  expect(twice(PROVIDERS.flatMap(({ frames, buttons }) => [...frames, ...buttons]))).toEqual([]);
});

test('each provider can be known by something', () => {
  for (const { id, hosts, frames, names } of PROVIDERS) {
    expect(hosts.length + frames.length + names.length, id).toBeGreaterThan(0);
  }
});

test('everyday words name no provider', () => {
  const names = new Set(PROVIDERS.flatMap((provider) => provider.names.map(fold)));
  for (const word of [
    'link',
    'square',
    'jago',
    'boost',
    'maya',
    'ideal',
    'flip',
    'paddle',
    'recurly card',
    '微信',
  ]) {
    expect(names.has(word), word).toBe(false);
  }
});

test.each([
  ['midtrans', 'app.midtrans.com'],
  ['midtrans', 'app.sandbox.midtrans.com'],
  ['xendit', 'checkout.xendit.co'],
  ['doku', 'jokul.doku.com'],
  ['ipaymu', 'my.ipaymu.com'],
  ['duitku', 'app-prod.duitku.com'],
  ['dana', 'm.dana.id'],
  ['shopeepay', 'wsa.wallet.airpay.co.id'],
  ['kredivo', 'api.kredivo.com'],
  ['akulaku', 'mall.akulaku.com'],
  ['atome', 'gateway.apaylater.com'],
  ['tiktok-pay', 'pay.tokopediax.com'],
  ['stripe', 'js.stripe.com'],
  ['paypal', 'www.paypal.com'],
  ['adyen', 'checkoutshopper-live.adyen.com'],
  ['braintree', 'assets.braintreegateway.com'],
  ['square', 'js.squareup.com'],
])('%s has %s', (id, host) => {
  expect(PROVIDERS.find(({ hosts }) => hosts.some((own) => isUnder(host, own)))?.id).toBe(id);
});

test.each([
  ['bca', 'bca virtual account', 'bank'],
  ['mandiri', 'mandiri virtual account', 'bank'],
  ['qris', 'qris', 'qr'],
  ['gopay', 'gopay', 'wallet'],
  ['ovo', 'ovo', 'wallet'],
  ['dana', 'dana', 'wallet'],
  ['alfamart', 'alfamart', 'retail'],
  ['cash-on-delivery', 'bayar di tempat', 'cash-on-delivery'],
  ['cash-on-delivery', 'cod', 'cash-on-delivery'],
  ['spaylater', 'spaylater', 'pay-later'],
  ['cards', 'visa', 'card'],
])('%s is listed as %s, a %s', (id, name, kind) => {
  const provider = PROVIDERS.find(({ names }) => names.some((own) => own === name));
  expect(provider?.id).toBe(id);
  expect(provider?.kind).toBe(kind);
});
