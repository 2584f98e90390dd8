/**
 * Which elements may matter, found without touching the others: one compiled selector over what was added, and one
 * walk over its texts. To touch an element from here costs ten times what the browser needs to pass it by, so
 * elements are asked for by name, and plain text is asked for its words before anybody asks where it stands.
 *
 * Reads names, attributes and text only, never layout or style.
 */
import { hidesWords, isSecret } from './hidden-words';
import { MAY_PRESS, NATIVE } from './pressable';
import { shadowOf } from './shadow';
import { LABEL_CAP, mayTell, TELLING_CAP } from './telling';

/** Asked of everything that is added. Short, because each part is asked of each element. */
const OFTEN = `a,button,input,select,textarea,iframe,summary,canvas,[role],[class*=pay],:empty:is(${MAY_PRESS})`;
/** Asked where such things have been seen, and wherever something is added for the first times. */
const SELDOM =
  'frame,object,embed,area,[id*=pay i],[data-funding-source],[class*=checkout i],[class*=AcceptUI]';
const PICTURED = ':is(label,button,[role],li,[aria-checked],[aria-selected]) img[alt]';
/** Pieces that one place gets before only every sixteenth is asked the seldom questions. */
const FIRST_PIECES = 50;
const SAMPLE = 16;
/** Elements beyond which a piece is taken apart, so that no question about it takes long. */
const LARGE = 1500;
/** Longest text that may be one piece of a word, in characters. */
const PIECE = 24;
/** Most shapes of controls, and most names of hosts, that are remembered. */
const SHAPES_CAP = 4096;
const HOSTS_CAP = 40;
/** Longest text that is remembered, in characters, and most of them. */
const SHORT = 60;
const KINDS_CAP = 2048;

/** What a text may be: it may tell of buying, or hide what it says. */
type Kind = 'tells' | 'hides' | '';

const STEP = /cart|check|order|pay|bag|keranjang|pesanan|bayar/i;
const LEAVES = /\/\/|%2f%2f|^(?!https?:)[a-z][a-z\d+.-]*:/i;
const MONEY = /\d/;
const CURRENCY = /[$€£¥฿₫₱₩₹₽₺₴円元원]|rp|idr|usd|eur|sgd|myr|\brm|rb\b|ribu|jt\b|juta|perak|rupi/i;
const EDGE_BEFORE = /^[\p{L}\p{N}]/u;
const EDGE_AFTER = /[\p{L}\p{N}]$/u;

export interface Shapes {
  /** A control of this shape was read on the screen and says nothing: others like it are passed by. */
  learn(el: Element, certainty: number): void;
  /** Whether enough controls of this shape were read. */
  knows(el: Element): boolean;
}

export interface Selection extends Shapes {
  /** Asks an element that was added and all it holds, resting between questions. */
  added(el: Element): Generator<void>;
  /** Asks one element whose attribute has changed. */
  changed(el: Element): void;
  /** Asks one text. */
  text(node: Text): void;
  forget(): void;
}

/**
 * @param take gets what may matter, once or more often; `only` when all that speaks for it is that its shape is new
 * @param enter gets every shadow tree that is met
 * @param promotion selector of the places by which the platform promotes goods; empty for none
 */
