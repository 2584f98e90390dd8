/**
 * Elements in, signals out. Reads only, never writes to the page.
 *
 * `meet` is asked of every element and looks at names, attributes and own text alone. What may matter waits
 * until `settle`, which reads layout and style for those few, in one batch.
 */
import type { DigitalKind, PhraseClass, Signal, SignalKind, SummaryPart, Trait } from '../model';
import { PROVIDERS } from '../payments';
import { type CardField, cardField, cardForms } from './cards';
import { type Control, controlOf, NATIVE, rawLabel, readingsOf } from './controls';
import { follow, isCommercePath, type Led, routeOf } from './destination';
import { frameSign } from './frames';
import { digitalHere, type Surroundings, surroundings, traitsOf } from './group';
import { quote } from './normalise';
import type { Here } from './page';
import {
  classify,
  classifyInOrder,
  type Hit,
  isPaymentCaption,
  LABEL_CAP,
  namedShop,
  saysItLeaves,
  summaryPart,
  type Way,
  wayToPay,
} from './phrases';
import { pictureText, selectorOf, snippetOf } from './place';
import { holds, parentOf, queryDeep } from './shadow';
import { controlText, isShown, textAround } from './visible';

/** Most signals kept of one document, and most elements of one sort that are remembered. */
const SIGNAL_CAP = 200;
const KEPT_CAP = 400;
/** Most plain link-outs reported: they all say the same. */
const LINK_OUT_CAP = 20;
/** Most orders, and most choosers, looked at in one go. */
const GROUPS_CAP = 12;

const KIND_OF: Readonly<Record<PhraseClass, SignalKind | null>> = {
  buy: 'buy',
  cart: 'cart',
  'view-cart': 'cart',
  checkout: 'checkout',
  order: 'order',
  pay: 'pay',
  'link-out': null,
  promote: null,
};

const BUTTONS = PROVIDERS.flatMap(({ buttons }) => buttons).join(',') || 'apple-pay-button';
const FRAMES = /^(iframe|frame|object|embed)$/;
const FIELDS = /^(input|select|textarea)$/;
const TEXTLESS =
  /^(script|style|template|noscript|meta|link|head|title|br|hr|img|svg|path|g|use|video|audio|source|canvas|iframe|option)$/;
const PAY_LATER =
  /\b(pay ?later|cicil|cicilan|kredit|instal?ment|angsuran|spaylater|gopaylater|kredivo|akulaku)\b/i;

export interface Collector {
  /** Looks at one element by name, attributes and own text. */
  meet(el: Element): void;
  /** True when something waits for `settle`. */
  readonly waiting: boolean;
  /** Elements that matter and could not be seen when last looked at. */
  readonly hidden: number;
  /** Puts the hidden ones up for another look. */
  reconsider(): void;
  /** Reads what waits, resting after each; answers signals that are new or changed. */
  settle(): Generator<void, Signal[]>;
  /** Countries of the money seen around signals, each with an amount as it was read. */
  readonly money: ReadonlyMap<string, string>;
  /** True when the page had more than is kept. */
  readonly truncated: boolean;
  /** Forgets everything: the page has become another. */
  forget(): void;
}

interface Fact<T> {
  el: Element;
  value: T;
}

