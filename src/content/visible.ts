/**
 * What a person sees. Text is read where it stands on the screen, not where it stands in the source.
 * Everything here reads layout or style, so it is called for candidates only, never while walking.
 */
import { isLegible, TINY } from './colour';
import { counted, counterValue, ownMarker } from './counters';
import { oneLine } from './normalise';
import { childrenOf } from './shadow';
import { clips, cutsAll, FAINT, isOffPage } from './shown';

/** Elements whose own text is not painted as text. */
export const NOT_SHOWN = new Set([
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

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Letter extends Box {
  text: string;
}

/** A text that is laid down whole, and the edge behind which nothing of it is seen. */
interface Run {
  node: Text;
  shaped: string;
  edge: number;
}

/** Most letters that are placed one by one. */
const LETTERS_CAP = 240;
/** Longest text of which more than that is kept where it is laid down whole, in characters. */
const LONGEST = 2000;

/**
 * Generated text of a pseudo-element or a marker, with `attr()` and `counter()` resolved; empty when there is none.
 *
 * @param which where it stands, for what is counted
 */
function generated(el: Element, content: string, which: '::before' | '::after' = '::before'): string {
  if (content === 'none' || content === 'normal' || content === '') return '';
  let out = '';
  for (const part of content.matchAll(PARTS)) {
    if (part[2] !== undefined) out += el.getAttribute(part[2]) ?? '';
    else if (part[3] !== undefined)
      out += counted(counterValue(el, part[3], which), part[4] ?? 'decimal', el);
    else
      out += (part[1] ?? '').replace(/\\([0-9a-fA-F]{1,6})\s?|\\(.)/g, (_, hex, char) =>
        hex ? String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16) || 0xfffd)) : char,
      );
  }
  return out;
}

const PARTS =
  /"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)[^)]*\)|counters?\(\s*([\w-]+)\s*(?:,\s*"[^"]*"\s*)?(?:,\s*([\w-]+)\s*)?\)/g;

function pseudo(el: Element, which: '::before' | '::after'): string {
  const style = getComputedStyle(el, which);
  if (style.content === 'none' || style.content === 'normal') return '';
  if (style.display === 'none' || style.visibility === 'hidden' || Number.parseFloat(style.opacity) < FAINT)
    return '';
  if (Number.parseFloat(style.fontSize) < TINY) return '';
  return generated(el, quoted(style), which);
}

/** What stands before and after, with signs for quotations resolved, since a page may choose any words for them. */
function quoted({ content, quotes }: CSSStyleDeclaration): string {
  if (!content.includes('-quote')) return content;
  const [open = '', close = ''] = quotes.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return content.replaceAll(/\bopen-quote/g, open).replaceAll(/\bclose-quote/g, close);
}

