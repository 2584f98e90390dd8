/**
 * What a person sees. Text is read where it stands on the screen, not where it stands in the source.
 * Everything here reads layout or style, so it is called for candidates only, never while walking.
 */
import { oneLine } from './normalise';
import { childrenOf, parentOf, shadowOf } from './shadow';

const NOT_SHOWN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'option',
  'optgroup',
  'datalist',
  'audio',
  'canvas',
  'object',
  'iframe',
  'video',
  'textarea',
  'select',
  'input',
  'desc',
  'metadata',
  'defs',
  'symbol',
]);

/**
 * Whether the browser paints an element. A page that hides itself whole until its scripts have run hides nothing in
 * particular: its own opacity does not count.
 */
function isPainted(el: Element): boolean {
  const veiled = Number.parseFloat(getComputedStyle(document.body ?? el).opacity) < FAINT;
  return el.checkVisibility({ opacityProperty: !veiled, visibilityProperty: true });
}

/** Opacity below which a person sees nothing. */
const FAINT = 0.1;
/** Font sizes below this many CSS pixels cannot be read. */
const TINY = 4;

/** Whether an element is painted at all: displayed, not hidden, not transparent, on the page, not clipped away. */
export function isShown(el: Element): boolean {
  if (!el.isConnected || !isPainted(el)) return false;
  const box = boxOf(el);
  if (box === null) return false;
  if (offPage(box)) return false;
  return !clippedAway(el, box);
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
function offPage(box: DOMRect): boolean {
  return box.right + Math.max(0, scrollX) <= 0 || box.bottom + Math.max(0, scrollY) <= 0 || box.left > 20_000;
}

/** Cut to nothing by itself or an ancestor: `clip-path`, `clip`, a scale of nothing, a box of no size with hidden overflow. */
function clippedAway(el: Element, box: DOMRect): boolean {
  if (box.width <= 1 || box.height <= 1) return true;
  let faint = 1;
  for (
    let at: Element | null = el;
    at && at !== document.body && at !== document.documentElement;
    at = parentOf(at)
  ) {
    const style = getComputedStyle(at);
    faint *= Number.parseFloat(style.opacity || '1');
    if (faint < FAINT) return true;
    if (/opacity\((0|0?\.0\d*|0%)\)/.test(style.filter)) return true;
    if (
      /inset\((50|[5-9]\d|100)%|circle\(0|polygon\(0(px|%)? 0(px|%)?, 0(px|%)? 0(px|%)?, 0/.test(
        style.clipPath,
      )
    )
      return true;
    if (
      style.position === 'absolute' &&
      /rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)/.test(style.clip)
    )
      return true;
    if (
      at !== el &&
      style.overflow !== 'visible' &&
      style.display !== 'contents' &&
      style.display !== 'inline'
    ) {
      const frame = at.getBoundingClientRect();
      if (frame.width <= 1 || frame.height <= 1) return true;
      const reachable = /auto|scroll/.test(style.overflow);
      const apart =
        box.right <= frame.left ||
        box.left >= frame.right ||
        box.bottom <= frame.top ||
        box.top >= frame.bottom;
      // A carousel clips what the next swipe shows: only what lies far outside is out of reach.
      if (!reachable && apart && (box.right < frame.left - frame.width * 3 || box.bottom < frame.top - 2000))
        return true;
    }
  }
  return false;
}

/* ── Colour ───────────────────────────────────────────────────────────────────────────── */

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
function isLegible(el: Element, style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.fontSize) < TINY) return false;
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

/* ── Text ─────────────────────────────────────────────────────────────────────────────── */

interface Letter {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Most letters that are placed one by one. */
const LETTERS_CAP = 240;

/** Generated text of a pseudo-element or a marker, with `attr()` resolved; empty when there is none. */
function generated(el: Element, content: string): string {
  if (content === 'none' || content === 'normal' || content === '') return '';
  let out = '';
  for (const part of content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)[^)]*\)/g)) {
    if (part[2] !== undefined) out += el.getAttribute(part[2]) ?? '';
    else
      out += (part[1] ?? '').replace(/\\([0-9a-fA-F]{1,6})\s?|\\(.)/g, (_, hex, char) =>
        hex ? String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16) || 0xfffd)) : char,
      );
  }
  return out;
}

