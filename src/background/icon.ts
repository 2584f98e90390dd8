/** The toolbar icon of a state: the shape that stands for it everywhere, so that it is known without its colour. */
import { SHAPES } from '../ui/shapes';
import type { State } from '../ui/state';
import { BADGE_COLOURS } from './badge-colours';

/** Pixels of the icons that browsers show on their toolbar. */
const SIZES = [16, 32] as const;
/** The shapes are drawn on a square of so many units. */
const UNITS = 48;

type Icon = Record<string, ImageData>;

const drawn = new Map<State, Icon>();

/** The icon of a state, drawn once; `null` where nothing can be drawn. */
export function iconOf(state: State): Icon | null {
  if (typeof OffscreenCanvas === 'undefined') {
    return null;
  }
  const known = drawn.get(state);
  if (known !== undefined) {
    return known;
  }
  const [small, large] = SIZES.map((size) => drawIcon(state, size));
  if (!small || !large) {
    return null;
  }
  const icon = { 16: small, 32: large };
  drawn.set(state, icon);
  return icon;
}

function drawIcon(state: State, size: number): ImageData | null {
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (context === null) {
    return null;
  }
  const { body, sign, filled } = SHAPES[state];
  const colour = BADGE_COLOURS[state as keyof typeof BADGE_COLOURS] ?? BADGE_COLOURS.quiet;
  context.scale(size / UNITS, size / UNITS);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const outline = new Path2D(body);
  context.fillStyle = filled ? colour : '#ffffff';
  context.fill(outline);
  // a light edge keeps it apart from a dark toolbar
  context.strokeStyle = filled ? '#ffffff' : colour;
  context.lineWidth = filled ? 2 : 5;
  context.stroke(outline);
  context.strokeStyle = filled ? '#ffffff' : colour;
  context.lineWidth = 6;
  context.stroke(new Path2D(sign));
  return context.getImageData(0, 0, size, size);
}