/** A collector for one document. `now` gives ISO 8601 instants. */
export function createCollector(here: Here, frame: string, now: () => string): Collector {
  const signals = new Map<string, Signal>();
  let fresh = new Set<string>();
  let truncated = false;
  let pending = new Set<Element>();
  const hidden = new Set<Element>();
  let done = new WeakMap<Element, string>();
  const money = new Map<string, string>();
  let ways: Fact<Way>[] = [];
  let captions: Fact<true>[] = [];
  let parts: Fact<SummaryPart>[] = [];
  let fields: Fact<{ part: CardField; sure: boolean }>[] = [];
  let groupsChanged = false;
  let linkOuts = 0;

  const base: readonly Trait[] = frame === '' ? [] : ['frame'];
  const userContent = here.platform.locators
    .filter(({ kind }) => kind === 'user-content')
    .map(({ selector }) => selector)
    .join(',');
  const digitalPlaces = here.platform.locators.filter(({ kind }) => kind === 'digital');
  const inUserContent = (el: Element) => userContent !== '' && el.closest(userContent) !== null;
  const ownRoute = () => {
    try {
      return routeOf(here.platform, new URL(location.href));
    } catch {
      return null;
    }
  };

  function keep<T>(list: Fact<T>[], el: Element, value: T): void {
    if (list.length >= KEPT_CAP) truncated = true;
    else if (!list.some((fact) => fact.el === el)) {
      list.push({ el, value });
      groupsChanged = true;
    }
  }

  function emit(
    kind: SignalKind,
    el: Element,
    label: string,
    destination: Signal['destination'],
    more: {
      traits?: readonly Trait[];
      claims?: string | undefined;
      digital?: DigitalKind | undefined;
    } = {},
  ): void {
    const selector = selectorOf(el);
    const said = quote(label);
    const key = `${kind} ${selector} ${said}`;
    const at = now();
    const before = signals.get(key);
    if (!before && signals.size >= SIGNAL_CAP) {
      truncated = true;
      return;
    }
    const traits = [...new Set([...base, ...(more.traits ?? [])])].sort();
    const signal: Signal = {
      kind,
      label: said,
      destination,
      selector,
      snippet: snippetOf(el),
      frame,
      traits,
      ...(more.claims ? { claims: more.claims } : {}),
      ...(more.digital ? { digital: more.digital } : {}),
      firstSeen: before?.firstSeen ?? at,
      lastSeen: at,
    };
    const same = before && JSON.stringify({ ...before, lastSeen: at }) === JSON.stringify(signal);
    signals.set(key, signal);
    if (!same) fresh.add(key);
  }

  /** What stands around an element; its money is remembered for the market. */
  function around(el: Element): Surroundings {
    const place = surroundings(el);
    for (const { market, text } of place.amounts)
      if (money.size < 6 && !money.has(market)) money.set(market, text);
    return place;
  }

  /* ── meet ───────────────────────────────────────────────────────────────────────────── */

  function meet(el: Element): void {
    const name = el.localName;
    if (FRAMES.test(name)) {
      pending.add(el);
      return;
    }
    if (FIELDS.test(name)) {
      meetField(el);
      return;
    }
    if (el.matches(BUTTONS)) pending.add(el);
    if (el.matches(NATIVE)) {
      if (isWorthReading(el)) pending.add(el);
    }
    if (name === 'canvas') pending.add(el);
    if (TEXTLESS.test(name)) return;
    meetText(el);
  }

  function meetField(el: Element): void {
    if (el instanceof HTMLInputElement && /^(submit|button|image)$/.test(el.type)) {
      pending.add(el);
      return;
    }
    if (el instanceof HTMLSelectElement) {
      const named = new Set<string>();
      for (const option of [...el.options].slice(0, 60)) {
        const way = wayToPay(option.label);
        if (way) named.add(way.id);
      }
      if (named.size >= 2) pending.add(el);
    }
    if (el instanceof HTMLInputElement && el.readOnly && classify(el.value)) pending.add(el);
    const card = cardField(el);
    if (card) {
      keep(fields, el, card);
      pending.add(el);
    }
  }

  /** Whether a control's label has to be read from the screen: it says something, or hides what it says. */
  function isWorthReading(el: Element): boolean {
    const raw = rawLabel(el).trim();
    if (classify(raw.replace(/\s+/g, ' '))) return true;
    const aria = el.getAttribute('aria-label');
    if (aria && classify(aria)) return true;
    if (el.localName !== 'a') return raw.length <= LABEL_CAP * 2;
    // Of links only those that may hide their words are read from the screen: there are thousands of the rest.
    return (
      isLinkOut(el) ||
      leadsToKnownStep(el) ||
      (raw === ''
        ? el.querySelector('img') === null || classify(pictureText(el)) !== null
        : raw.length <= LABEL_CAP / 2 && (el.childElementCount > 1 || NOT_ASCII.test(raw)))
    );
  }

  function leadsToKnownStep(el: Element): boolean {
    const href = el.getAttribute('href') ?? '';
    if (!STEP.test(href)) return false;
    const { url, destination } = follow(href, document.baseURI, here.platform);
    return destination.relation === here.host && url !== undefined && isCommercePath(here.platform, url);
  }

  function isLinkOut(el: Element): boolean {
    if (linkOuts >= LINK_OUT_CAP) return false;
    const href = el.getAttribute('href');
    if (!href || !/\/\/|%2f%2f|^[a-z]+:/i.test(href)) return false;
    return follow(href, document.baseURI, here.platform).destination.relation === 'shop';
  }

  function meetText(el: Element): void {
    let own = '';
    let letters = 0;
    for (let node = el.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        own += node.data;
        if (own.length > 200) return;
      } else if (
        node instanceof Element &&
        node.childElementCount === 0 &&
        (node.textContent ?? '').trim().length === 1
      )
        letters++;
    }
    if (letters >= 4) pending.add(el);
    const text = own.replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > LABEL_CAP) {
      if (
        text === '' &&
        el.childElementCount === 0 &&
        el.matches('[class*=btn],[class*=button],[onclick],[tabindex]')
      )
        pending.add(el);
      return;
    }
    const label =
      (el.textContent ?? '').length <= LABEL_CAP ? (el.textContent ?? '').replace(/\s+/g, ' ').trim() : text;
    if (classify(label) ?? classify(text)) pending.add(el);
    const way = wayToPay(text);
    if (way) keep(ways, el, way);
    if (isPaymentCaption(text)) keep(captions, el, true as const);
    const part = summaryPart(text);
    if (part) keep(parts, el, part);
  }

  /* ── settle ─────────────────────────────────────────────────────────────────────────── */

  function* settle(): Generator<void, Signal[]> {
    const batch = pending;
    pending = new Set();
    const seen = new Set<Element>();
    for (const el of batch) {
      if (!el.isConnected) continue;
      if (FRAMES.test(el.localName)) settleFrame(el);
      else if (fields.some((field) => field.el === el)) {
        if (isShown(el)) groupsChanged = true;
        else hide(el);
      } else if (el instanceof HTMLSelectElement) settleSelect(el);
      else settleControl(el, seen);
      yield;
    }
    if (groupsChanged) yield* settleGroups(seen);
    const answer = [...fresh].flatMap((key) => signals.get(key) ?? []);
    fresh = new Set();
    return answer;
  }

  function hide(el: Element): void {
    if (hidden.size < KEPT_CAP) hidden.add(el);
  }

  function settleFrame(el: Element): void {
    if (!isShown(el)) {
      hide(el);
      return;
    }
    const sign = frameSign(el, here.platform);
    if (!sign) return;
    emit(sign.kind, el, sign.label, sign.led.destination, { traits: ['frame'], digital: digitalPlace(el) });
  }

  function settleSelect(el: HTMLSelectElement): void {
    if (!isShown(el)) {
      hide(el);
      return;
    }
    const group = around(el);
    const labels = [...el.options].map(({ label }) => label).filter((label) => wayToPay(label));
    emit('payment-method', el, labels.join(', '), onThisHost(), {
      traits: [...traitsOf(group), ...(PAY_LATER.test(labels.join(' ')) ? ['pay-later' as const] : [])],
      digital: digitalOf(el, '', group),
    });
  }

  function settleControl(start: Element, seen: Set<Element>): void {
    const wallet = start.matches(BUTTONS);
    const control: Control | null = wallet ? { el: start, kind: 'native' } : controlOf(start);
    if (!control || seen.has(control.el)) return;
    seen.add(control.el);
    if (!isShown(control.el)) {
      hide(start);
      return;
    }
    const readings = readingsOf(control.el);
    const state = `${readings.join('\n')}\n${control.el.getAttribute('href') ?? ''}`;
    if (done.get(control.el) === state && !wallet) return;
    done.set(control.el, state);
    if (wallet) {
      const group = around(control.el);
      emit('wallet-button', control.el, readings[0] ?? control.el.localName, onThisHost(), {
        traits: traitsOf(group),
        digital: digitalOf(control.el, readings[0] ?? '', group),
      });
      return;
    }
    const read = best(readings, classify);
    if (read) judgeControl(control, read.label, read.hit, readings);
    else if (leadsToTill(control.el, readings)) return;
    else if (readings.length === 0) judgePicture(control.el);
    else if (control.el.localName === 'a' && isLinkOut(control.el)) {
      const led = lead(control.el);
      linkOuts++;
      emit('link-out', control.el, readings[0] ?? led.destination.host, led.destination, {
        claims: namedShop(readings[0] ?? ''),
      });
    }
  }

  /** A link without telling words whose address is a known step of a purchase on the platform: a cart's icon. */
  function leadsToTill(el: Element, readings: readonly string[]): boolean {
    const led = lead(el);
    const route =
      led.acts || !led.url || led.destination.relation !== here.host ? null : routeOf(here.platform, led.url);
    if (!route || !/^(cart|checkout|order|pay)$/.test(route.kind) || inUserContent(el)) return false;
    emit(route.kind as SignalKind, el, readings[0] ?? '', led.destination, { traits: ['locator'] });
    return true;
  }

  /** A control as wide as a button whose words, if any, are only in a picture beside an amount. */
  function judgePicture(el: Element): void {
    const box = el.getBoundingClientRect();
    if (box.width < 100 || box.height < 24 || box.height > 110 || box.width / box.height < 2.2) return;
    const pictured =
      el.matches(PICTURES) ||
      el.querySelector(PICTURES) !== null ||
      getComputedStyle(el).backgroundImage.includes('url(');
    if (!pictured || !lead(el).acts || inUserContent(el)) return;
    const group = around(el);
    if (!group.amountNear) return;
    emit(
      'unreadable',
      el,
      '',
      { relation: 'unknown', host: '' },
      { traits: traitsOf(group), digital: digitalOf(el, '', group) },
    );
  }

  /** What a control with a telling label is: a signal only where its place and destination say so too. */
  function judgeControl(control: Control, label: string, hit: Hit, readings: readonly string[]): void {
    const { el } = control;
    const led = lead(el);
    const { relation } = led.destination;
    const inUserWords = inUserContent(el);
    if (inUserWords && control.kind !== 'native') return;
    const claims = namedShop(label);
    const out = relation === 'shop' || relation === 'other' || relation === 'payment';
    if (out || led.opaque) {
      if (hit.class === 'promote' && relation !== 'shop') return;
      if (linkOuts >= LINK_OUT_CAP) return;
      linkOuts++;
      emit('link-out', el, label, led.destination, { claims, digital: digitalPlace(el) });
      return;
    }
    if (inUserWords && hit.strength === 'weak') return;
    const acts = led.acts;
    if (led.returns && (hit.class === 'link-out' || claims || saysItLeaves(label))) {
      emit('link-out', el, label, led.destination, { claims, traits: ['returns'] });
      return;
    }
    const named = claims !== undefined && claims !== here.platform.id;
    if (named && acts && !/^(pay|order)$/.test(hit.class)) {
      // A script may open the shop it names: we see neither address nor till.
      emit('link-out', el, label, { relation: 'unknown', host: '' }, { claims });
      return;
    }
    const kind = KIND_OF[hit.class];
    if (!kind) {
      if (named && !acts)
        emit('link-out', el, label, led.destination, { claims, traits: led.returns ? ['returns'] : [] });
      return;
    }
    const group = around(el);
    const commerce = led.url !== undefined && !acts && isCommercePath(here.platform, led.url);
    if (hit.strength === 'weak' || control.kind === 'looks') {
      const second =
        group.amountNear ||
        group.quantity ||
        group.caption ||
        group.delivery ||
        (group.dialog && group.amounts.length > 0) ||
        (commerce && control.kind === 'native' && group.amounts.length > 0);
      if (!second) return;
      // A weak word on a plain link to some page of the platform is navigation.
      if (!acts && !led.posts && !commerce && !BUTTON_LIKE.test(el.className)) return;
    }
    const later = PAY_LATER.test(readings.join(' '));
    emit(kind, el, label, led.destination, {
      claims,
      traits: [
        ...traitsOf(group),
        ...(led.posts ? ['posts' as const] : []),
        ...(hit.disguised ? ['disguised' as const] : []),
        ...(later ? ['pay-later' as const] : []),
        ...(led.returns ? ['returns' as const] : []),
      ],
      // What goes into a cart is goods.
      digital: kind === 'cart' ? undefined : digitalOf(el, label, group),
    });
    groupsChanged = true;
  }

  interface Lead extends Led {
    /** No address: what it does is done in the page. */
    acts: boolean;
    /** It submits a form whose action stays here. */
    posts: boolean;
  }

  /** Where a control leads: its own address, its form's, a link around it, a weak hint in its markup, or nowhere but here. */
  function lead(el: Element): Lead {
    const stays: Lead = {
      destination: onThisHost(),
      opaque: false,
      returns: false,
      acts: true,
      posts: false,
    };
    const link = el.closest('a[href],area[href]');
    const href = link?.getAttribute('href')?.trim() ?? '';
    if (link && href !== '' && !href.startsWith('#') && !/^javascript:/i.test(href)) {
      return { ...follow(href, document.baseURI, here.platform), acts: false, posts: false };
    }
    const form = (el as HTMLButtonElement).form ?? el.closest('form');
    if (
      form &&
      el.matches('button:not([type=button]):not([type=reset]),input[type=submit],input[type=image]')
    ) {
      const action = el.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
      if (action.trim() === '' || /^javascript:/i.test(action)) return { ...stays, posts: true };
      const led = follow(action, document.baseURI, here.platform);
      return { ...led, acts: false, posts: led.destination.relation === here.host };
    }
    const hint = ['data-href', 'data-url', 'data-link', 'onclick']
      .map((name) => /https?:\/\/[^\s'"<>\\)]+/.exec(el.getAttribute(name) ?? '')?.[0])
      .find(Boolean);
    if (hint) {
      const led = follow(hint, document.baseURI, here.platform);
      if (led.destination.relation !== 'platform') return { ...led, acts: false, posts: false };
    }
    return stays;
  }

  function onThisHost(): Signal['destination'] {
    return { relation: here.host, host: here.hostname, name: here.platform.name };
  }

  function digitalPlace(el: Element): DigitalKind | undefined {
    for (let at: Element | null = el; at; at = parentOf(at)) {
      const place = digitalPlaces.find(({ selector }) => at?.matches(selector));
      if (place) return place.digital;
    }
    const route = ownRoute();
    return route?.kind === 'digital' ? route.digital : undefined;
  }

  function digitalOf(el: Element, label: string, group: Surroundings): DigitalKind | undefined {
    return digitalPlace(el) ?? digitalHere(label, group, here.platform.names);
  }

  /* ── groups: what several elements say together ─────────────────────────────────────── */

  function* settleGroups(seen: Set<Element>): Generator<void> {
    groupsChanged = false;
    const connected = <T>(list: Fact<T>[]) => list.filter(({ el }) => el.isConnected);
    ways = connected(ways);
    captions = connected(captions);
    parts = connected(parts);
    fields = connected(fields);
    settleCards();
    yield;
    yield* settleWays();
    yield* settleSummaries(seen);
  }

  function settleCards(): void {
    const shown = fields.filter(({ el }) => isShown(el)).map(({ el, value }) => ({ el, ...value }));
    for (const card of cardForms(shown)) {
      const group = around(card.el);
      const label =
        controlText(card.el) ||
        textAround(card.el.parentElement ?? card.el, 60).trim() ||
        card.el.getAttribute('name') ||
        'card';
      const digital = digitalOf(card.el, '', group);
      const buys = [...signals.values()].some(({ kind }) => /^(pay|order|checkout)$/.test(kind));
      emit('payment-form', card.el, label, onThisHost(), {
        traits: traitsOf(group),
        digital: digital === 'saved-card' && (buys || group.amounts.length > 0) ? undefined : digital,
      });
    }
  }

  function* settleWays(): Generator<void> {
    const shown = ways.filter(({ el }) => isShown(el));
    const places = gathered(shown);
    const captioned = gathered(captions);
    const taken = new Set<Element>();
    let groups = 0;
    for (const way of shown) {
      if (taken.has(way.el) || groups >= GROUPS_CAP) continue;
      yield;
      const place = nearest(
        way.el,
        (el) => captioned.has(el) || new Set(places.get(el)?.map(({ value }) => value.id)).size >= 2,
      );
      if (!place) continue;
      groups++;
      const members = places.get(place) ?? [];
      for (const { el } of members) taken.add(el);
      const named = new Set(members.map(({ value }) => value.id));
      const words = inUserContent(place);
      const chosen = members.filter(({ el }) => isChoice(el, !words));
      const group = around(place);
      const caption = group.caption || captions.some(({ el }) => holds(group.el, el));
      // A row of names is a chooser when people can choose, or when it stands under its caption beside an amount.
      const chooser = words
        ? chosen.length >= 2
        : chosen.length >= 2 ||
          (caption && chosen.length >= 1) ||
          (caption &&
            named.size >= 2 &&
            group.amounts.length > 0 &&
            queryDeep(group.el, NATIVE, 1).length > 0);
      if (!chooser) continue;
      const label = members
        .map(({ el }) => quote(el.textContent ?? '', 30))
        .slice(0, 8)
        .join(', ');
      emit('payment-method', place, label, onThisHost(), {
        traits: [
          ...traitsOf(group),
          ...(members.some(({ value }) => value.payLater) ? ['pay-later' as const] : []),
        ],
        digital: digitalOf(place, '', group),
      });
    }
  }

  function* settleSummaries(seen: Set<Element>): Generator<void> {
    const shown = parts.filter(({ el }) => isShown(el));
    const places = gathered(shown);
    const taken = new Set<Element>();
    let groups = 0;
    for (const part of shown) {
      if (taken.has(part.el) || groups >= GROUPS_CAP || !/^(total|subtotal|title)$/.test(part.value))
        continue;
      yield;
      const place = nearest(part.el, (el) => new Set(places.get(el)?.map(({ value }) => value)).size >= 2);
      if (!place) continue;
      for (const { el } of places.get(place) ?? []) taken.add(el);
      groups++;
      const group = around(place);
      if (group.amounts.length === 0) continue;
      for (const { el } of shown) if (holds(group.el, el)) taken.add(el);
      const pressed = pressedIn(group.el, seen);
      const methods = [...signals.values()].some(
        ({ kind }) => kind === 'payment-method' || kind === 'payment-form',
      );
      // People write about totals too; they cannot write a button.
      if (!pressed && (!methods || inUserContent(place))) continue;
      emit('order-summary', place, textAround(place, 120), onThisHost(), {
        traits: traitsOf(group),
        digital: digitalOf(place, '', group),
      });
    }
  }

  /** Reads every control of an order anew, with looser eyes; true when one of them goes on with the purchase. */
  function pressedIn(place: Element, seen: Set<Element>): boolean {
    let pressed = false;
    for (const el of queryDeep(place, `${NATIVE},[class*=btn],[class*=button],[onclick],[tabindex]`, 80)) {
      if (!isShown(el)) continue;
      const read = best(readingsOf(el), classifyInOrder);
      if (!read || !/^(order|pay|checkout|buy)$/.test(read.hit.class)) continue;
      const led = lead(el);
      if (led.destination.relation !== here.host) continue;
      pressed = true;
      if (!seen.has(el) || !done.has(el) || read.hit.strength === 'weak') {
        judgeControl({ el, kind: 'native' }, read.label, read.hit, [read.label]);
      }
    }
    return pressed;
  }

  function forget(): void {
    signals.clear();
    done = new WeakMap();
    money.clear();
    fresh.clear();
    pending.clear();
    hidden.clear();
    ways = [];
    captions = [];
    parts = [];
    fields = [];
    linkOuts = 0;
    truncated = false;
  }

  return {
    meet,
    settle,
    forget,
    get waiting() {
      return pending.size > 0 || groupsChanged;
    },
    get hidden() {
      return hidden.size;
    },
    money,
    get truncated() {
      return truncated;
    },
    reconsider() {
      for (const el of hidden) pending.add(el);
      hidden.clear();
      if (ways.length > 0 || parts.length > 0 || fields.length > 0) groupsChanged = true;
    },
  };
}

/** Addresses worth asking for a known step of a purchase. */
const STEP = /cart|check|order|pay|bag|keranjang|pesanan|bayar/i;
const PICTURES = 'img,canvas,picture,svg image';
const NOT_ASCII = /[^\x20-\x7e]/;
const BUTTON_LIKE = /btn|button|cta/i;

/** The reading that says most: strong before weak. */
function best(
  readings: readonly string[],
  read: (label: string) => Hit | null,
): { label: string; hit: Hit } | null {
  let weak: { label: string; hit: Hit } | null = null;
  for (const label of readings) {
    const hit = read(label);
    if (hit?.strength === 'strong') return { label, hit };
    if (hit && !weak) weak = { label, hit };
  }
  return weak;
}

/** Most steps up from an element to the place that it shares with others. */
const REACH = 12;

/** Facts by every place within reach that holds them. */
function gathered<T>(facts: readonly Fact<T>[]): Map<Element, Fact<T>[]> {
  const places = new Map<Element, Fact<T>[]>();
  for (const fact of facts) {
    let el = parentOf(fact.el);
    for (let step = 0; el && el.localName !== 'html' && step < REACH; step++, el = parentOf(el)) {
      const there = places.get(el);
      if (there) there.push(fact);
      else places.set(el, [fact]);
    }
  }
  return places;
}

/** The nearest place around an element that satisfies a question, within reach. */
function nearest(start: Element, asks: (el: Element) => boolean): Element | null {
  let el = parentOf(start);
  for (let step = 0; el && el.localName !== 'html' && step < REACH; step++, el = parentOf(el))
    if (asks(el)) return el;
  return null;
}

const CHOICE =
  'input[type=radio],input[type=checkbox],[role=radio],[role=option],[role=menuitemradio],button,[role=button],[role=tab],label[for],[aria-checked],[aria-selected]';

/**
 * Whether a person can choose the thing an element names: a radio, an option, a button, a row with one of them in it.
 *
 * @param byCursor whether a hand for a cursor is enough; it is not where people write
 */
function isChoice(el: Element, byCursor: boolean): boolean {
  let at: Element | null = el;
  for (let step = 0; at && step < 4; step++, at = parentOf(at)) {
    if (at.matches(CHOICE)) return true;
    if (at.querySelector('input[type=radio],input[type=checkbox],[role=radio]')) return true;
    if (/^(ul|ol|form|section|main|body)$/.test(at.localName)) return false;
  }
  return byCursor && getComputedStyle(el).cursor === 'pointer';
}
