/** Which element a person presses, and what it says. */

import { atOnce, type Resting } from './look';
import { oneLine } from './normalise';
import { labelledBy, pictureText } from './place';
import { FOCUSED, MADE, NATIVE } from './pressable';
import { parentOf } from './shadow';
import { LABEL_CAP } from './telling';
import { controlText, visibleText } from './visible';

/** Whole class words of the common ways to name a button; kept even where the style sheet did not load. */
const BUTTON_CLASS =
  /(?:^|[\s_-])(?:btn|button|cta|cursor-pointer|clickable|pressable|touchable)(?:$|[\s_-])/i;

/** Most steps from a text up to the control that holds it. */
const CLIMB = 6;

export type ControlKind = 'native' | 'made' | 'looks';

export interface Control {
  el: Element;
  /** `native`: the browser's own or by role; `made`: markup or cursor says so; `looks`: only its box looks like one. */
  kind: ControlKind;
}

/** The control that an element is or stands in, or null when it is only text. */
export function controlOf(start: Element): Control | null {
  let made: Element | null = null;
  let el: Element | null = start;
  for (let step = 0; el && step <= CLIMB; step++, el = parentOf(el)) {
    if (el.matches(NATIVE)) return { el, kind: 'native' };
    if (!made && (el.matches(MADE) || BUTTON_CLASS.test(el.getAttribute('class') ?? ''))) made = el;
    else if (!made && el.matches(FOCUSED) && looksLikeButton(el)?.el === el) made = el;
    if (/^(body|main|article|section|form|ul|ol|table|tr)$/.test(el.localName)) break;
  }
  if (made) return { el: made, kind: 'made' };
  const track = start.parentElement;
  if (track?.querySelector(':scope > [role=slider],:scope > [draggable=true]'))
    return { el: track, kind: 'made' };
  const pointed = pointedRoot(start);
  if (pointed) return { el: pointed, kind: 'made' };
  return looksLikeButton(start);
}

/** The outermost element of the region in which the cursor becomes a hand. */
function pointedRoot(start: Element): Element | null {
  if (getComputedStyle(start).cursor !== 'pointer') return null;
  let root = start;
  for (let el = parentOf(start); el && getComputedStyle(el).cursor === 'pointer'; el = parentOf(el))
    root = el;
  return root === document.body || root === document.documentElement ? null : root;
}

/** A short box with its own colour or border, as high as a finger: what a person takes for a button. */
function looksLikeButton(start: Element): Control | null {
  for (let el: Element | null = start, step = 0; el && step < 3; el = parentOf(el), step++) {
    const style = getComputedStyle(el);
    const box = el.getBoundingClientRect();
    const filled = isFilled(style);
    const edged = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
    const centred = style.textAlign === 'center';
    const padded = Number.parseFloat(style.paddingTop) >= 6 && Number.parseFloat(style.paddingLeft) >= 8;
    if (
      (filled || edged) &&
      (padded || centred) &&
      box.height >= 28 &&
      box.height <= 90 &&
      box.width >= 60 &&
      box.width <= 900
    )
      return { el, kind: 'looks' };
  }
  return null;
}

function isFilled({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  return !/^(?:rgba\(0, 0, 0, 0\)|transparent)$/.test(backgroundColor) || backgroundImage !== 'none';
}

/** Whether a control is filled with a strong colour, as the one that is to be pressed first is. */
export function isPrimary(el: Element): boolean {
  const { width, height } = el.getBoundingClientRect();
  return width >= 40 && height >= 26 && isFilled(getComputedStyle(el));
}

/**
 * What a control says: first what a person reads, then what a screen reader says, then its pictures.
 * Several readings, because a button may show "Add" and be named "Add to cart".
 */
export const readingsOf = (el: Element): string[] => atOnce(readReadings(el));

/** The same, with rests. */
export function* readReadings(el: Element): Resting<string[]> {
  const readings = new Set<string>();
  const add = (text: string | null | undefined) => {
    const clean = text ? oneLine(text) : '';
    if (clean && clean.length <= LABEL_CAP * 2) readings.add(clean);
  };
  add(controlText(el));
  yield;
  if (!(el instanceof HTMLInputElement)) add(visibleText(el));
  yield;
  add(el.getAttribute('aria-label'));
  add(labelledBy(el));
  // The description of a picture is no label: a short one may be.
  if (readings.size === 0 && pictureText(el).length <= 30) add(pictureText(el));
  add(el.getAttribute('title'));
  return [...readings];
}

/** Text of an element cheap enough to ask of every element: no layout, no style. */
export function rawLabel(el: Element): string {
  if (el instanceof HTMLInputElement) return el.value || el.alt || el.placeholder;
  let text = el.textContent ?? '';
  // A style sheet inside a control is no part of what it says.
  if (text.includes('{'))
    for (const { textContent } of el.getElementsByTagName('style'))
      text = text.replace(textContent ?? '', '');
  return text.length > LABEL_CAP * 4 ? '' : text;
}

/** Whether the few parts of an element hold no words: what it says is painted, or written by the style sheet. */
export function isWordless(el: Element): boolean {
  const parts = el.getElementsByTagName('*');
  return (
    parts.length <= 8 &&
    [el, ...parts].every(
      ({ localName, childNodes }) =>
        localName === 'style' ||
        ![...childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
  );
}
