import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/content/amounts';
import { moneyOf } from '../../src/content/lines';

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
