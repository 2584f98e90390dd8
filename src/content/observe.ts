/**
 * When to look. One observer whose callback only stores; the looking is done in slices that yield, after a short
 * quiet but never later than a fixed wait, so that a feed which never rests is read too.
 */
import { shadowOf } from './shadow';

/** Quiet, in milliseconds, after which what was added is looked at. */
const QUIET = 80;
/** Longest wait, in milliseconds, on a page that never rests. */
const LONGEST_WAIT = 400;
/** Longest slice of work, in milliseconds. */
const SLICE = 5;
/** Roots after which the document is looked at once instead. */
const ROOTS_CAP = 400;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'aria-label',
    'role',
    'href',
    'action',
    'formaction',
    'src',
    'value',
    'title',
    'type',
    'autocomplete',
    'class',
    'style',
    'hidden',
    'open',
    'aria-hidden',
    'disabled',
    'data-label',
  ],
};
/** Attributes that can only show or hide what is already known. */
const REVEALS = new Set(['class', 'style', 'hidden', 'open', 'aria-hidden', 'disabled']);
/** Events after which something may be shown without any change to the tree. */
const MAY_REVEAL = [
  'click',
  'change',
  'toggle',
  'transitionend',
  'animationstart',
  'animationend',
  'load',
  'pointerup',
  'keyup',
];

export interface Looks {
  /** Asked of every element that is new or changed, and of what it holds. */
  meet(el: Element): void;
  /** Something may have become visible. */
  reveal(): void;
  /** Elements that matter once they can be seen. */
  awaited(): Iterable<Element>;
  /** Everything was met: read what waits, resting between steps. `whole` when the document was looked at from the top. */
  settle(whole: boolean): Iterable<void>;
  /** Asked at every look: the address may have changed without a load. */
  arrive(): void;
}

export interface Observer {
  /** Looks at the whole document once more. */
  again(): void;
}

/** Observes a document until the signal aborts. Construction looks at nothing; the first look is queued. */
export function observe(root: Document, looks: Looks, signal: AbortSignal): Observer {
  let roots = new Set<Node>([root]);
  let revealed = false;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const watched = new WeakSet<Node>();

  const observer = new MutationObserver((records) => {
    let last: Node | undefined;
    for (const record of records) {
      if (record.type === 'attributes') {
        if (REVEALS.has(record.attributeName ?? '')) revealed = true;
        else roots.add(record.target);
        continue;
      }
      if (record.type === 'characterData') {
        if (record.target.parentElement) roots.add(record.target.parentElement);
        continue;
      }
      if (last?.contains(record.target)) continue;
      for (const added of record.addedNodes) {
        if (added instanceof Element) {
          roots.add(added);
          last = added;
        } else if (added instanceof Text && record.target instanceof Element) roots.add(record.target);
      }
      if (record.removedNodes.length > 0) revealed = true;
    }
    if (roots.size > ROOTS_CAP) roots = new Set([root]);
    if (roots.size > 0 || revealed) wake();
  });

  /** A rule put into a style sheet changes neither tree nor attribute; that an element appears is noticed here. */
  const away = new WeakSet<Element>();
  const appearing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) away.add(target);
        else if (away.delete(target)) revealed = true;
      }
      if (revealed) wake();
    },
    { rootMargin: '100000px' },
  );

  function wake(): void {
    if (signal.aborted || busy) return;
    const now = performance.now();
    if (first === 0) first = now;
    if (root.hidden && root.visibilityState === 'hidden') return;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(QUIET, first + LONGEST_WAIT - now)));
  }

  async function look(): Promise<void> {
    if (busy || signal.aborted) return;
    busy = true;
    first = 0;
    looks.arrive();
    const batch = roots;
    roots = new Set();
    const whole = batch.has(root);
    if (!(await inSlices(meetAll(whole ? elementsUnder(root) : elementsOf(batch))))) return;
    if (revealed) looks.reveal();
    revealed = false;
    if (!(await inSlices(looks.settle(whole)))) return;
    appearing.disconnect();
    for (const el of looks.awaited()) appearing.observe(el);
    busy = false;
    if (roots.size > 0 || revealed) wake();
  }

  function* meetAll(elements: Iterable<Element>): Generator<void> {
    for (const el of elements) {
      looks.meet(el);
      yield;
    }
  }

  /** Works until the budget of a slice is spent, lets the page go first, goes on; false when told to end. */
  async function inSlices(steps: Iterable<void>): Promise<boolean> {
    let deadline = performance.now() + SLICE;
    for (const _ of steps) {
      if (performance.now() < deadline) continue;
      await pause();
      if (signal.aborted) return false;
      deadline = performance.now() + SLICE;
    }
    return true;
  }

  function* elementsOf(batch: Set<Node>): Generator<Element> {
    for (const node of batch) {
      if (!node.isConnected || !(node instanceof Element) || within(node, batch)) continue;
      yield node;
      yield* inside(node);
      yield* elementsUnder(node);
    }
  }

  /** Shadow trees are met, and watched, with their hosts. */
  function* inside(el: Element): Generator<Element> {
    const shadow = shadowOf(el);
    if (!shadow) return;
    watch(shadow);
    yield* elementsUnder(shadow);
  }

  function* elementsUnder(node: Node): Generator<Element> {
    const walker = root.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    for (let el = walker.nextNode() as Element | null; el; el = walker.nextNode() as Element | null) {
      yield el;
      yield* inside(el);
    }
  }

  function watch(node: Node): void {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, WATCHED);
  }

  watch(root);
  for (const type of MAY_REVEAL) {
    root.defaultView?.addEventListener(
      type,
      () => {
        revealed = true;
        wake();
      },
      { capture: true, passive: true, signal },
    );
  }
  root.addEventListener('visibilitychange', wake, { signal });
  root.addEventListener('DOMContentLoaded', wake, { signal });
  root.defaultView?.addEventListener('popstate', wake, { signal });
  root.defaultView?.addEventListener('hashchange', wake, { signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', wake, {
    signal,
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    appearing.disconnect();
  });
  if (root.readyState !== 'loading') wake();

  return {
    again() {
      roots = new Set([root]);
      wake();
    },
  };
}

/** Whether an ancestor of a node is in the batch too, so that it is met with it. */
function within(node: Node, batch: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (batch.has(at)) return true;
  return false;
}

/** Lets the page go first. */
function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