export function createSelection(
  take: (el: Element, only: boolean) => void,
  enter: (tree: ShadowRoot) => void,
  promotion: string,
): Selection {
  let often = OFTEN;
  const hosts = new Set<string>();
  /** Feeds say the same again and again. */
  const kinds = new Map<string, Kind>();
  let shapes = new Map<string, number>();
  let places = new WeakMap<Node, number>();
  const seldom = `${SELDOM},${PICTURED}${promotion === '' ? '' : `,:is(${promotion}) :is(${NATIVE})`}`;

  function* piece(el: Element): Generator<void> {
    if (el.firstChild === null) {
      if (el.matches(often) || el.matches(seldom)) ask(el);
      host(el);
      return;
    }
    const size = el.getElementsByTagName('*').length;
    if (size > LARGE) {
      yield* apart(el);
      return;
    }
    if (el.matches(often)) ask(el);
    if (size > 0) {
      const found = el.querySelectorAll(often);
      for (let at = 0; at < found.length; at++) {
        ask(found[at] as Element);
        if ((at & 15) === 15) yield;
      }
    }
    yield;
    yield* texts(el);
    if (isFirst(el)) yield* closely(el);
  }

  /** A large piece, child by child; its own texts are asked as they stand. */
  function* apart(el: Element): Generator<void> {
    if (el.matches(often) || el.matches(seldom)) ask(el);
    host(el);
    for (let child = el.firstChild; child; child = child.nextSibling) {
      if (child instanceof Element) yield* piece(child);
      else if (child instanceof Text) text(child);
      yield;
    }
  }

  /** Whether a place is still new, or its turn has come again. */
  function isFirst(el: Element): boolean {
    const place = el.parentNode;
    if (place === null) return true;
    const before = places.get(place) ?? 0;
    places.set(place, before + 1);
    return before < FIRST_PIECES || before % SAMPLE === 0;
  }

  /** The seldom questions, and every shadow tree: dearer, so they are asked where something is new. */
  function* closely(el: Element): Generator<void> {
    const found = el.querySelectorAll(seldom);
    for (let at = 0; at < found.length; at++) {
      take(found[at] as Element, false);
      yield;
    }
    let hosting = host(el);
    const all = el.getElementsByTagName('*');
    for (let at = 0; at < all.length; at++) {
      hosting = host(all[at] as Element) || hosting;
      if ((at & 7) === 7) yield;
    }
    if ((hosting || found.length > 0) && el.parentNode) places.delete(el.parentNode);
  }

  function host(el: Element): boolean {
    const tree = shadowOf(el);
    if (tree === null) return false;
    const name = el.localName;
    if (name.includes('-') && hosts.size < HOSTS_CAP && !hosts.has(name)) {
      hosts.add(name);
      often = `${OFTEN},${[...hosts].map((known) => CSS.escape(known)).join(',')}`;
    }
    enter(tree);
    return true;
  }

  /** One look at an element that is, or may be, a control, a field or a frame. */
  function ask(el: Element): void {
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
    if (isNamed(el)) take(el, false);
    else if (isNew(el, name)) take(el, true);
  }

  /** What an element is called for those who cannot see. */
  function isNamed(el: Element): boolean {
    const label = el.getAttribute('aria-label');
    if (label !== null && mayTell(label)) return true;
    const title = el.getAttribute('title');
    return title !== null && mayTell(title);
  }

  function shapeOf(el: Element, name: string): string {
    return `${name} ${el.childElementCount} ${el.getAttribute('class') ?? ''}`;
  }

  function isNew(el: Element, name: string): boolean {
    return (shapes.get(shapeOf(el, name)) ?? 0) < 1;
  }

  /** Every text below an element. */
  function* texts(el: Element): Generator<void> {
    const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    let alone = 0;
    let count = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      alone = text(node) ? alone + 1 : 0;
      // Letters in elements of their own are read as a whole.
      if (alone === 3) takeAround(node);
      if ((++count & 15) === 15) yield;
    }
  }

  /** Asks one text; true when it is a single letter. */
  function text(node: Text): boolean {
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
    added: piece,
    changed(el) {
      if (el.matches(often) || el.matches(seldom)) ask(el);
      else if (el.hasAttribute('data-label')) take(el, false);
    },
    text(node) {
      text(node);
    },
    learn(el, certainty) {
      if (shapes.size >= SHAPES_CAP) shapes.clear();
      const shape = shapeOf(el, el.localName);
      shapes.set(shape, (shapes.get(shape) ?? 0) + certainty);
    },
    knows: (el) => !isNew(el, el.localName),
    forget() {
      shapes = new Map();
      places = new WeakMap();
    },
  };
}
