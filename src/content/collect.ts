/**
 * Elements in, signals out. Reads only, never writes to the page.
 *
 * `meet` is asked of every element that may matter and looks at names, attributes and own text alone. What may matter waits
 * until `settle`, which reads layout and style for those few, in one batch.
 */
import type { Signal } from '../model';
import { PROVIDERS } from '../payments';
import { cardField } from './cards';
import { createContext } from './context';
import { type Control, controlOf, isWordless, rawLabel, readingsOf, readReadings } from './controls';
import { follow, isCommercePath } from './destination';
import { frameSign } from './frames';
import { traitsOf } from './group';
import { hidesWords, isSecret } from './hidden-words';
import { STEP } from './hosts';
import { beginLook, type Resting } from './look';
import { BIDI, hasLetters, oneLine } from './normalise';
import { type Fact, noFacts, note, present, readOrders, waysIn } from './orders';
import type { Here } from './page';
import { classify, digitalKind, isPaymentCaption, namedShop, summaryPart, wayToPay } from './phrases';
import { pictureText } from './place';
import { CHOICE, MAY_PRESS, NATIVE } from './pressable';
import type { Shapes } from './select';
import { holdsMoreThan, queryDeep } from './shadow';
import { isShown } from './shown';
import { createLedger, type Draft, type Ledger } from './signals';
import { LABEL_CAP } from './telling';
import { weighUnreadable } from './unreadable';
import { generatedText, visibleText } from './visible';
import { best, weighAddress, weighControl, weighDigital, weighName, weighPromotion } from './weigh';

/** Most elements remembered that could not be judged when last looked at. */
const WAITING_CAP = 400;

const BUTTONS = PROVIDERS.flatMap(({ buttons }) => buttons).join(',') || 'apple-pay-button';
const FRAMES = /^(?:iframe|frame|object|embed)$/;
const FIELDS = /^(?:input|select|textarea)$/;
const TEXTLESS =
  /^(?:script|style|template|noscript|meta|link|head|title|br|hr|img|svg|path|g|use|video|audio|source|canvas|option)$/;
/** Most steps up from a candidate to what stands beside it. */
const PICTURES_REACH = 4;
/** Elements beyond which a place is a list of many things. */
const PICTURED_CAP = 200;
/** Longest text around a control, in characters, that is kept to tell whether it has changed. */
const WORDS_CAP = 8000;
const NOT_ASCII = /[^\x20-\x7e]/;

export interface Collector {
  /**
   * Looks at one element that may matter, by name, attributes and own text.
   *
   * @param only all that speaks for it is that no control of its shape was read yet
   */
  meet(el: Element, only: boolean): void;
  /** Whether anything known matters once it can be seen. */
  awaits(): boolean;
  /** Whether anything is to be read when it is calm. */
  waits(): boolean;
  /** When what was told is to be seen again. */
  restsFor: Ledger['restsFor'];
  /** What could not be seen, or had no second sign, when last looked at. */
  awaited(): Iterable<Element>;
  /** Puts what could not be seen, or had no second sign, up for another look. */
  reconsider(): void;
  /**
   * Reads what waits, resting after each; answers signals that are new or changed.
   *
   * @param calm whether what stands together is read too
   */
  settle(calm: boolean): Generator<void, Signal[]>;
  /** Countries of the money seen around signals, each with an amount as it was read. */
  readonly money: ReadonlyMap<string, string>;
  /** True when the page had more than is kept. */
  readonly truncated: boolean;
  /** The elements of signals that are new since this was last asked. */
  recent(): Element[];
  /** The page has become another: what is still on it is read anew, for the page that it is now. */
  carry(): void;
  /** Reads controls that are met again once more, whatever they said. */
  reread(): void;
  /** Forgets everything. */
  forget(): void;
}

/**
 * A collector for one document.
 *
 * @param frame address of the frame, empty for the page itself
 * @param now gives ISO 8601 instants
 * @param shapes is told of controls that say nothing, and how certain that is of all like them
 * @param hear is told of each label that is read
 */
