/**
 * The layer on which flags are drawn: one element of no meaning with a closed shadow root, in the top layer.
 * It takes no click and no hover. A page can neither read nor style what is in it; it can take the layer
 * away or cover it, so it is put back, a limited number of times.
 */

/** How often in a row the layer is put back before it gives way, and after how long a calm that is forgotten. */
const PUT_BACK_LIMIT = 20;
const CALM = 10_000;
/** Between two looks at what else is in the top layer, in milliseconds. */
const LOOK_EVERY = 200;

const STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  visibility: 'visible',
  opacity: '1',
  'pointer-events': 'none',
  'z-index': '2147483647',
  'user-select': 'none',
  direction: 'ltr',
};
const STYLE_TEXT = Object.entries(STYLE)
  .map(([name, value]) => `${name}: ${value} !important;`)
  .join(' ');

export interface Layer {
  /** Holds what is drawn. */
  root: ShadowRoot;
  /** Sees to it that the layer is there, whole and on top; false when the page does not let it. */
  keep(): boolean;
  place(): LayerPlace;
  remove(): void;
}

/** Where the layer's own coordinates begin in the viewport, and how large one of its pixels is there. */
export interface LayerPlace {
  x: number;
  y: number;
  scale: number;
}

export function createLayer(): Layer {
  // not a custom element: a page could define one, and so come to see its shadow root
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  host.setAttribute('popover', 'manual');
  host.setAttribute('style', STYLE_TEXT);
  const styled = host.getAttribute('style');
  globalThis.etalaseLayer = host;
  let putBack = 0;
  let lastTrouble = 0;
  let lookedAt = 0;
  let above: readonly Element[] = onTop();
  raise();

  /** In the document and in the top layer, above all that is there by now. */
  function raise(): void {
    const focused = root.activeElement;
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function isWhole(): boolean {
    return (
      host.parentNode === document.documentElement &&
      host.matches(':popover-open') &&
      host.attributes.length === 2 &&
      host.getAttribute('style') === styled
    );
  }

  function mend(): void {
    for (const { name } of [...host.attributes]) if (name !== 'popover') host.removeAttribute(name);
    host.setAttribute('popover', 'manual');
    host.setAttribute('style', STYLE_TEXT);
    raise();
  }

  /** Whatever else is in the top layer; what came after us covers us. */
  function onTop(): Element[] {
    return [...document.querySelectorAll(':modal, :popover-open, :fullscreen')].filter((el) => el !== host);
  }

  function isCovered(now: number): boolean {
    if (now - lookedAt < LOOK_EVERY) return false;
    lookedAt = now;
    const before = above;
    above = onTop();
    return above.some((el) => !before.includes(el));
  }

  return {
    root,
    keep() {
      const now = performance.now();
      const whole = isWhole();
      if (whole && !isCovered(now)) return true;
      putBack = now - lastTrouble > CALM ? 1 : putBack + 1;
      lastTrouble = now;
      if (putBack > PUT_BACK_LIMIT) return false;
      try {
        if (whole) raise();
        else mend();
        return true;
      } catch {
        // no document element, or a document that is going away
        return false;
      }
    },
    place() {
      const { left, top, width } = host.getBoundingClientRect();
      return { x: left, y: top, scale: width > 0 && host.offsetWidth > 0 ? width / host.offsetWidth : 1 };
    },
    remove() {
      host.remove();
      globalThis.etalaseLayer = undefined;
    },
  };
}