function pseudo(el: Element, which: '::before' | '::after'): string {
  const style = getComputedStyle(el, which);
  if (style.content === 'none' || style.content === 'normal') return '';
  if (style.display === 'none' || style.visibility === 'hidden' || Number.parseFloat(style.opacity) < FAINT)
    return '';
  if (Number.parseFloat(style.fontSize) < TINY) return '';
  return generated(el, style.content);
}

function marker(el: Element, style: CSSStyleDeclaration): string {
  if (style.display !== 'list-item') return '';
  const own = generated(el, getComputedStyle(el, '::marker').content);
  return own || (style.listStyleType.startsWith('"') ? generated(el, style.listStyleType) : '');
}

/** Text a form control shows: its value on buttons, its placeholder, its chosen option. Never what a person typed. */
export function controlText(el: Element): string {
  if (el instanceof HTMLInputElement) {
    if (/^(submit|button|reset)$/.test(el.type))
      return el.value || (el.type === 'submit' && !el.hasAttribute('value') ? 'Submit' : '');
    if (el.type === 'image') return el.alt;
    // A read-only field is a label in disguise; any other value is the user's.
    return el.readOnly || el.disabled ? el.value || el.placeholder : el.placeholder;
  }
  if (el instanceof HTMLTextAreaElement) return el.readOnly ? el.value : el.placeholder;
  if (el instanceof HTMLSelectElement) return el.selectedOptions[0]?.label ?? '';
  return '';
}

/**
 * The text of a subtree as it reads on the screen: invisible letters left out, generated text put in, letters
 * that were moved by `order`, position or bidi put where they stand. Lines end with a space.
 *
 * @param el root of the subtree; at most 240 letters are read
 */
