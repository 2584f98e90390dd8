/**
 * When to look. One observer: few changes are read in its callback, all else is stored and read in slices that let the
 * page go first; orders are read after a short quiet, but never later than a fixed wait, so that a feed which never
 * rests is read too. A page that changes faster than it can be read is read in samples, and says so.
 */
import { createSelection, type Shapes, type Work } from './select';
import type { Ledger } from './signals';
import { prepareNumbers } from './telling';

/** Quiet, in milliseconds, after which what stands together is read. */
const QUIET = 80;
/** Longest wait, in milliseconds, on a page that never rests, or whose elements come one by one. */
const LONGEST_WAIT = 400;
/** Longest slice of work, in milliseconds, and longest reading at once, in the page's own task. */
const SLICE = 2;
const AT_ONCE = 2;
/** Longest reading of changes between two rests, in milliseconds. */
const READING = 1;
/** How much is read before the time is asked again, in characters, and for how many a change counts by itself. */
const READ_BLINDLY = 2000;
const CHANGE = 100;
/** Work in one go, in milliseconds, that no rest follows; what goes beyond is followed by as long a rest. */
const LONG = 30;
const LONGEST_REST = 1000;
/** Longest wait for a frame, in milliseconds: what is out of sight is not painted at all. */
const UNPAINTED = 100;
/** Milliseconds after the elements of a page are there, or something was pressed, until it is searched for late trees. */
const LATE = 1000;
/** Changes that wait, beyond which a page is read in samples. */
const STORM = 20_000;
/** Changes kept in a tab that nobody sees; beyond, it is looked at anew when it is seen. */
const ASLEEP = 2000;

const TOLD = [
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
  'data-label',
];
/** Attributes that can only show or hide what is already known: watched only while something waits to be seen. */
const REVEALS = new Set(['class', 'style', 'hidden', 'open', 'aria-hidden', 'disabled']);
const watchedFor = (attributeFilter: string[]): MutationObserverInit => ({
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter,
});
const CALM = watchedFor(TOLD);
const WAITING = watchedFor([...TOLD, ...REVEALS]);
/** Events after which something may be shown without any change to the tree. Of the `load` of a picture no window is told. */
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
  /** Asked of every element that may matter; `only` when all that speaks for it is that its shape is new. */
  meet(el: Element, only: boolean): void;
  /** Something may have become visible. */
  reveal(): void;
  /** Elements that matter once they can be seen. */
  awaited(): Iterable<Element>;
  /** Whether anything known matters once it can be seen. */
  awaits(): boolean;
  /** Whether anything is to be read when it is calm. */
  waits(): boolean;
  /** When what was told is to be seen again. */
  restsFor: Ledger['restsFor'];
  /**
   * Reads what waits, resting between steps.
   *
   * @param whole when the document was looked at from the top
   * @param calm when nothing more is to come for now: what stands together may be read
   */
  settle(whole: boolean, calm: boolean): Iterable<void>;
  /** Asked at every look: the address may have changed without a load. */
  arrive(): void;
}

export interface Observer {
  /** Looks at the whole document once more. */
  again(): void;
  /** There is something to read, though nothing has changed. */
  look(): void;
  /** The shapes of controls that say nothing. */
  readonly shapes: Shapes;
  /** Something here told of buying, of an amount or of a disguise. */
  readonly told: boolean;
  /** The page changed faster than it could be read. */
  readonly sampled: boolean;
}

/**
 * Observes a document until the signal aborts. Construction looks at nothing; the first look is queued.
 *
 * @param promotion selector of the places by which the platform promotes goods; empty for none
 */
