/** Builds elements from text, never from markup: what a page said can only ever be shown as words. */

type Child = Node | string | null | undefined | false;

interface Attributes {
  class?: string;
  /** Called on `click`. */
  onClick?: (event: MouseEvent) => void;
  /** Called on `change`. */
  onChange?: (event: Event) => void;
  /** Called on `input`. */
  onInput?: (event: Event) => void;
  [name: string]: unknown;
}

/**
 * A new element. Attributes that are `undefined` or `false` are left out, `true` gives an empty one;
 * children that are `null`, `undefined` or `false` are left out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { onClick, onChange, onInput, ...rest } = attributes;
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  if (onClick !== undefined) {
    element.addEventListener('click', onClick as EventListener);
  }
  if (onChange !== undefined) {
    element.addEventListener('change', onChange);
  }
  if (onInput !== undefined) {
    element.addEventListener('input', onInput);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A new element of a drawing. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SVGElement | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** The element that our own HTML file has under this id. */
export function byId<Element extends HTMLElement = HTMLElement>(id: string): Element {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`the page has no #${id}`);
  }
  return found as Element;
}

/**
 * Puts new children in place of the old. Nothing happens when they are equal, so that a screen reader is
 * not told the same twice: what a control does must therefore follow from its attributes. Open
 * `<details>` stay open and the focus stays where it was, as long as the new children carry the same
 * `data-key`.
 */
export function replaceKept(parent: HTMLElement, ...children: readonly Child[]): void {
  const next = new DocumentFragment();
  next.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  const open = new Set(
    [...parent.querySelectorAll<HTMLElement>('details[open][data-key]')].map(({ dataset }) => dataset.key),
  );
  for (const details of next.querySelectorAll<HTMLDetailsElement>('details[data-key]')) {
    details.open ||= open.has(details.dataset.key);
  }
  if (areEqual([...parent.childNodes], [...next.childNodes])) {
    return;
  }
  const focused = parent.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.key
    : undefined;
  parent.replaceChildren(next);
  if (focused !== undefined) {
    parent.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

function areEqual(before: readonly Node[], after: readonly Node[]): boolean {
  return (
    before.length === after.length && before.every((node, index) => node.isEqualNode(after[index] ?? null))
  );
}
