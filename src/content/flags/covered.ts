/** Whether a page has put something opaque over an element. Reads layout and style, so it is asked seldom. */
import { holds } from '../shadow';

/** Painted over all of their box. */
const SOLID = new Set(['img', 'video', 'canvas', 'iframe', 'embed', 'object']);
/** Alpha from which a ground hides what is behind it. */
const OPAQUE = 0.8;

/** True when nothing of an element that is in sight can be seen for something else. */
export function isCovered(el: Element): boolean {
  const points = pointsOf(el).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  return points.length > 0 && points.every(([x, y]) => hides(document.elementsFromPoint(x, y), el));
}

/** The middle and, a little inwards, the four corners. */
function pointsOf(el: Element): [x: number, y: number][] {
  const { left, top, width, height } = el.getBoundingClientRect();
  return [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ].map(([x = 0, y = 0]) => [left + x * width, top + y * height]);
}

/** Whether one of a pile of elements, topmost first, hides another further down. */
function hides(pile: readonly Element[], el: Element): boolean {
  for (const upper of pile) {
    if (holds(el, upper) || holds(upper, el)) return false;
    if (isOpaque(upper)) return true;
  }
  return false;
}

function isOpaque(el: Element): boolean {
  const { opacity, backgroundColor, backgroundImage } = getComputedStyle(el);
  if (Number.parseFloat(opacity) < OPAQUE) return false;
  if (SOLID.has(el.localName) || backgroundImage !== 'none') return true;
  const alpha = /\/\s*([\d.]+%?)\s*\)|rgba\([^)]*,\s*([\d.]+)\)/.exec(backgroundColor);
  return alpha === null ? true : Number.parseFloat(alpha[1] ?? alpha[2] ?? '1') >= OPAQUE;
}
