import { describe, expect, it } from 'vitest';
import { RELATIONS, type Relation } from '../../src/model';
import { decide } from '../../src/rules/weighing/decide';
import { isShopWindow, placeOf, routeOf } from '../../src/rules/weighing/place';
import { signalOf } from './observed';

const towards = (relation: Relation, host = 'host.example') => ({ destination: { relation, host } });

describe('placeOf', () => {
  it('reads every relation', () => {
    const places = RELATIONS.map((relation) => placeOf(signalOf({ kind: 'buy', ...towards(relation) })));
    expect(Object.fromEntries(RELATIONS.map((relation, index) => [relation, places[index]]))).toEqual({
      platform: 'platform',
      affiliated: 'affiliated',
      shop: 'out',
      payment: 'out',
      other: 'out',
      unknown: 'unknown',
    });
  });

  it('takes a relation of a future version for unknown', () => {
    expect(placeOf(signalOf({ kind: 'buy', ...towards('satellite' as 'shop') }))).toBe('unknown');
  });

  it.each(['payment-frame', 'shop-frame'] as const)('takes a %s for embedded wherever it leads', (kind) => {
    for (const relation of RELATIONS) {
      expect(placeOf(signalOf({ kind, ...towards(relation) }))).toBe('embedded');
    }
  });

  it('tells a control of another site’s frame from a link out of a frame', () => {
    const order = { kind: 'order', ...towards('shop', 'www.blibli.com') } as const;
    expect(placeOf(signalOf({ ...order, frame: 'https://www.blibli.com/checkout' }))).toBe('embedded');
    expect(placeOf(signalOf({ ...order, frame: 'https://www.facebook.com/ads/1' }))).toBe('out');
    expect(placeOf(signalOf({ ...order, frame: 'about:srcdoc' }))).toBe('out');
    expect(placeOf(signalOf({ ...order, frame: 'not an address' }))).toBe('out');
  });
});

describe('routeOf', () => {
  it.each([
    ['checkout', 'checkout'],
    ['pay: /payment/1', 'pay'],
    ['product /view/product/1', 'product'],
    ['payment', undefined],
    ['/checkout', undefined],
    ['', undefined],
  ])('reads the first word of %j', (label, route) => {
    expect(routeOf(signalOf({ kind: 'route', label }))).toBe(route);
  });

  it('is for routes alone', () => {
    expect(routeOf(signalOf({ kind: 'buy', label: 'shop' }))).toBeUndefined();
    expect(isShopWindow(signalOf({ kind: 'buy', label: 'shop' }))).toBe(false);
    expect(isShopWindow(signalOf({ kind: 'route', label: 'shop' }))).toBe(true);
  });
});

describe('decide', () => {
  const signal = signalOf({ kind: 'buy' });

  it('takes the first reason that rests on something', () => {
    expect(
      decide([
        ['heavy', []],
        ['light', [signal]],
        ['lighter', [signal]],
      ]),
    ).toEqual({ reason: 'light', because: [signal] });
  });

  it('has seen nothing when no reason rests on anything', () => {
    expect(decide([['heavy', []]])).toEqual({ reason: 'not-seen', because: [] });
  });
});
