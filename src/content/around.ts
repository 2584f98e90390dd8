/** The visible text of a larger place, for looking up amounts and words around a control. */

import { atOnce, perLook, type Resting } from './look';
import { childrenOf, shadowOf } from './shadow';
import { isPainted } from './shown';
import { controlText, generatedText, NOT_SHOWN } from './visible';

/** Text as gathered, and whether that is all there is. */
interface Gathered {
  text: string;
  whole: boolean;
}

/** Controls share their surroundings: what was gathered for one serves the others of the same look. */
const gathered = perLook(() => new WeakMap<Element, Gathered>());

/**
 * The text in source order, a line for each block. Cheaper than reading by letters: style is asked once an element.
 *
 * @param cap most characters
 */
export const textAround = (el: Element, cap: number): string => atOnce(readAround(el, cap));

/** The same, resting at every element that was not gathered before. */
export function* readAround(el: Element, cap: number): Resting<string> {
  const { text } = yield* gather(el, cap);
  return text.replace(/[ \t]*\n\s*/g, '\n').slice(0, cap);
}

function* gather(el: Element, room: number): Resting<Gathered> {
  const known = gathered().get(el);
  if (known && (known.whole || known.text.length >= room)) return known;
  yield;
  const made = yield* gatherAnew(el, room);
  gathered().set(el, made);
  return made;
}

function* gatherAnew(el: Element, room: number): Resting<Gathered> {
  const field = controlText(el);
  if (field !== '') return { text: `\n${field}\n`, whole: true };
  if (NOT_SHOWN.has(el.localName) || el.localName === 'rt' || !isPainted(el))
    return { text: '', whole: true };
  // Items of a flex row are blocks to the browser: a label and its amount stand apart though nothing is between them.
  const apart = el.localName === 'br' || !/^(?:inline|contents|ruby)/.test(getComputedStyle(el).display);
  let text = apart ? '\n' : '';
  let whole = true;
  // A drawing without letters is many elements that say nothing.
  if (el instanceof SVGElement && el.textContent === '') return { text: apart ? '\n\n' : '', whole };
  if (!el.firstChild && !shadowOf(el)) text += generatedText(el);
  for (const child of childrenOf(el)) {
    if (text.length >= room) {
      whole = false;
      break;
    }
    if (child instanceof Text) text += child.data.replace(/\s+/g, ' ');
    else if (child instanceof Element) {
      const inner = yield* gather(child, room - text.length);
      text += inner.text;
      whole &&= inner.whole;
    }
  }
  return { text: apart ? `${text}\n` : text, whole };
}