export function createCollector(
  here: Here,
  frame: string,
  now: () => string,
  shapes: Shapes,
  hear: (label: string) => void,
): Collector {
  const { platform } = here;
  const ledger = createLedger(frame, now);
  const context = createContext(here);
  let facts = noFacts();
  let factsChanged = false;
  let pending = new Set<Element>();
  const later = new Set<Element>();
  /** Of those that wait, the ones that are read only as long as their shape is new, and whether not before it is calm. */
  const tentative = new Map<Element, boolean>();
  let done = new WeakMap<Element, string>();
  let added: Element[] = [];
  /** What gave a signal on the page before, and is to be told for the one that it is now. */
  let carried = new Set<Element>();
  /** Elements that gave a signal by themselves, not as a part of an order, with the words by which they did. */
  const controls = new WeakMap<Element, { draft: Draft; words: string | undefined }>();

  const led = (el: Element) => follow(el.getAttribute('href') ?? '', document.baseURI, platform);

  function meet(el: Element, only: boolean): void {
    const waits = pending.size;
    meetAny(el);
    if (!only) tentative.delete(el);
    else if (pending.size > waits) tentative.set(el, !shapes.isNamed(el));
  }

  function meetAny(el: Element): void {
    const name = el.localName;
    if (FRAMES.test(name)) pending.add(el);
    else if (FIELDS.test(name)) meetField(el);
    else {
      if (name === 'canvas' || el.matches(BUTTONS) || (el.matches(NATIVE) && isWorthReading(el)))
        pending.add(el);
      else if (!el.matches(MAY_PRESS) || el.firstChild) shapes.learn(el, 1);
      if (name === 'img') meetPicture(el);
      else if (!TEXTLESS.test(name)) meetText(el);
    }
  }

  function meetField(el: Element): void {
    if (el instanceof HTMLInputElement) {
      if (/^(?:submit|button|image)$/.test(el.type) || (el.readOnly && classify(el.value))) pending.add(el);
    } else if (el instanceof HTMLSelectElement) {
      const [first, ...others] = waysIn(el).map(({ way }) => way);
      if (first && others.some(({ id }) => id !== first.id)) remember(facts.ways, el, first);
    }
    const asks = el.getAttribute('aria-label') ?? el.getAttribute('placeholder') ?? '';
    const part = summaryPart(asks);
    if (part) remember(facts.parts, el, part);
    if (el.matches('input[type=password][inputmode=numeric],input[type=password][maxlength="6"]'))
      remember(facts.secrets, el, true as const);
    const card = cardField(el);
    if (card) remember(facts.fields, el, card);
  }

  /** Whether a control's label has to be read from the screen: it says something, or may hide what it says. */
  function isWorthReading(el: Element): boolean {
    const raw = oneLine(rawLabel(el));
    const aria = el.getAttribute('aria-label');
    if (classify(raw) || (aria && classify(aria))) return true;
    if (el.localName !== 'a') return raw.length <= LABEL_CAP * 2;
    // Of links only those that may hide their words are read: there are thousands of the rest.
    if (
      context.isPromotion(el) ||
      leadsToShop(el) ||
      leadsToStep(el) ||
      (raw.length <= LABEL_CAP && (namedShop(raw) || digitalKind(raw)))
    )
      return true;
    if (raw === '') return el.querySelector('img') === null || classify(pictureText(el)) !== null;
    return (
      raw.length <= LABEL_CAP / 2 &&
      (el.childElementCount > 1 || el.querySelector('br') !== null || NOT_ASCII.test(raw))
    );
  }

  function leadsToShop(el: Element): boolean {
    const href = el.getAttribute('href') ?? '';
    return /\/\/|%2f%2f|^[a-z]+:/i.test(href) && led(el).destination.relation === 'shop';
  }

  function leadsToStep(el: Element): boolean {
    if (!STEP.test(el.getAttribute('href') ?? '')) return false;
    const { url, destination } = led(el);
    return destination.relation === here.host && url !== undefined && isCommercePath(platform, url);
  }

  function meetText(el: Element): void {
    const own = ownText(el);
    if (own.letters >= 4) pending.add(el);
    if (own.text === '' && own.letters < 3) {
      if (el.matches(MAY_PRESS) && isWordless(el)) pending.add(el);
      return;
    }
    if (hidesWords(own.text) && el.matches(MAY_PRESS)) pending.add(el);
    if (own.lines.length > 1) for (const line of own.lines) noteText(el, line);
    // Most of a long text may be cut off by its box.
    if (own.text.length > LABEL_CAP / 2 && own.text.length <= LABEL_CAP * 2 && el.matches(MAY_PRESS))
      pending.add(el);
    if (own.text.length > LABEL_CAP) return;
    const whole = el.childElementCount === 0 ? own.text : oneLine(rawLabel(el));
    if ((classify(whole) ?? classify(own.text)) || BIDI.test(own.text)) pending.add(el);
    // Words whose letters stand in elements of their own are read as a whole.
    noteText(el, own.letters >= 3 ? whole : own.text);
  }

  /** A tile with a wallet's sign on it names the wallet only in words for those who cannot see. */
  function meetPicture(el: Element): void {
    const alt = el.getAttribute('alt') ?? '';
    const way = alt === '' || el.closest(CHOICE) === null ? undefined : wayToPay(alt);
    if (way) remember(facts.ways, el, way);
  }

  const hasFacts = () => Object.values(facts).some((list: readonly unknown[]) => list.length > 0);

  function remember<T>(list: Fact<T>[], el: Element, value: T): void {
    if (note(list, el, value)) factsChanged = true;
  }

  /** Notes what a short text may be to an order. */
  function noteText(el: Element, text: string): void {
    const way = wayToPay(text);
    const part = summaryPart(text);
    if (way) remember(facts.ways, el, way);
    if (part) remember(facts.parts, el, part);
    if (isSecret(text)) remember(facts.secrets, el, true as const);
    if (isPaymentCaption(text)) remember(facts.captions, el, true as const);
  }

  /** Around a control that buys, texts that stand in the style sheet alone are read as well. */
  function noteGenerated(control: Element): void {
    for (const el of queryDeep(context.around(control).el, ':not(script,style,svg,svg *)', 300)) {
      const text = generatedText(el);
      if (text !== '' && text.length <= LABEL_CAP) noteText(el, text);
    }
  }

  function* settle(calm: boolean): Generator<void, Signal[]> {
    beginLook();
    const batch = pending;
    pending = new Set();
    const seen = new Set<Element>();
    for (const el of batch) {
      // What nothing speaks for, and what was told before, can wait until reading it costs no layout; what stands among
      // pictures waits for them.
      if (!calm && (tentative.get(el) || carried.has(el) || !isPictured(el))) {
        pending.add(el);
        continue;
      }
      if (tentative.delete(el) && shapes.knows(el)) continue;
      if (el.isConnected) yield* settleOne(el, seen);
      yield;
    }
    if (calm && factsChanged) {
      factsChanged = false;
      facts = present(facts);
      yield* readOrders(context, facts, ledger);
    }
    const found = yield* ledger.fresh(calm);
    // what is met until then may have changed
    beginLook();
    return found;
  }

  function* settleOne(el: Element, seen: Set<Element>): Generator<void> {
    const wallet = el.matches(BUTTONS);
    const plain = wallet || FRAMES.test(el.localName);
    const control: Control | null = plain ? { el, kind: 'native' } : controlOf(el);
    // Without a box nobody can tell whether it is a control.
    if (!control && el.matches(MAY_PRESS) && !isShown(el)) wait(el);
    // Letters that were moved name a part of an order where they stand.
    if (!control && el.childElementCount >= 4) noteText(el, visibleText(el));
    if (!control || seen.has(control.el)) return;
    seen.add(control.el);
    if (!isShown(control.el)) {
      wait(el);
      return;
    }
    if (carried.delete(control.el) && tellAgain(control.el)) return;
    yield;
    const draft = wallet
      ? readWallet(el)
      : FRAMES.test(el.localName)
        ? readFrame(el)
        : yield* readControl(control);
    yield;
    // it may have gone while others had their turn
    if (!el.isConnected) return;
    if (draft === 'doubtful') wait(el);
    else if (draft === null) learnFrom(el, control.el);
    else {
      ledger.add(draft);
      added.push(draft.el);
      controls.set(draft.el, { draft, words: wordsOf(draft) });
      // An order is known by its controls too.
      factsChanged ||= facts.parts.length + facts.ways.length > 0 || draft.kind === 'pay';
      if (draft.kind === 'pay' || draft.kind === 'order' || draft.kind === 'checkout') {
        yield;
        noteGenerated(draft.el);
      }
    }
  }

  /** Tells a signal once more for the page that it is now, where nothing that it was read from has changed. */
  function tellAgain(el: Element): boolean {
    const known = controls.get(el);
    if (known?.words === undefined || known.words !== wordsOf(known.draft)) return false;
    ledger.add(known.draft);
    if (known.draft.group) context.noteMoney(known.draft.group);
    return true;
  }

  /** What a signal was read from, as text; `undefined` where that is more than a text. */
  function wordsOf({ el, kind, traits, group }: Draft): string | undefined {
    if ((!group && kind !== 'link-out') || traits?.includes('stated')) return undefined;
    const around = group?.el.textContent ?? '';
    if (around.length > WORDS_CAP) return undefined;
    // counters run all the time
    return `${context.digitalRoute() ?? ''}\n${el.outerHTML}\n${around.replace(/\d+/g, '0')}`;
  }

  /** What has no words may be told from others like it by what stands near; what has words says the same everywhere. */
  function learnFrom(el: Element, control: Element): void {
    const silent = !hasLetters(rawLabel(control)) && control.getBoundingClientRect().width >= 40;
    const certainty = silent ? 0.05 : 0.5;
    shapes.learn(control, certainty);
    if (el !== control) shapes.learn(el, certainty);
  }

  function wait(el: Element): void {
    if (later.size < WAITING_CAP) later.add(el);
  }

  function readFrame(el: Element): Draft | null {
    const sign = frameSign(el, platform);
    if (!sign) return null;
    const digital = context.digitalOf(el, sign.label, context.around(el));
    return {
      kind: sign.kind,
      el,
      label: sign.label,
      destination: sign.led.destination,
      traits: ['frame'],
      digital,
    };
  }

  function readWallet(el: Element): Draft {
    const group = context.around(el);
    const label = readingsOf(el)[0] ?? el.localName;
    const digital = context.digitalOf(el, label, group);
    return {
      kind: 'wallet-button',
      el,
      label,
      destination: context.thisHost,
      traits: traitsOf(group),
      digital,
    };
  }

  function* readControl(control: Control): Generator<void, Draft | 'doubtful' | null> {
    const { el } = control;
    const readings = yield* readReadings(el);
    const state = `${readings.join('\n')}\n${el.getAttribute('href') ?? ''}`;
    if (done.get(el) === state) return null;
    readings.forEach(hear);
    yield;
    const read = best(readings, classify);
    yield;
    const draft = read
      ? yield* weighControl(context, control, read.label, read.hit)
      : yield* readWordless(el, readings);
    if (draft !== 'doubtful') done.set(el, state);
    return draft;
  }

  /** A control that says nothing of buying: it may still lead there, or hide its words in a picture. */
  function* readWordless(el: Element, readings: readonly string[]): Resting<Draft | null> {
    const label = readings[0] ?? '';
    const other =
      weighName(context, el, label) ?? weighPromotion(context, el, label) ?? weighAddress(context, el, label);
    if (other) return other;
    yield;
    const digital = yield* weighDigital(context, el, readings);
    if (digital) return digital;
    yield;
    const hidden = weighUnreadable(context, el, readings);
    if (hidden) return hidden;
    if (el.localName !== 'a' || !leadsToShop(el)) return null;
    return { kind: 'link-out', el, label, destination: led(el).destination, claims: namedShop(label) };
  }

  return {
    meet,
    settle,
    awaited: () => later,
    awaits: () => later.size > 0 || hasFacts(),
    waits: () => pending.size > 0 || factsChanged,
    restsFor: ledger.restsFor,
    reconsider() {
      for (const el of later) pending.add(el);
      later.clear();
      factsChanged ||= hasFacts();
    },
    recent() {
      const elements = added;
      added = [];
      return elements;
    },
    money: context.money,
    get truncated() {
      return ledger.truncated;
    },
    carry() {
      const told = ledger.all().filter((el) => controls.has(el));
      const still = [...told, ...later, ...pending];
      const known = present(facts);
      forget();
      carried = new Set(told);
      facts = known;
      factsChanged = true;
      for (const el of still) pending.add(el);
    },
    reread() {
      done = new WeakMap();
    },
    forget,
  };

  function forget(): void {
    ledger.clear();
    context.forget();
    added = [];
    facts = noFacts();
    pending = new Set();
    carried = new Set();
    tentative.clear();
    later.clear();
    done = new WeakMap();
  }
}

