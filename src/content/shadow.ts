/** Trees as the browser paints them: light DOM, open and closed shadow roots, slots. */
import { onceALook } from './look';

/** Tags that may carry a shadow root besides custom elements. */
export const MAY_HOST = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);

interface Opener {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** `chrome.dom` in Chromium; in Firefox the element itself tells content scripts. */
const chromeDom = (
  globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(el: Element): ShadowRoot | null } } }
).chrome?.dom;

declare global {
  /** The layer of our own flags: what it says is no part of the page. */
  var etalaseLayer: Element | undefined;
}

/** The shadow root of an element, open or closed, or null. */
export function shadowOf(el: Element): ShadowRoot | null {
  const name = el.localName;
  if ((!MAY_HOST.has(name) && !name.includes('-')) || el === globalThis.etalaseLayer) return null;
  if (chromeDom) return el instanceof HTMLElement ? chromeDom.openOrClosedShadowRoot(el) : null;
  return el.shadowRoot ?? (el as Opener).openOrClosedShadowRoot ?? null;
}

/** The element that contains this one on the screen, stepping out of shadow roots and slots; null at the top. */
export function parentOf(el: Element): Element | null {
  return el.assignedSlot ?? above(el);
}

/** The same by the tree alone, past slots: what is asked of a place is asked of its own tree. */
export function above(el: Element): Element | null {
  // `instanceof` goes up a chain of prototypes, and this is asked of every step
  const around = el.parentNode as (Node & { host?: Element }) | null;
  if (around?.nodeType === Node.ELEMENT_NODE) return around as Element;
  return around?.host ?? null;
}

/** Asked of the same elements again and again in a look, and dear. Marked, for only some of our scripts need it. */
const shadowInLook = /* @__PURE__ */ onceALook(shadowOf);

/** The child nodes as painted: a shadow root's instead of the host's, a slot's assigned ones. */
export function childrenOf(el: Element): Iterable<Node> {
  const shadow = shadowInLook(el);
  if (shadow) return shadow.childNodes;
  if (el instanceof HTMLSlotElement) {
    const assigned = el.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return el.childNodes;
}

/**
 * Whether an element holds more than so many elements of its own tree; counts no further, however large it is. Of a
 * shadow tree: whether it has so many parts, or one of them holds so much.
 */
export function holdsMoreThan(el: Element | ShadowRoot, count: number): boolean {
  if (el instanceof Element) return el.getElementsByTagName('*').item(count) !== null;
  return el.childElementCount > count || [...el.children].some((part) => holdsMoreThan(part, count));
}

/** Whether `inner` stands in `outer`, across shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let el: Element | null = inner; el; el = parentOf(el)) if (el === outer) return true;
  return false;
}

/** Whether all that is painted in an element stands in its own tree. */
const isOneTree = /* @__PURE__ */ onceALook((el: Element): boolean => {
  if (shadowInLook(el) || el.localName === 'slot') return false;
  for (let child = el.firstElementChild; child; child = child.nextElementSibling)
    if (!isOneTree(child)) return false;
  return true;
});

/** `querySelectorAll` that steps into shadow roots below `root`. At most `cap` elements. */
export function queryDeep(root: Element, selector: string, cap = 50): Element[] {
  // the browser asks many elements in the time in which one is asked from here
  if (isOneTree(root)) return [...root.querySelectorAll(selector)].slice(0, cap);
  const found: Element[] = [];
  const visit = (node: Element) => {
    for (const child of childrenOf(node)) {
      if (found.length >= cap) return;
      if (!(child instanceof Element)) continue;
      if (child.matches(selector)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}
