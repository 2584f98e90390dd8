/**
 * Which elements may matter, found without touching the others. To touch an element from here costs ten times what the
 * browser needs to pass it by, so of each piece that is added two questions are asked of the browser as a whole: what
 * its text says (`skim.ts`), and which of its elements say more than their text. Only where an answer tells of buying,
 * of an amount or of a disguise is the piece looked at closely.
 *
 * Reads names, attributes and text only, never layout or style.
 */
import { hidesWords, isSecret } from './hidden-words';
import { STEP, STEPS } from './hosts';
import { MAY_PRESS, NATIVE } from './pressable';
import { above, holdsMoreThan, MAY_HOST, shadowOf } from './shadow';
import { mayTell, skim } from './skim';
import { LABEL_CAP, TELLING_CAP } from './telling';

const LEAVES = /\/\/|%2f%2f|^(?!https?:)[a-z][a-z\d+.-]*:/i;

/** Names by which an address of the page's own host carries another address. */
const CARRIES = ['/link/', 'redirect', 'target=', 'url=', '%2f%2f', '%2F%2F'];
const within = (words: readonly string[]) => words.map((word) => `[href*="${word}"]`).join();

/** What says more than its text: asked of every piece. Each part begins with a name, which is cheap to ask. */
const tellingBy = (origin: string) =>
  `a:is(${within([...STEPS, ...CARRIES])},[href^="//"],[href*=":"]:not([href^="${origin}/"])),input,iframe,:empty:is(button,[role=button]),[aria-label]`;

/** Asked in a piece that is looked at closely. */
const CONTROLS = `a,button,input,select,textarea,iframe,summary,canvas,[role],[class*=pay],:empty:is(${MAY_PRESS})`;
/** Asked there, and wherever a piece of its kind is added for the first times. */
const SELDOM =
  'select,textarea,canvas,frame,object,embed,area,[title],[data-label],[id*=pay i],[data-funding-source],[class*=checkout i],[class*=AcceptUI]';
const PICTURED = ':is(label,button,[role],li,[aria-checked],[aria-selected]) img[alt]';
/** Pieces of one kind before only some are searched for what has no sign at all. */
const FIRST_PIECES = 3;
const SAMPLE = 64;
/** Elements of a piece that are asked in one go. */
const MANY = 40;
/** Elements beyond which a piece is taken apart, so that no question about it takes long. */
const LARGE = 600;
/** The same by its text, in characters, and the text beyond which a piece that tells is narrowed down. */
const LONG_TEXT = 2000;
const SMALL_TEXT = 400;
/** Elements of the place around something that tells, and the most steps up to it. */
const AROUND = 300;
const CLIMB = 4;
/** Most steps up to such a place. */
const CLOSE_CLIMB = 10;
/** Elements that are asked once more when the page has come. */
const EMPTY_HOSTS = `:empty:is(${[...MAY_HOST].join()})`;
const LATE_CAP = 1000;
/** Longest text that may be one piece of a word, in characters. */
const PIECE = 24;
/** Most shapes of controls, and most names of hosts, that are remembered. */
const SHAPES_CAP = 4096;
const HOSTS_CAP = 40;
/** Longest text that is remembered, in characters, and most of them. */
const SHORT = 60;
const KINDS_CAP = 2048;

/** What a text may be: it may tell of buying, hide what it says, or be a reason to look around it. */
type Kind = 'tells' | 'hides' | 'hints' | '';

/** A letter at an end; sets of all letters are slow to make. */
const EDGE_BEFORE = /^[\w\x80-\uffff]/;
const EDGE_AFTER = /[\w\x80-\uffff]$/;
/** Counts change all the time, and say nothing. */
const NUMBER = /^[\d.,:\s]*$/;
const MONEY = /\d/;
const CURRENCY = /[$€£¥฿₫₱₩₹₽₺₴円元원]|rp|idr|usd|eur|sgd|myr|\brm|rb\b|ribu|jt\b|juta|perak|rupi/i;
const LABELS = new Set(['aria-label', 'title', 'data-label']);
const UNREAD = /^(?:script|style|template|noscript)$/;

