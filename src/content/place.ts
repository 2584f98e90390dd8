/** Where an element stands, as text that finds it again. */
import { quote } from './normalise';
import { queryDeep } from './shadow';

/** Joins the parts of a selector on either side of a shadow root. */
export const SHADOW_STEP = ' >>> ';
const SNIPPET_ATTRIBUTES = [
  'id',
  'role',
  'type',
  'name',
  'href',
  'action',
  'src',
  'aria-label',
  'data-e2e',
  'data-testid',
  'autocomplete',
  'class',
];

/** A CSS path from the document (or shadow root by shadow root) to the element. */
export function selectorOf(el: Element): string {
  const root = el.getRootNode();
  const own = pathWithin(el, root as Document | ShadowRoot);
  return root instanceof ShadowRoot ? selectorOf(root.host) + SHADOW_STEP + own : own;
}

function pathWithin(el: Element, root: Document | ShadowRoot): string {
  const steps: string[] = [];
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (at.id && root.querySelectorAll(`#${CSS.escape(at.id)}`).length === 1) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const name = CSS.escape(at.localName);
    const nth = nthOfType(at, name);
    steps.unshift(nth === 0 ? name : `${name}:nth-of-type(${nth})`);
  }
  return steps.join(' > ');
}

/** The place of an element among siblings of its name, from 1; 0 when it is the only one. A feed has thousands. */
function nthOfType(el: Element, name: string): number {
  const { parentElement } = el;
  if (parentElement === null) {
    const same = [...(el.parentNode?.children ?? [])].filter(({ localName }) => localName === el.localName);
    return same.length > 1 ? same.indexOf(el) + 1 : 0;
  }
  const same = parentElement.querySelectorAll(`:scope > ${name}`);
  let [low, high] = [0, same.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = same[middle] as Element;
    if (other === el) [low, high] = [middle, middle];
    else if ((other.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) low = middle + 1;
    else high = middle - 1;
  }
  return same.length > 1 ? low + 1 : 0;
}

/** The element that {@link selectorOf} named, or null when it is gone. */
export function find(selector: string, shadowOf: (el: Element) => ShadowRoot | null): Element | null {
  let scope: Document | ShadowRoot = document;
  let found: Element | null = null;
  for (const step of selector.split(SHADOW_STEP)) {
    found = scope.querySelector(step);
    if (!found) return null;
    const inner = shadowOf(found);
    if (inner) scope = inner;
  }
  return found;
}

/** The element's own tag with a few attributes: no content, no values, no query of an address. */
export function snippetOf(el: Element): string {
  let out = `<${el.localName}`;
  for (const name of SNIPPET_ATTRIBUTES) {
    const value = el.getAttribute(name);
    if (value)
      out += ` ${name}="${quote(/^(href|src|action)$/.test(name) ? withoutQuery(value) : value, 60)}"`;
  }
  return quote(`${out}>`, 200);
}

/** An address without what may identify a person. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** Text of the elements that `aria-labelledby` names. */
export function labelledBy(el: Element): string {
  const ids = el.getAttribute('aria-labelledby');
  if (!ids) return '';
  const root = el.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .slice(0, 4)
    .map((id) => root.getElementById?.(id)?.textContent ?? '')
    .join(' ')
    .trim();
}

/** The alternative text of the pictures in an element. */
export function pictureText(el: Element): string {
  const pictures = el.matches('img[alt],svg,[role=img]') ? [el] : queryDeep(el, 'img[alt],svg,[role=img]', 4);
  return pictures
    .map(
      (picture) =>
        picture.getAttribute('alt') ??
        picture.getAttribute('aria-label') ??
        picture.querySelector('title')?.textContent ??
        '',
    )
    .join(' ')
    .trim();
}
