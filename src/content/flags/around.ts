/** Where an outline, its marker and its explanation stand: arithmetic on boxes of the viewport, in CSS pixels. */
import type { Box } from '../../model';

type Size = Pick<Box, 'width' | 'height'>;

/** Between an element and its outline, and between an outline and its marker. */
export const GAP = 3;
/** A marker is this wide and high. */
export const MARKER = 24;

/** The box of the outline around an element. */
export function outlineBox({ x, y, width, height }: Box): Box {
  return { x: x - GAP, y: y - GAP, width: width + 2 * GAP, height: height + 2 * GAP };
}

/**
 * Where the marker of an outline stands: outside it, in sight, and over nothing that is taken. When there is
 * no such place it stands over the corner; it never takes a click, wherever it is.
 */
export function markerBox(outline: Box, view: Size, taken: readonly Box[]): Box {
  const right = outline.x + outline.width;
  const above = outline.y - MARKER - GAP;
  const below = outline.y + outline.height + GAP;
  const places: [x: number, y: number][] = [
    [outline.x, above],
    [right - MARKER, above],
    [outline.x, below],
    [right - MARKER, below],
    [outline.x - MARKER - GAP, outline.y],
    [right + GAP, outline.y],
  ];
  const boxes = places.map(([x, y]) => ({ x, y, width: MARKER, height: MARKER }));
  const free = boxes.find((box) => isInside(box, view) && !taken.some((other) => overlap(box, other)));
  const [first] = boxes as [Box, ...Box[]];
  // an outline that is out of sight keeps its marker with it
  return free ?? (inSight(outline, view) ? clamped(first, view) : first);
}

/**
 * Where the explanation of a marker stands: near it, wholly in sight, and beside what is flagged. Where there
 * is no room for that, it stands over it.
 */
export function bubbleBox(marker: Box, outline: Box, size: Size, view: Size): Box {
  const above = Math.min(marker.y, outline.y) - size.height - GAP;
  const below = Math.max(marker.y + marker.height, outline.y + outline.height) + GAP;
  const right = outline.x + outline.width + GAP;
  const places: [x: number, y: number][] = [
    [marker.x, above],
    [marker.x, below],
    [right, marker.y],
    [outline.x - size.width - GAP, marker.y],
  ];
  const boxes = places.map(([x, y]) => sideways({ x, y, ...size }, outline, view));
  return (
    boxes.find((box) => isInside(box, view) && !overlap(box, outline)) ??
    clamped({ x: marker.x, y: below, ...size }, view)
  );
}

/** A box that stands above or below may be moved sideways into sight, one beside up or down. */
function sideways(box: Box, outline: Box, view: Size): Box {
  const isBeside = box.y + box.height > outline.y && box.y < outline.y + outline.height;
  const inside = clamped(box, view);
  return isBeside ? { ...box, y: inside.y } : { ...box, x: inside.x };
}

/** Whether a point lies in a box, or so near that a finger would mean it. */
export function isNear(
  { x, y, width, height }: Box,
  point: { x: number; y: number },
  reach: number,
): boolean {
  return (
    point.x >= x - reach &&
    point.x <= x + width + reach &&
    point.y >= y - reach &&
    point.y <= y + height + reach
  );
}

/** Whether any part of a box can be seen. */
export function inSight({ x, y, width, height }: Box, view: Size): boolean {
  return x < view.width && y < view.height && x + width > 0 && y + height > 0;
}

function isInside({ x, y, width, height }: Box, view: Size): boolean {
  return x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height;
}

function clamped(box: Box, view: Size): Box {
  return {
    ...box,
    x: Math.max(0, Math.min(box.x, view.width - box.width)),
    y: Math.max(0, Math.min(box.y, view.height - box.height)),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