export interface Shapes {
  /** A control of this shape was read on the screen and says nothing: others like it are passed by. */
  learn(el: Element, certainty: number): void;
  /** Whether enough controls of this shape were read. */
  knows(el: Element): boolean;
  /** Whether what an element is called for those who cannot see may tell of buying. */
  isNamed(el: Element): boolean;
}

/** Work that rests between its steps. */
export type Work = Generator<void>;

export interface Selection extends Shapes {
  /** Asks an element that was added and all it holds; answers how much of it was read, in characters. */
  added(el: Element): number;
  /** The same for a whole document. */
  apart(el: Element): Work;
  /** Asks once more for shadow trees, when the page has come. */
  late(root: Document): Work;
  /** Asks one element of which an attribute has changed. */
  changed(el: Element, attribute: string): void;
  /** Asks one text, which is new or has changed. */
  text(node: Text, isNew: boolean): void;
  /** Something here told of buying, of an amount or of a disguise. */
  readonly told: boolean;
  forget(): void;
}

/**
 * @param take gets what may matter, once or more often; `only` when all that speaks for it is that its shape is new
 * @param enter gets every shadow tree that is met
 * @param defer gets what is dearer than a question, to be done in its turn
 * @param promotion selector of the places by which the platform promotes goods; empty for none
 */
