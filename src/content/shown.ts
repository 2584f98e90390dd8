/**
 * Whether a person can see an element at all. Reads layout and style, so it is asked of candidates only.
 */
import { onceALook, perLook } from './look';
import { childrenOf, parentOf, shadowOf } from './shadow';

/** Opacity below which a person sees nothing. */
export const FAINT = 0.1;

/**
 * A page that hides itself whole until its scripts have run hides nothing in particular: its own opacity does not count.
 */
const isVeiled = perLook(() => ({ value: undefined as boolean | undefined }));

/** Whether the browser paints an element: displayed, visible, not transparent. */
export function isPainted(el: Element): boolean {
  const veiled = isVeiled();
  veiled.value ??=
    document.body !== null && Number.parseFloat(getComputedStyle(document.body).opacity) < FAINT;
  return el.checkVisibility({ opacityProperty: !veiled.value, visibilityProperty: true });
}

/** Whether an element is painted, has a size, is on the page and is not clipped away. */
export function isShown(el: Element): boolean {
  if (el.localName === 'area') return isMapShown(el);
  if (!el.isConnected || !isPainted(el)) return false;
  const box = boxOf(el);
  return box !== null && box.width > 1 && box.height > 1 && !isOffPage(box) && !isCut(el, box);
}

/** Places on a picture have no box of their own: they show where the picture that uses their map does. */
function isMapShown(area: Element): boolean {
  const name = area.closest('map')?.getAttribute('name');
  const tree = area.getRootNode() as Document | ShadowRoot;
  const picture = name ? tree.querySelector(`[usemap="#${CSS.escape(name)}"]`) : null;
  return picture !== null && isShown(picture);
}

function boxOf(el: Element): DOMRect | null {
  const box = el.getBoundingClientRect();
  if (box.width > 0 && box.height > 0) return box;
  if (!el.firstChild && !shadowOf(el)) return null;
  // `display: contents`, inline wrappers and collapsed boxes: what they hold may still be painted.
  const range = document.createRange();
  range.selectNodeContents(el);
  const inner = range.getBoundingClientRect();
  if (inner.width > 1 && inner.height > 1) return inner;
  for (const child of childrenOf(el)) {
    if (!(child instanceof Element) || !isPainted(child)) continue;
    const shown = boxOf(child);
    if (shown) return shown;
  }
  return null;
}

/** Beyond the left or top edge, where no scrolling leads. */
export function isOffPage(box: DOMRect): boolean {
  return box.right + Math.max(0, scrollX) <= 0 || box.bottom + Math.max(0, scrollY) <= 0 || box.left > 20_000;
}

/** What an element and all around it do to what stands in it. */
interface Place {
  opacity: number;
  /** Cut to nothing by `clip-path`, `clip` or a filter. */
  cut: boolean;
  /** Boxes that hide what hangs out of them, nearest first. */
  frames: readonly { box: DOMRect; reachable: boolean }[];
}

const OPEN: Place = { opacity: 1, cut: false, frames: [] };
const placeInLook = onceALook(place);

function placeOf(el: Element | null): Place {
  return el === null || el === document.body || el === document.documentElement ? OPEN : placeInLook(el);
}

function place(el: Element): Place {
  const around = placeOf(parentOf(el));
  const style = getComputedStyle(el);
  const frame = clips(style)
    ? [{ box: el.getBoundingClientRect(), reachable: /auto|scroll/.test(style.overflow) }]
    : [];
  return {
    opacity: around.opacity * Number.parseFloat(style.opacity || '1'),
    cut: around.cut || cutsAll(style),
    frames: frame.length > 0 ? [...frame, ...around.frames] : around.frames,
  };
}

/** Whether a style hides what hangs out of its box. */
export function clips({ overflow, display }: CSSStyleDeclaration): boolean {
  return overflow !== 'visible' && display !== 'contents' && display !== 'inline';
}

/** Whether a style leaves nothing to be seen of its box. */
export function cutsAll({ clipPath, clip, position, filter }: CSSStyleDeclaration): boolean {
  return (
    /inset\((?:50|[5-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0(?:px|%)?, 0/.test(
      clipPath,
    ) ||
    (position === 'absolute' && /rect\([01](?:px)?,? [01](?:px)?,? [01](?:px)?,? [01](?:px)?\)/.test(clip)) ||
    /opacity\((?:0|0?\.0\d*|0%)\)/.test(filter)
  );
}

function isCut(el: Element, box: DOMRect): boolean {
  const { opacity, cut } = placeOf(el);
  if (cut || opacity < FAINT) return true;
  return placeOf(parentOf(el)).frames.some(({ box: frame, reachable }) => {
    if (frame.width <= 1 || frame.height <= 1) return true;
    // A carousel clips what the next swipe shows: only what lies far outside is out of reach.
    return !reachable && (box.right < frame.left - frame.width * 3 || box.bottom < frame.top - 2000);
  });
}
