/**
 * The element that a flag speaks of. A page may move it, make it anew, or use it for something else: a flag
 * stands only where what was seen still stands.
 */
import type { Flag } from '../../messages';
import { find, SHADOW_STEP, snippetOf } from '../place';
import { shadowOf } from '../shadow';
import { isCovered } from './covered';

/** Characters of the label by which an element is known again. */
const KNOWN_BY = 60;
/** Most elements that are asked when the one that was seen is gone. */
const ASKED = 2000;
/** Between two looks at whether an element is still the one that was seen, in milliseconds. */
const LOOK_EVERY = 200;

export interface Target {
  /** The element, or null while what was seen is not there. */
  element(): Element | null;
}

/** The target of a flag. Asking it again and again is cheap while the page stays as it is. */
export function targetOf(flag: Flag): Target {
  let el = query(flag.selector);
  // a label that was put together from pictures and letters is not found in the text again
  const byWords = el === null || says(el, flag.label);
  const isSeen = (at: Element) => (byWords ? says(at, flag.label) : snippetOf(at) === flag.snippet);
  let lookedAt = Number.NEGATIVE_INFINITY;
  let stands = false;
  return {
    element() {
      const now = performance.now();
      if (now - lookedAt > LOOK_EVERY || el?.isConnected === false) {
        lookedAt = now;
        if (el?.isConnected !== true || !isSeen(el)) {
          const again = query(flag.selector);
          el = again !== null && isSeen(again) ? again : elsewhere(flag);
        }
        stands =
          el?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true && !isCovered(el);
      }
      return stands ? el : null;
    },
  };
}

/** The same element at another place: a page that makes its list anew moves what stands in it. */
function elsewhere(flag: Flag): Element | null {
  const [, name] = /^<([a-z][\w-]*)/.exec(flag.snippet) ?? [];
  const root = rootOf(flag.selector);
  if (name === undefined || root === null || flag.label === '') return null;
  const all = root.querySelectorAll(CSS.escape(name));
  for (let at = 0; at < all.length && at < ASKED; at++) {
    const el = all[at];
    if (el !== undefined && says(el, flag.label) && snippetOf(el) === flag.snippet) return el;
  }
  return null;
}

/** Whether an element carries the words, in its text or in what stands for it. */
function says(el: Element, label: string): boolean {
  const words = folded(label).slice(0, KNOWN_BY);
  if (words === '') return false;
  const said = [
    el.textContent,
    ...['aria-label', 'value', 'alt', 'title'].map((name) => el.getAttribute(name)),
  ];
  return said.some((text) => text !== null && folded(text).includes(words));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function query(selector: string): Element | null {
  try {
    return find(selector, shadowOf);
  } catch {
    return null;
  }
}

/** The document or shadow root in which the last step of a selector is taken. */
function rootOf(selector: string): Document | ShadowRoot | null {
  const at = selector.lastIndexOf(SHADOW_STEP);
  if (at === -1) return document;
  const host = query(selector.slice(0, at));
  return host && shadowOf(host);
}
