/**
 * Flags on the page: put into a frame only when the user asks for them, and gone with Escape. A script of its
 * own, so that pages on which nobody asks do not carry it.
 */
import type { FlagsInFrame, ToPage } from '../messages';
import { type Drawing, draw } from './flags/draw';
import { createLayer, type Layer } from './flags/layer';

/** Set once a document: the script may be put in again. */
declare global {
  var etalaseFlags: boolean | undefined;
}

interface Shown {
  layer: Layer;
  drawing: Drawing;
  count: number;
  /** What had the focus before a marker took it. */
  before: Element | null;
  /** Ends following and listening. */
  stop: AbortController;
}

let shown: Shown | undefined;
/** Address on which the user took the flags away: there they come back only when asked for. */
let dismissedOn = '';
/** The page took the layer away again and again. */
let refused = false;

if (!globalThis.etalaseFlags) {
  globalThis.etalaseFlags = true;
  chrome.runtime.onMessage.addListener((message: ToPage, _, answer: (state: FlagsInFrame) => void) => {
    if (message.type === 'flag') put(message);
    else if (message.type === 'unflag' || message.type === 'end') takeAway();
    else if (message.type !== 'flags?') return;
    answer({ count: shown?.count ?? 0, refused });
  });
}

function put({ flags, hint, wanted, current, focus }: Extract<ToPage, { type: 'flag' }>): void {
  if (wanted === 'asked') {
    dismissedOn = '';
    refused = false;
  } else if (refused || dismissedOn === location.href) {
    return;
  }
  if (flags.length === 0) {
    takeAway();
    return;
  }
  const layer = shown?.layer ?? createLayer();
  const drawing = draw(flags, hint, layer);
  if (shown === undefined) {
    const before = document.activeElement;
    shown = { layer, drawing, count: flags.length, before, stop: new AbortController() };
    follow(shown);
    listen(shown);
  } else {
    shown.drawing = drawing;
    shown.count = flags.length;
  }
  if (current !== undefined) go(drawing, current, focus === true);
}

/** Scrolls to the element of a flag and explains it. */
function go(drawing: Drawing, number: number, focus: boolean): void {
  drawing.element(number)?.scrollIntoView({
    block: 'center',
    // Firefox never ends a smooth scroll that began out of sight, as where the popup covers the page
    behavior:
      document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
  drawing.explain(number);
  if (focus) {
    drawing.follow();
    drawing.focus(number);
  }
}

/** Once before every picture that the browser paints. */
function follow(own: Shown): void {
  if (own.stop.signal.aborted) return;
  if (own.layer.keep()) {
    own.drawing.follow();
    requestAnimationFrame(() => follow(own));
  } else {
    refused = true;
    takeAway();
  }
}

function listen({ stop: { signal }, ...own }: Shown): void {
  const listening = { capture: true, passive: true, signal };
  // a page can make events of its own; only the user's count
  addEventListener(
    'keydown',
    ({ key, isTrusted }) => {
      if (isTrusted && key === 'Escape') {
        dismissedOn = location.href;
        takeAway();
      }
    },
    listening,
  );
  addEventListener(
    'pointermove',
    ({ clientX, clientY, isTrusted }) => {
      if (isTrusted) shown?.drawing.hover(clientX, clientY);
    },
    listening,
  );
  addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted && own.layer.root.activeElement === null) shown?.drawing.explain(null);
    },
    listening,
  );
}

/** The page is as it was. */
function takeAway(): void {
  if (shown === undefined) return;
  const { stop, layer, before } = shown;
  shown = undefined;
  const hadFocus = layer.root.activeElement !== null;
  stop.abort();
  layer.remove();
  if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
}