function marker(el: Element, style: CSSStyleDeclaration): string {
  if (style.display !== 'list-item') return '';
  const own = generated(el, getComputedStyle(el, '::marker').content);
  if (own) return own;
  const type = style.listStyleType;
  return type.startsWith('"') ? generated(el, type) : ownMarker(el, type);
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
 * that were moved by `order`, position or bidi put where they stand. Lines end with a space. Letters are placed one by
 * one only where they may not stand in the order of the source, which costs a reading of layout for each.
 *
 * @param el root of the subtree; at most 240 letters are read
 */
export function visibleText(el: Element): string {
  const pieces: (Letter | Run)[] = [];
  let count = 0;
  /** Pieces may stand in another order than in the source, and so may the letters of one. */
  let moved = false;
  let turned = false;
  let simple = '';
  /** Right edge of the nearest box that hides what hangs out of it. */
  let edge = Number.POSITIVE_INFINITY;
  const put = (text: string, box: Box) => {
    if (box.left >= edge) turned = true;
    else if (text !== '') {
      pieces.push({ text, ...edges(box) });
      count += text.length;
    }
  };
  const putText = (node: Text, style: CSSStyleDeclaration) => {
    const text = node.data;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (text.trim() === '') {
      if (box.width > 0) put(' ', box);
      simple += text === '' ? '' : ' ';
      return;
    }
    if ((box.width <= 1 && box.height <= 1) || isOffPage(box)) return;
    const shaped = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
    const drawn = node.parentElement;
    // Letters of a drawing have no boxes of their own everywhere; the piece they stand in has.
    if (drawn instanceof SVGElement) put(text, drawn.getBoundingClientRect());
    else if (text.length > LETTERS_CAP) put(shaped.slice(0, LETTERS_CAP), box);
    else {
      if (box.right > edge) turned = true;
      pieces.push({ node, shaped, edge });
      count += shaped.length;
    }
    simple += shaped.slice(0, LONGEST);
  };
  const visit = (node: Element, depth: number) => {
    if (count >= LETTERS_CAP || depth > 24) return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || Number.parseFloat(style.opacity) < FAINT) return;
    const field = controlText(node);
    const box = node.getBoundingClientRect();
    if (field !== '') {
      if (style.visibility === 'visible' && !isOffPage(box)) {
        put(field, box);
        simple += `${field} `;
      }
      return;
    }
    if (NOT_SHOWN.has(node.localName)) return;
    if (node !== el && hides(node, style, box)) return;
    if (
      /^(flex|inline-flex|grid|inline-grid)$/.test(style.display) ||
      style.position !== 'static' ||
      style.float !== 'none' ||
      node instanceof SVGElement
    )
      moved = true;
    if (style.direction === 'rtl' || style.unicodeBidi.includes('override') || style.transform !== 'none')
      turned = true;
    const outer = edge;
    if (clips(style)) edge = Math.min(edge, box.right);
    const shown = style.visibility === 'visible' && isLegible(node, style);
    if (shown) {
      const before = marker(node, style) + pseudo(node, '::before');
      put(before, { left: box.left, right: box.left, top: box.top, bottom: box.bottom });
      simple += before;
    }
    for (const child of childrenOf(node)) {
      if (child instanceof Text) {
        if (shown) putText(child, style);
      } else if (child instanceof Element) visit(child, depth + 1);
    }
    if (shown) {
      const after = pseudo(node, '::after');
      put(after, { left: box.right, right: box.right, top: box.top, bottom: box.bottom });
      simple += after;
    }
    // Two texts of a drawing are two words, however near they stand.
    if (node.localName === 'text') put(' ', { ...edges(box), left: box.right });
    if (BLOCK.test(style.display) || node.localName === 'br') simple += ' ';
    edge = outer;
  };
  visit(el, 0);
  const bidi = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/.test(simple);
  if (!turned && !bidi && !(moved && pieces.length > 1)) return oneLine(simple);
  const letters = pieces.flatMap((piece) => ('node' in piece ? lettersOf(piece) : piece));
  return oneLine(letters.length > 1 || bidi ? inReadingOrder(letters, bidi) : simple);
}

const BLOCK = /^(block|flex|grid|list-item|table|table-row|table-cell|flow-root)/;

/** A box that shows nothing of what it holds. */
function hides(el: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  if (cutsAll(style) || (clips(style) && (box.width <= 1 || box.height <= 1))) return true;
  return el.firstChild !== null && box.width > 0 && isOffPage(box);
}

/** The letters of a text where they stand, as far as they can be seen. */
function lettersOf({ node, shaped, edge }: Run): Letter[] {
  const letters: Letter[] = [];
  const range = document.createRange();
  let at = 0;
  for (const letter of shaped) {
    range.setStart(node, Math.min(at, node.length));
    range.setEnd(node, Math.min(at + letter.length, node.length));
    at += letter.length;
    const box = range.getBoundingClientRect();
    if (box.left >= edge) continue;
    if (/\s/.test(letter)) letters.push({ text: ' ', ...edges(box) });
    else if (box.width > 0 && box.height > 0) letters.push({ text: letter, ...edges(box) });
  }
  return letters;
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
      // Numbers run from the left even there.
      const run = rtl ? leftToRightNumbers(line.reverse()) : line;
      let out = '';
      let last: Letter | undefined;
      for (const letter of run) {
        const gap = last ? Math.max(letter.left - last.right, last.left - letter.right) : 0;
        // Pieces that were laid down whole are words; single letters may be spread to fill a line.
        const piece = Math.max(letter.text.length, last?.text.length ?? 0) > 2;
        if (last && gap > (letter.bottom - letter.top) * (piece ? 0.12 : 0.3)) out += ' ';
        out += letter.text;
        last = letter;
      }
      return out;
    })
    .join(' ');
}

function edges({ left, right, top, bottom }: Box): Box {
  return { left, right, top, bottom };
}

function leftToRightNumbers(line: Letter[]): Letter[] {
  const out: Letter[] = [];
  let number: Letter[] = [];
  for (const letter of line) {
    if (/^[\p{Nd}.,٫٬]$/u.test(letter.text)) number.unshift(letter);
    else {
      out.push(...number, letter);
      number = [];
    }
  }
  return [...out, ...number];
}

/** Text that a style sheet puts into an element, before or after its own; empty when there is none. */
export function generatedText(el: Element): string {
  return oneLine(`${pseudo(el, '::before')} ${pseudo(el, '::after')}`);
}
