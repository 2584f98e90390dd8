/** Whether letters can be told from what is behind them. */
import { parentOf } from './shadow';
import { FAINT } from './shown';

/** Font sizes below this many CSS pixels cannot be read. */
export const TINY = 4;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function colourOf(css: string): Colour | null {
  const numbers = css
    .match(/[\d.]+%?/g)
    ?.map((part) => (part.endsWith('%') ? (Number.parseFloat(part) * 255) / 100 : Number(part)));
  if (!css.startsWith('rgb') || !numbers || numbers.length < 3) return null;
  const alpha = css.startsWith('rgba') || css.includes('/') ? (numbers[3] ?? 1) : 1;
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, alpha];
}

/** The colour painted behind an element, layer over layer, or null when a picture or gradient is there. */
function backgroundOf(el: Element): Colour | null {
  const layers: Colour[] = [];
  for (let at: Element | null = el; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') return null;
    const colour = colourOf(style.backgroundColor);
    if (!colour) return null;
    layers.push(colour);
    if (colour[3] >= 1) break;
  }
  return layers.reduceRight<Colour>(over, [255, 255, 255, 1]);
}

/** One colour seen through the one above it. */
function over(below: Colour, above: Colour): Colour {
  const mixed = (at: 0 | 1 | 2) => above[at] * above[3] + below[at] * (1 - above[3]);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** Whether letters of this element can be told from what is behind them, and are large enough to read. */
export function isLegible(el: Element, style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.fontSize) * scaleOf(el) < TINY) return false;
  // What a blend makes of the colours is not computed; it is taken to show.
  if (blends(el)) return true;
  const fill =
    style.webkitTextFillColor && style.webkitTextFillColor !== style.color
      ? style.webkitTextFillColor
      : style.color;
  const ink = colourOf(fill);
  if (!ink) return true;
  if (ink[3] < FAINT) return style.textShadow !== 'none' || style.backgroundClip === 'text';
  const paper = backgroundOf(el);
  if (!paper) return true;
  const seen = over(paper, ink);
  const apart = Math.abs(seen[0] - paper[0]) + Math.abs(seen[1] - paper[1]) + Math.abs(seen[2] - paper[2]);
  return apart > 12;
}

/** How much larger an element is drawn than it was laid out. */
function scaleOf(el: Element): number {
  return el instanceof HTMLElement && el.offsetHeight > 0
    ? el.getBoundingClientRect().height / el.offsetHeight
    : 1;
}

function blends(el: Element): boolean {
  for (let at: Element | null = el, step = 0; at && step < 3; at = parentOf(at), step++) {
    if (getComputedStyle(at).mixBlendMode !== 'normal') return true;
  }
  return false;
}
