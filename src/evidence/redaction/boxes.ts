/** Arithmetic on rectangles. */
import type { Box } from '../../model';

/** What two boxes share; `null` when that is nothing. */
export function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The smallest box that holds all; `null` for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) {
    return null;
  }
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** What is left of a box when another is taken out of it, as up to four boxes. */
export function without(box: Box, hole: Box): Box[] {
  const shared = intersection(box, hole);
  if (shared === null) {
    return [box];
  }
  const right = shared.x + shared.width;
  const bottom = shared.y + shared.height;
  return [
    { x: box.x, y: box.y, width: box.width, height: shared.y - box.y },
    { x: box.x, y: bottom, width: box.width, height: box.y + box.height - bottom },
    { x: box.x, y: shared.y, width: shared.x - box.x, height: shared.height },
    { x: right, y: shared.y, width: box.x + box.width - right, height: shared.height },
  ].filter(({ width, height }) => width > 0 && height > 0);
}

export function moved(box: Box, x: number, y: number): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

/** A box in whole pixels that holds all of `box` at a scale, within a picture. */
export function inPixels(box: Box, scale: number, width: number, height: number): Box | null {
  const x = Math.floor(box.x * scale);
  const y = Math.floor(box.y * scale);
  const whole = {
    x,
    y,
    width: Math.ceil((box.x + box.width) * scale) - x,
    height: Math.ceil((box.y + box.height) * scale) - y,
  };
  return intersection(whole, { x: 0, y: 0, width, height });
}