export function visibleText(el: Element): string {
  const letters: Letter[] = [];
  let moved = false;
  let simple = '';
  const put = (text: string, box: { left: number; right: number; top: number; bottom: number }) => {
    if (text !== '')
      letters.push({ text, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
  };
  const visit = (node: Element, depth: number) => {
    if (letters.length >= LETTERS_CAP || depth > 24) return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || Number.parseFloat(style.opacity) < FAINT) return;
    const field = controlText(node);
    const box = node.getBoundingClientRect();
    if (field !== '') {
      if (style.visibility === 'visible' && !offPage(box)) {
        put(field, box);
        simple += `${field} `;
      }
      return;
    }
    if (NOT_SHOWN.has(node.localName)) return;
    if (node !== el && clips(node, style, box)) return;
    if (
      /^(flex|inline-flex|grid|inline-grid)$/.test(style.display) ||
      style.position !== 'static' ||
      style.float !== 'none' ||
      style.direction === 'rtl' ||
      style.unicodeBidi.includes('override') ||
      style.transform !== 'none'
    )
      moved = true;
    const shown = style.visibility === 'visible' && isLegible(node, style);
    if (shown) {
      const before = marker(node, style) + pseudo(node, '::before');
      put(before, { left: box.left, right: box.left, top: box.top, bottom: box.bottom });
      simple += before;
    }
    for (const child of childrenOf(node)) {
      if (child instanceof Text) {
        if (shown) simple += place(child, style, put);
      } else if (child instanceof Element) visit(child, depth + 1);
    }
    if (shown) {
      const after = pseudo(node, '::after');
      put(after, { left: box.right, right: box.right, top: box.top, bottom: box.bottom });
      simple += after;
    }
    if (BLOCK.test(style.display) || node.localName === 'br') simple += ' ';
  };
  visit(el, 0);
  const bidi = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/.test(simple);
  const read = (moved && letters.length > 1) || bidi ? inReadingOrder(letters, bidi) : simple;
  return oneLine(read);
}

const BLOCK = /^(block|flex|grid|list-item|table|table-row|table-cell|flow-root)/;

/** A box that shows nothing of what it holds. */
function clips(el: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  if (/inset\((50|[5-9]\d|100)%|circle\(0/.test(style.clipPath)) return true;
  if (
    style.position === 'absolute' &&
    /rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)/.test(style.clip)
  )
    return true;
  if (
    style.overflow !== 'visible' &&
    style.display !== 'inline' &&
    style.display !== 'contents' &&
    (box.width <= 1 || box.height <= 1)
  )
    return true;
  return el.firstChild !== null && box.width > 0 && offPage(box);
}

/** Places the letters of one text node; answers its plain text for the simple case. */
function place(node: Text, style: CSSStyleDeclaration, put: (text: string, box: DOMRect) => void): string {
  const text = node.data;
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = range.getBoundingClientRect();
  if (text.trim() === '') {
    if (whole.width > 0) put(' ', whole);
    return text === '' ? '' : ' ';
  }
  if ((whole.width <= 1 && whole.height <= 1) || offPage(whole)) return '';
  const shaped = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
  if (text.length > LETTERS_CAP) {
    put(shaped.slice(0, LETTERS_CAP), whole);
    return shaped.slice(0, 2000);
  }
  let at = 0;
  for (const letter of shaped) {
    range.setStart(node, Math.min(at, node.length));
    range.setEnd(node, Math.min(at + letter.length, node.length));
    at += letter.length;
    const box = range.getBoundingClientRect();
    if (/\s/.test(letter)) put(' ', box);
    else if (box.width > 0 && box.height > 0) put(letter, box);
  }
  return shaped;
}

/** Lines from top to bottom, letters from left to right; a gap wider than a third of the line's height is a space. */
function inReadingOrder(letters: Letter[], bidi: boolean): string {
  const lines: Letter[][] = [];
  const sorted = [...letters].sort((a, b) => (a.top + a.bottom) / 2 - (b.top + b.bottom) / 2);
  for (const letter of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    const middle = (letter.top + letter.bottom) / 2;
    if (line && first && middle < first.bottom && middle > first.top) line.push(letter);
    else lines.push([letter]);
  }
  return lines
    .map((line) => {
      line.sort((a, b) => a.left - b.left || a.right - b.right);
      // Honest right-to-left text reads from the right; Latin letters under an override read as they stand.
      const rtl = bidi && line.filter(({ text }) => /[\u0590-\u08ff]/.test(text)).length > line.length / 2;
      if (rtl) line.reverse();
      let out = '';
      let last: Letter | undefined;
      for (const letter of line) {
        const gap = last ? (rtl ? last.left - letter.right : letter.left - last.right) : 0;
        if (last && gap > (letter.bottom - letter.top) * 0.3) out += ' ';
        out += letter.text;
        last = letter;
      }
      return out;
    })
    .join(' ');
}

/**
 * The visible text of a larger place in source order, for looking up amounts and words around a control.
 * Cheaper than {@link visibleText}: style is asked once an element, letters are not placed.
 *
 * @param cap most characters
 */
export function textAround(el: Element, cap: number): string {
  let out = '';
  const visit = (node: Element) => {
    if (out.length >= cap) return;
    const field = controlText(node);
    if (field !== '') {
      out += `\n${field}\n`;
      return;
    }
    if (NOT_SHOWN.has(node.localName) || !isPainted(node)) return;
    // Items of a flex row are blocks to the browser: a label and its amount stand apart though nothing is between them.
    const apart =
      node.localName === 'br' || !/^(?:inline|contents|ruby)/.test(getComputedStyle(node).display);
    if (apart) out += '\n';
    if (!node.firstChild && !shadowOf(node)) out += generatedText(node);
    for (const child of childrenOf(node)) {
      if (child instanceof Text) out += child.data.replace(/\s+/g, ' ');
      else if (child instanceof Element) visit(child);
      if (out.length >= cap) break;
    }
    if (apart) out += '\n';
  };
  visit(el);
  return out.replace(/[ \t]*\n\s*/g, '\n').slice(0, cap);
}

/** Text that a style sheet puts into an element, before or after its own; empty when there is none. */
export function generatedText(el: Element): string {
  return oneLine(`${pseudo(el, '::before')} ${pseudo(el, '::after')}`);
}
