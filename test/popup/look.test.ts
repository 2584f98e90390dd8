/** The part of the window that is shown of an element. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropOf } from '../../src/popup/look';

const number = (max: number) => fc.integer({ min: 0, max });

describe('a look', () => {
  it('shows an element with a little of what is around it', () => {
    const crop = cropOf({ x: 100, y: 200, width: 120, height: 40 }, { width: 800, height: 600 });
    expect(crop).toEqual({ x: 84, y: 184, width: 152, height: 72 });
  });

  it('lies in the window, is never empty and never large', () => {
    fc.assert(
      fc.property(number(2000), number(2000), number(3000), number(3000), (x, y, width, height) => {
        const view = { width: 800, height: 600 };
        const crop = cropOf({ x, y, width: width + 1, height: height + 1 }, view);
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(view.width);
        expect(crop.y + crop.height).toBeLessThanOrEqual(view.height);
        expect(Math.min(crop.width, crop.height)).toBeGreaterThan(0);
        expect(crop.width).toBeLessThanOrEqual(480);
        expect(crop.height).toBeLessThanOrEqual(200);
      }),
    );
  });
});
