/** Where outlines, markers and explanations stand, for any box in any window. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bubbleBox,
  GAP,
  inSight,
  isNear,
  MARKER,
  markerBox,
  outlineBox,
} from '../../../src/content/flags/around';
import type { Box } from '../../../src/model';

const VIEW = { width: 800, height: 600 };
const whole = (min: number, max: number) => fc.integer({ min, max });
const anyBox = fc.record({
  x: whole(-500, 1300),
  y: whole(-500, 1100),
  width: whole(1, 900),
  height: whole(1, 700),
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('an outline', () => {
  it('stands evenly around its element', () => {
    expect(outlineBox({ x: 10, y: 20, width: 100, height: 40 })).toEqual({
      x: 10 - GAP,
      y: 20 - GAP,
      width: 100 + 2 * GAP,
      height: 40 + 2 * GAP,
    });
  });
});

describe('a marker', () => {
  it('stands above the left corner when nothing is in the way', () => {
    const outline = { x: 100, y: 100, width: 200, height: 40 };
    expect(markerBox(outline, VIEW, [])).toMatchObject({ x: 100, y: 100 - MARKER - GAP });
  });

  it('goes elsewhere when that place is taken or out of sight', () => {
    const outline = { x: 100, y: 100, width: 200, height: 40 };
    const taken = { x: 90, y: 60, width: 60, height: 40 };
    expect(markerBox(outline, VIEW, [taken])).toMatchObject({ x: 300 - MARKER, y: 100 - MARKER - GAP });
    expect(markerBox({ ...outline, y: 5 }, VIEW, [])).toMatchObject({ x: 100, y: 45 + GAP });
  });

  it('never covers its own element while there is room around it', () => {
    fc.assert(
      fc.property(whole(40, 500), whole(40, 400), whole(1, 250), whole(1, 150), (x, y, width, height) => {
        const outline = outlineBox({ x, y, width, height });
        expect(overlap(markerBox(outline, VIEW, [outline]), { x, y, width, height })).toBe(false);
      }),
    );
  });

  it('is in sight whenever its outline is', () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 5 }), (outline, taken) => {
        if (inSight(outline, VIEW)) expect(inSight(markerBox(outline, VIEW, taken), VIEW)).toBe(true);
      }),
    );
  });
});

describe('an explanation', () => {
  const SIZE = { width: 300, height: 120 };

  it('is wholly in sight, and beside what is flagged where there is room', () => {
    fc.assert(
      fc.property(whole(0, 700), whole(0, 560), whole(1, 100), whole(1, 40), (x, y, width, height) => {
        const outline = outlineBox({ x, y, width, height });
        const bubble = bubbleBox(markerBox(outline, VIEW, []), outline, SIZE, VIEW);
        expect(bubble.x).toBeGreaterThanOrEqual(0);
        expect(bubble.y).toBeGreaterThanOrEqual(0);
        expect(bubble.x + bubble.width).toBeLessThanOrEqual(VIEW.width);
        expect(bubble.y + bubble.height).toBeLessThanOrEqual(VIEW.height);
        expect(overlap(bubble, outline)).toBe(false);
      }),
    );
  });

  it('stands over what fills the window', () => {
    const outline = { x: 0, y: 0, ...VIEW };
    expect(inSight(bubbleBox(markerBox(outline, VIEW, []), outline, SIZE, VIEW), VIEW)).toBe(true);
  });
});

describe('a pointer', () => {
  it('is near a box within its reach', () => {
    const box = { x: 10, y: 10, width: 20, height: 20 };
    expect(isNear(box, { x: 33, y: 20 }, 4)).toBe(true);
    expect(isNear(box, { x: 35, y: 20 }, 4)).toBe(false);
  });
});