/**
 * Whether an element can be read before the pictures near it have come: a control by its own nature can, of others an
 * item of a list looks like a button without its picture.
 */
function isPictured(el: Element): boolean {
  if (document.readyState !== 'complete') return false;
  if (el.closest(NATIVE)) return true;
  let place = el;
  for (let step = 0; step < PICTURES_REACH; step++) {
    const around = place.parentElement;
    if (!around || around === document.body || holdsMoreThan(around, PICTURED_CAP)) break;
    place = around;
  }
  const pictures = place.getElementsByTagName('img');
  const { length } = pictures;
  for (let at = 0; at < Math.min(length, 20); at++) if (!pictures[at]?.complete) return false;
  return true;
}

/** The text that stands in an element itself, a line for each `br`, and how many of its children hold a single letter. */
function ownText(el: Element): { text: string; lines: string[]; letters: number } {
  let text = '';
  let letters = 0;
  for (let node = el.firstChild; node && text.length <= LABEL_CAP * 4; node = node.nextSibling) {
    if (node instanceof Text) text += node.data.replace(/\s+/g, ' ');
    else if (node instanceof HTMLBRElement) text += '\n';
    else if (node instanceof Element && node.childElementCount === 0 && node.textContent?.trim().length === 1)
      letters++;
  }
  const lines = text.split('\n').map(oneLine).filter(Boolean);
  return { text: lines.join(' '), lines, letters };
}