export function observe(root: Document, looks: Looks, promotion: string, signal: AbortSignal): Observer {
  /** The whole document waits to be looked at. */
  let whole = true;
  /** Ends the wait for its elements, while they still come. */
  let comes = root.readyState === 'loading' ? setTimeout(parsed, LONGEST_WAIT) : undefined;
  /** Changes that wait to be read, and how many they are. */
  let stored: MutationRecord[][] = [];
  let count = 0;
  /** What was read and is to be looked at closely. */
  const close: Work[] = [];
  /** Something that may matter was met since it was last looked. */
  let met = false;
  let revealed = false;
  let sampled = false;
  let missed = false;
  /** Since when what stands together waits to be read; 0 when nothing waits. */
  let waitsSince = 0;
  let restUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When that was last asked for. */
  let askedAt = 0;
  /** When the page last changed, and what is to see to it that all that was told still shows. */
  let changedAt = 0;
  let seeing: ReturnType<typeof setTimeout> | undefined;
  /** The work under way, with the time that it has taken. */
  let work: Iterator<void> | undefined;
  /** What stands together is to be read at the next look. */
  let due = false;
  let spent = 0;
  let queued = false;
  let wide = false;
  let asleep = false;
  /** Hears an event whatever stops it on its way, and without holding it up. */
  const on = (target: EventTarget | undefined, type: string, hear: () => void) =>
    target?.addEventListener(type, hear, { capture: true, passive: true, signal });
  const watched = new WeakSet<Node>();
  const shadows: WeakRef<Node>[] = [];
  const selection = createSelection(
    (el, only) => {
      met = true;
      looks.meet(el, only);
    },
    (tree) => {
      if (watched.has(tree)) return;
      watch(tree);
      close.push(within(tree));
    },
    (later) => close.push(later),
    promotion,
  );

  /** What few changes bring is read at once, while the browser has it at hand; the rest, and all else, in slices. */
  const observer = new MutationObserver((records) => {
    if (whole) {
      wake();
      return;
    }
    changedAt = performance.now();
    const { hidden } = root;
    if (hidden || work || stored.length > 0 || restUntil > changedAt) {
      stored.push(records);
      count += records.length;
      if (count > ASLEEP && hidden) sleepDeeply();
      else wake();
      return;
    }
    looks.arrive();
    const until = changedAt + AT_ONCE;
    const read = readRecords(records, 0, 1, until);
    if (read < records.length) {
      stored.push(records.slice(read));
      count += records.length - read;
    } else if (close.length > 0) {
      const looked = putOff();
      while (performance.now() < until && !looked.next().done);
    }
    if (stored.length + close.length > 0 || met) wake();
    else if (revealed || looks.waits()) later();
    else seeTo();
  });

  /** Nobody sees the tab and much has changed: it is not even watched until somebody does. */
  function sleepDeeply(): void {
    observer.disconnect();
    stored = [];
    count = 0;
    whole = true;
    asleep = true;
  }

  /** A rule put into a style sheet changes neither tree nor attribute; that an element appears is noticed here. */
  const away = new WeakSet<Element>();
  const appearing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) away.add(target);
        else if (away.delete(target)) revealed = true;
      }
      if (revealed) later();
    },
    { rootMargin: '100000px' },
  );

  /** Something changed: look in the next task, unless nobody sees it. */
  function wake(): void {
    if (!root.hidden && comes === undefined) begin();
  }

  function parsed(): void {
    clearTimeout(comes);
    comes = undefined;
    wake();
  }

  function begin(): void {
    if (signal.aborted || queued) return;
    queued = true;
    const rest = restUntil - performance.now();
    if (rest > 0) setTimeout(() => soon(run), rest);
    else soon(run);
  }

  /** One slice. */
  function run(): void {
    queued = false;
    if (signal.aborted) return;
    const start = performance.now();
    if (!work) {
      work = looking(due);
      due = false;
    }
    let done = false;
    do {
      done = work.next().done === true;
    } while (!done && performance.now() - start < SLICE);
    spent += performance.now() - start;
    if (!done) {
      queued = true;
      soon(run);
      return;
    }
    work = undefined;
    restUntil = performance.now() + Math.min(LONGEST_REST, spent - LONG);
    spent = 0;
    if (due || close.length > 0) begin();
    else if (count > 0 || whole) wake();
    else seeTo();
  }

  function* looking(calm: boolean): Generator<void> {
    looks.arrive();
    yield;
    yield* prepareNumbers();
    const all = whole;
    if (all) {
      whole = false;
      stored = [];
      count = 0;
      // none of them is met as a new one again
      const known = trees();
      if (root.documentElement) yield* selection.apart(root.documentElement);
      for (const tree of known) if (tree.isConnected) yield* within(tree);
    } else yield* changes();
    yield* putOff();
    met = false;
    if (calm) {
      if (revealed) looks.reveal();
      revealed = false;
      waitsSince = 0;
    }
    yield* looks.settle(all, calm);
    if (!wide && looks.awaits()) {
      widen(true);
      // what showed before that was watched would be missed
      revealed = true;
    }
    if (calm) {
      appearing.disconnect();
      for (const el of looks.awaited()) appearing.observe(el);
      widen(looks.awaits());
      if (missed) {
        // The storm is over: nothing of it stays unread.
        missed = false;
        whole = true;
      }
    } else if (all || missed || revealed || looks.waits()) later();
  }

  /** What is to be looked at closely, one after the other. It may be left between two steps, and gone on with by another. */
  function* putOff(): Generator<void> {
    for (let next = close[0]; next; next = close[0]) {
      yield* next;
      close.shift();
    }
  }

  /** All that stands in a shadow tree. */
  function* within(tree: Node): Generator<void> {
    for (const child of [...tree.childNodes]) {
      if (child instanceof Element) selection.added(child);
      else if (child instanceof Text) selection.text(child, true);
      yield;
    }
  }

  /** Reads what stands together after a quiet, or when it has waited long enough. */
  function later(): void {
    askedAt = performance.now();
    if (waitsSince === 0) waitsSince = askedAt;
    timer ??= setTimeout(whenQuiet, QUIET);
  }

  /** Where the page did not rest meanwhile, the quiet is waited for once more: cheaper than a new timer for each change. */
  function whenQuiet(): void {
    const rest = Math.min(askedAt + QUIET, waitsSince + LONGEST_WAIT) - performance.now();
    if (rest > 1) timer = setTimeout(whenQuiet, rest);
    else
      afterFrame(() => {
        timer = undefined;
        // Also in a tab that was left meanwhile: what was begun is brought to an end.
        due = true;
        begin();
      });
  }

  /** Sees to it, where nothing else is to be read, that what was told still shows. */
  function seeTo(): void {
    if (seeing !== undefined) return;
    const rest = looks.restsFor(changedAt);
    if (rest === 0) later();
    else if (rest !== null) {
      seeing = setTimeout(() => {
        seeing = undefined;
        later();
      }, rest);
    }
  }

  /** The changes that were stored. */
  function* changes(): Generator<void> {
    // A storm: every eighth change is read now, and the whole document when it is over.
    const step = count > STORM ? 8 : 1;
    if (step > 1) sampled = missed = true;
    const batch = stored;
    stored = [];
    count = 0;
    for (const records of batch) {
      for (let at = 0; at < records.length; ) {
        at = readRecords(records, at, step, performance.now() + READING);
        yield;
      }
    }
  }

  /**
   * Reads changes until it is late.
   *
   * @param until in milliseconds, as `performance.now()` has them
   * @returns the place of the first that was not read
   */
  function readRecords(
    records: readonly MutationRecord[],
    from: number,
    step: number,
    until: number,
  ): number {
    let last: Node | undefined;
    let read = 0;
    for (let at = from; at < records.length; at += step) {
      if (read > READ_BLINDLY) {
        if (performance.now() > until) return at;
        read = 0;
      }
      read += CHANGE;
      const record = records[at] as MutationRecord;
      const { type } = record;
      if (type === 'characterData') selection.text(record.target as Text, false);
      else if (type === 'attributes') {
        const name = record.attributeName as string;
        if (REVEALS.has(name)) revealed = true;
        else selection.changed(record.target as Element, name);
      } else if (!last?.contains(record.target)) {
        const { addedNodes } = record;
        const { length } = addedNodes;
        for (let place = 0; place < length; place++) {
          const added = addedNodes[place] as Node;
          if (!added.isConnected) continue;
          if (added.nodeType === Node.ELEMENT_NODE) {
            last = added;
            read += selection.added(added as Element);
          } else if (added.nodeType === Node.TEXT_NODE) selection.text(added as Text, true);
        }
      }
    }
    return records.length;
  }

  function watch(node: Node): void {
    watched.add(node);
    if (node !== root) {
      shadows.push(new WeakRef(node));
      // the one such event that does not leave a shadow tree
      on(node, 'load', mayReveal);
    }
    observer.observe(node, wide ? WAITING : CALM);
  }

  function mayReveal(): void {
    if (!looks.awaits()) return;
    revealed = true;
    later();
  }

  /** Whether attributes that show and hide are watched as well. */
  function widen(now: boolean): void {
    if (wide === now) return;
    wide = now;
    watchAgain();
  }

  /** Watches all that was met, for what is to be watched now. */
  function watchAgain(): void {
    for (const node of [root, ...trees()]) observer.observe(node, wide ? WAITING : CALM);
  }

  /** The shadow trees that were met and are still there. */
  const trees = () => shadows.flatMap((ref) => ref.deref() ?? []);

  function seen(): void {
    if (root.hidden) return;
    if (asleep) {
      asleep = false;
      watchAgain();
    }
    later();
    wake();
  }

  watch(root);
  for (const type of MAY_REVEAL) on(root, type, mayReveal);
  on(root, 'visibilitychange', seen);
  /** Trees that came late are asked for when the page has come, or a while after its elements have, or a person has pressed. */
  let asksLate: ReturnType<typeof setTimeout> | undefined;
  const askLate = () => {
    asksLate = undefined;
    close.push(selection.late(root));
    wake();
  };
  const askSoon = () => {
    asksLate ??= setTimeout(askLate, LATE);
  };
  on(root, 'click', askSoon);
  on(root, 'DOMContentLoaded', () => {
    askSoon();
    // what came in parts is read as a whole
    whole = true;
    parsed();
  });
  on(globalThis, 'load', () => {
    clearTimeout(asksLate);
    askLate();
    mayReveal();
  });
  on(globalThis, 'popstate', wake);
  on(globalThis, 'hashchange', wake);
  on((globalThis as { navigation?: EventTarget }).navigation, 'currententrychange', wake);
  signal.addEventListener('abort', () => {
    clearTimeout(comes);
    clearTimeout(timer);
    clearTimeout(seeing);
    clearTimeout(asksLate);
    observer.disconnect();
    appearing.disconnect();
  });
  wake();

  return {
    again() {
      whole = true;
      selection.forget();
      wake();
    },
    look() {
      wake();
      later();
    },
    shapes: selection,
    get told() {
      return selection.told;
    },
    get sampled() {
      return sampled;
    },
  };
}

/** Soon after the browser has laid out and painted, when asking for layout costs nothing; not never where it does not paint. */
function afterFrame(task: () => void): void {
  const instead = setTimeout(() => {
    cancelAnimationFrame(frame);
    soon(task);
  }, UNPAINTED);
  const frame = requestAnimationFrame(() => {
    clearTimeout(instead);
    soon(task);
  });
}

/** The next task, before anything that can wait. */
function soon(task: () => void): void {
  void scheduler.postTask(task, { priority: 'user-blocking' });
}
