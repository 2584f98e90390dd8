import { describe, expect, it } from 'vitest';
import { JOURNEY_LIMIT, showed, wentTo } from '../../src/background/journey';
import type { JourneyStep, Signal } from '../../src/model';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString();
const sign = (kind: Signal['kind'], more: Partial<Signal> = {}) => ({ kind, label: '', ...more });
const kinds = (steps: readonly JourneyStep[]) => steps.map(({ kind, host }) => `${kind} ${host}`);

describe('the journey of a tab', () => {
  it('goes from the promotion to the payment, with host and registrable domain and nothing else of the address', () => {
    let steps = wentTo([], 'https://www.tiktok.com/@kopi/video/1?_t=session', at(0));
    steps = showed(steps, [sign('link-out')], at(0));
    steps = wentTo(steps, 'https://shop-id.tokopedia.com/view/product/17', at(1));
    steps = showed(steps, [sign('buy'), sign('link-out')], at(1));
    steps = showed(steps, [sign('route', { label: 'cart: /view/cart' })], at(2));
    steps = showed(steps, [sign('pay'), sign('order')], at(3));
    expect(steps).toEqual([
      { at: at(0), kind: 'promotion', host: 'www.tiktok.com', domain: 'tiktok.com' },
      { at: at(1), kind: 'product', host: 'shop-id.tokopedia.com', domain: 'tokopedia.com' },
      { at: at(2), kind: 'cart', host: 'shop-id.tokopedia.com', domain: 'tokopedia.com' },
      { at: at(3), kind: 'payment', host: 'shop-id.tokopedia.com', domain: 'tokopedia.com' },
    ]);
    expect(JSON.stringify(steps)).not.toMatch(/session|video|kopi/);
  });

  it('says that the tab left for a page that may not be read, and not for which', () => {
    const steps = wentTo(wentTo([], 'https://www.tiktok.com/a', at(0)), '', at(1));
    expect(kinds(steps)).toEqual(['other www.tiktok.com', 'other ']);
  });

  it('stays where it is while nothing new shows', () => {
    const steps = showed(wentTo([], 'https://x.com/', at(0)), [sign('pay')], at(0));
    expect(showed(steps, [sign('buy')], at(1))).toEqual(steps);
    expect(showed(steps, [sign('pay')], at(1))).toEqual(steps);
    expect(showed([], [sign('pay')], at(1))).toEqual([]);
    const fresh = wentTo([], 'https://x.com/', at(0));
    expect(wentTo(fresh, 'https://x.com/home', at(1))).toEqual(fresh);
    expect(showed(fresh, [sign('pay', { digital: 'coins' })], at(1))).toEqual(fresh);
  });

  it('keeps where it began and the newest steps', () => {
    let steps: JourneyStep[] = [];
    for (let n = 0; n < 100; n++) steps = wentTo(steps, `https://h${n}.tiktok.com/`, at(n % 60));
    expect(steps).toHaveLength(JOURNEY_LIMIT);
    expect(steps[0]?.host).toBe('h0.tiktok.com');
    expect(steps.at(-1)?.host).toBe('h99.tiktok.com');
  });
});