export function createSelection(
  take: (el: Element, only: boolean) => void,
  enter: (tree: ShadowRoot) => void,
  defer: (work: Work) => void,
  promotion: string,
): Selection {
  const telling = tellingBy(location.origin);
  let asked = telling;
  let controls = CONTROLS;
  const hosts = new Set<string>();
  /** Names of components that had no tree when they were seen. */
  const unmade = new Set<string>();
  /** Feeds say the same again and again. */
  const kinds = new Map<string, Kind>();
  let shapes = new Map<string, number>();
  /** How many pieces of each kind have come. */
  let pieces = new Map<string, number>();
  /** Places in which something tells: whatever comes into them is looked at closely. */
  let close = new WeakSet<Node>();
  let anyClose = false;
  /** Those of them that are about to be looked at once more. */
  const due = new Set<Node>();
  let told = false;
  const seldom = `${SELDOM},${PICTURED}${promotion === '' ? '' : `,:is(${promotion}) :is(${NATIVE})`}`;

  function added(el: Element): number {
    if (!el.hasChildNodes()) {
      if (el.matches(asked)) ask(el);
      // parsers and scripts may add a canvas or a place on a picture by itself
      if (el.matches(seldom)) take(el, false);
      host(el);
      if (closeAround(el)) defer(closely(el));
      return 0;
    }
    const text = el.textContent ?? '';
    if (text.length > LONG_TEXT) {
      defer(apart(el));
      return 0;
    }
    if (el.matches(asked)) ask(el);
    const found = el.querySelectorAll(asked);
    const { length } = found;
    if (length > MANY) defer(rest(found));
    for (let at = 0; at < Math.min(length, MANY); at++) ask(found[at] as Element);
    if (skim(text) !== 0) defer(searched(el, text, true));
    else if (closeAround(el)) defer(closely(el));
    if (isFirst(el)) defer(search(el));
    return text.length;
  }

  /** What a piece with much to ask has left. */
  function* rest(found: NodeListOf<Element>): Generator<void> {
    for (let at = MANY; at < found.length; at++) {
      ask(found[at] as Element);
      if ((at & 15) === 15) yield;
    }
  }

  /** A large piece, child by child, down to pieces that are none; its own texts are asked as they stand. */
  function* apart(el: Element): Generator<void> {
    if (el.matches(asked)) ask(el);
    host(el);
    for (let child = el.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) text(child, true);
      else if (child instanceof Element && !UNREAD.test(child.localName)) {
        if (holdsMoreThan(child, LARGE)) yield* apart(child);
        else added(child);
      }
      yield;
    }
  }

  /**
   * A piece whose text tells is narrowed down and looked at closely.
   *
   * @param tells whether that is known; what holds most of such a text is asked last, since its parts say it too
   * @returns whether it tells
   */
  function* searched(el: Element, text: string, tells: boolean): Generator<void, boolean> {
    // no part of what a person reads, whatever it says
    if (UNREAD.test(el.localName)) return true;
    told ||= tells;
    let narrower = false;
    if (text.length > SMALL_TEXT) {
      for (let child = el.firstElementChild; child; child = child.nextElementSibling) {
        const inner = child.firstChild ? (child.textContent ?? '') : '';
        const isMost = inner.length > text.length / 2 && !UNREAD.test(child.localName);
        if (inner === '' || (!isMost && skim(inner) === 0)) continue;
        if (yield* searched(child, inner, !isMost)) narrower = true;
        yield;
      }
    }
    if (narrower) return true;
    if (!tells && skim(text) === 0) return false;
    told = true;
    yield* around(el);
    return true;
  }

  /** What stands around something that tells, as far as it is a place of its own. */
  function* around(el: Element): Generator<void> {
    let place = el;
    // no question asked outside a shadow tree reaches into it
    const places: (Element | ShadowRoot)[] = [];
    for (let step = 0; step < CLIMB; step++) {
      const outer = above(place);
      if (outer === null || outer === document.documentElement || holdsMoreThan(outer, AROUND)) break;
      const { parentNode } = place;
      if (parentNode instanceof ShadowRoot) {
        if (holdsMoreThan(parentNode, AROUND)) break;
        places.push(parentNode);
      }
      place = outer;
    }
    places.push(place);
    const known = closeAround(place);
    if (known && !holdsMoreThan(known, AROUND)) places.push(known);
    anyClose = true;
    for (const each of places) {
      if (!close.has(each)) {
        close.add(each);
        yield* closely(each);
      } else if (!due.has(each)) {
        due.add(each);
        defer(onceMore(each));
      }
    }
  }

  /** A place that told before: what came into it may be what its controls were missing. */
  function* onceMore(place: Element | ShadowRoot): Generator<void> {
    due.delete(place);
    yield* closely(place);
  }

  /** The place around an element in which something tells. */
  function closeAround(el: Element): Element | null {
    let place = anyClose ? above(el) : null;
    for (let step = 0; place && step < CLOSE_CLIMB; step++, place = above(place))
      if (close.has(place)) return place;
    return null;
  }

  /** Everything that may be a control, also where nothing but its shape speaks for it. */
  function* closely(el: Element | ShadowRoot): Generator<void> {
    yield* each(el, controls, askControl);
    yield;
    yield* each(el, seldom, (found) => take(found, false));
    yield;
    yield* texts(el);
  }

  /** Hands on a piece itself and what is in it, as far as a selector says so; answers whether anything was. */
  function* each(
    el: Element | ShadowRoot,
    selector: string,
    hand: (found: Element) => void,
  ): Generator<void, boolean> {
    const isOne = el instanceof Element && el.matches(selector);
    if (isOne) hand(el);
    const found = el.querySelectorAll(selector);
    const { length } = found;
    for (let at = 0; at < length; at++) {
      hand(found[at] as Element);
      if ((at & 7) === 7) yield;
    }
    return isOne || length > 0;
  }

  /** Whether pieces of a kind, by their class or their place, are still new, or their turn has come again. */
  function isFirst(el: Element): boolean {
    const kind =
      el.getAttribute('class') ?? `${el.localName} in ${el.parentElement?.getAttribute('class') ?? ''}`;
    const before = pieces.get(kind) ?? 0;
    if (pieces.size < SHAPES_CAP) pieces.set(kind, before + 1);
    return before < FIRST_PIECES || before % SAMPLE === 0 || el.parentNode === document.body;
  }

  /** Every shadow tree, and what has no sign that is asked for everywhere: dearer, so only where something is new. */
  function* search(el: Element): Generator<void> {
    const isSeldom = yield* each(el, seldom, (found) => take(found, false));
    let hosting = host(el);
    const all = el.getElementsByTagName('*');
    const { length } = all;
    for (let at = 0; at < length; at++) {
      const inner = all[at];
      if (inner) hosting = host(inner) || hosting;
      if ((at & 7) === 7) yield;
    }
    // others of its kind may hold one too
    if (hosting || isSeldom) pieces.delete(el.getAttribute('class') ?? '');
  }

  /** Trees that were attached after their element was seen: of components defined late, and of empty elements. */
  function* late(root: Document): Generator<void> {
    const names = [...unmade].slice(0, HOSTS_CAP).map((name) => CSS.escape(name));
    const selector = [EMPTY_HOSTS, ':not(:defined)', ...names].join(',');
    if (root.documentElement) yield* lateIn(root.documentElement, selector, { left: LATE_CAP });
  }

  /** Piece by piece, so that no question takes long. */
  function* lateIn(el: Element, selector: string, cap: { left: number }): Generator<void> {
    for (let child = el.firstElementChild; child && cap.left > 0; child = child.nextElementSibling) {
      const isLarge = holdsMoreThan(child, LARGE);
      const inner = isLarge ? [] : child.querySelectorAll(selector);
      for (const found of child.matches(selector) ? [child, ...inner] : inner) {
        if (cap.left-- <= 0) return;
        host(found);
        if ((cap.left & 7) === 0) yield;
      }
      if (isLarge) yield* lateIn(child, selector, cap);
      yield;
    }
  }

  function host(el: Element): boolean {
    const tree = shadowOf(el);
    const name = el.localName;
    if (tree === null) {
      if (name.includes('-')) unmade.add(name);
      return false;
    }
    if (name.includes('-') && hosts.size < HOSTS_CAP && !hosts.has(name)) {
      hosts.add(name);
      const known = [...hosts].map((each) => CSS.escape(each)).join(',');
      asked = `${telling},${known}`;
      controls = `${CONTROLS},${known}`;
    }
    enter(tree);
    return true;
  }

  /** One look at an element that says more than its text. */
  function ask(el: Element): void {
    const name = el.localName;
    if (name.includes('-') && host(el)) return;
    if (/^(?:input|select|textarea|iframe|canvas)$/.test(name)) {
      take(el, false);
      // a chooser may have its words in the style sheet alone
      if (name === 'input' && el.getAttribute('type') === 'radio') defer(around(el));
      return;
    }
    const label = labelOf(el);
    if (labelTells(label)) {
      if (isNew(el, name)) take(el, true);
    } else if (name === 'a') {
      const href = el.getAttribute('href');
      if (href !== null && (LEAVES.test(href) || STEP.test(href))) take(el, false);
    } else if (label === null && isNew(el, name)) {
      // nothing to read on it: its words may stand in the style sheet alone
      defer(around(el));
    }
  }

  /** One look at what is, or may be, a control, a field or a frame. */
  function askControl(el: Element): void {
    const name = el.localName;
    if (name === 'a') {
      const href = el.getAttribute('href');
      if (href === null) return;
      if (LEAVES.test(href) || STEP.test(href)) take(el, false);
      else asControl(el, name);
    } else if (name === 'button' || name === 'summary') asControl(el, name);
    else if (name.includes('-')) {
      if (!host(el) || el.hasAttribute('role')) take(el, false);
    } else if (/^(?:input|select|textarea|iframe|canvas)$/.test(name) || el.matches('[class*=pay]'))
      take(el, false);
    else asControl(el, name);
  }

  function asControl(el: Element, name: string): void {
    if (isNew(el, name)) take(el, true);
  }

  /** Name, children, class, and a label that may tell: of those that tell nothing the label makes no difference. */
  function shapeOf(el: Element, name: string): string {
    const label = labelOf(el);
    const told = labelTells(label) ? label : '';
    return `${name} ${el.childElementCount} ${el.getAttribute('class') ?? ''} ${told}`;
  }

  function isNew(el: Element, name: string): boolean {
    return (shapes.get(shapeOf(el, name)) ?? 0) < 1;
  }

  /** Every text below an element. */
  function* texts(el: Element | ShadowRoot): Generator<void> {
    const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    let alone = 0;
    let count = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      alone = asText(node) ? alone + 1 : 0;
      // Letters in elements of their own are read as a whole.
      if (alone === 3) takeAround(node);
      if ((++count & 3) === 3) yield;
    }
  }

  /** A text that came, or changed, by itself; a label may be typed in, number and all. */
  function text(node: Text, isNew: boolean): void {
    const { data } = node;
    if (data.length > TELLING_CAP || (!isNew && NUMBER.test(data))) return;
    const kind = kindOf(data);
    if (kind === '' && data.length > PIECE) return;
    asText(node);
    const { parentElement } = node;
    if (parentElement === null) return;
    if (kind !== '') {
      told = true;
      defer(around(parentElement));
    } else if (anyClose && close.has(parentElement)) defer(closely(parentElement));
  }

  /** Asks one text; true when it is a single letter. */
  function asText(node: Text): boolean {
    const { data } = node;
    if (data.length > TELLING_CAP) return false;
    const kind = kindOf(data);
    if (kind === 'tells') {
      if (data.length <= LABEL_CAP) takeParent(node);
      else {
        // Most of a long text may be cut off by its box.
        const parent = node.parentElement;
        if (parent?.matches(MAY_PRESS) || parent?.matches(NATIVE)) take(parent, false);
      }
      return data.length === 1;
    }
    if (kind === 'hides') {
      takeParent(node);
      const control = node.parentElement?.closest(`${NATIVE},${MAY_PRESS}`);
      if (control) take(control, true);
    }
    if (MONEY.test(data)) priced(node, data);
    if (data.length > PIECE) return false;
    const words = data.trim();
    if (words === '') {
      if (node.nextSibling === null && node.previousSibling === null) {
        const parent = node.parentElement;
        if (parent?.matches(MAY_PRESS)) take(parent, false);
      }
      return false;
    }
    // Half a word may go on in the next element.
    if (
      (EDGE_AFTER.test(data) && node.nextSibling !== null) ||
      (EDGE_BEFORE.test(data) && node.previousSibling !== null)
    ) {
      const parent = node.parentElement;
      const whole = parent?.textContent ?? '';
      if (parent && whole.length <= TELLING_CAP && mayTell(whole.trim())) take(parent, false);
    }
    return words.length === 1;
  }

  function kindOf(data: string): Kind {
    if (data.length > SHORT) return mayTell(data) ? 'tells' : '';
    const known = kinds.get(data);
    if (known !== undefined) return known;
    if (kinds.size >= KINDS_CAP) kinds.clear();
    const words = data.trim();
    const kind = mayTell(data)
      ? 'tells'
      : words !== '' && (hidesWords(words) || isSecret(words))
        ? 'hides'
        : skim(data) !== 0
          ? 'hints'
          : '';
    kinds.set(data, kind);
    return kind;
  }

  /** A control with an amount may sell what is no goods. */
  function priced(node: Text, data: string): void {
    if (!CURRENCY.test(data)) return;
    const control = node.parentElement?.closest(NATIVE);
    if (control) take(control, false);
  }

  function takeParent(node: Text): void {
    const parent = node.parentElement;
    if (!parent) {
      // Text of a shadow root itself.
      const root = node.parentNode;
      if (root instanceof ShadowRoot) take(root.host, false);
      return;
    }
    take(parent, false);
    // Its words may be part of what the element around it says.
    const around = parent.parentElement;
    if (around && around.childNodes.length > 1 && (around.textContent?.length ?? 0) <= TELLING_CAP)
      take(around, false);
  }

  function takeAround(node: Text): void {
    const parent = node.parentElement;
    if (!parent) return;
    take(parent, false);
    if (parent.parentElement) take(parent.parentElement, false);
  }

  return {
    added,
    apart,
    late,
    get told() {
      return told;
    },
    changed(el, attribute) {
      const value = el.getAttribute(attribute);
      if (value === null) return;
      if (attribute === 'role') added(el);
      else if (LABELS.has(attribute)) {
        if (mayTell(value)) take(el, false);
      } else if (attribute === 'href') {
        if (LEAVES.test(value) || STEP.test(value)) take(el, false);
      } else if (el.matches(controls) || el.matches(seldom)) askControl(el);
    },
    text,
    learn(el, certainty) {
      if (shapes.size >= SHAPES_CAP) shapes.clear();
      const shape = shapeOf(el, el.localName);
      shapes.set(shape, (shapes.get(shape) ?? 0) + certainty);
    },
    knows: (el) => !isNew(el, el.localName),
    isNamed: (el) => labelTells(labelOf(el)),
    forget() {
      shapes = new Map();
      pieces = new Map();
      close = new WeakSet();
      anyClose = told = false;
    },
  };
}

const labelTells = (label: string | null) => label !== null && mayTell(label);

const labelOf = (el: Element) =>
  el.getAttribute('aria-label') ?? el.getAttribute('title') ?? el.getAttribute('data-label');
