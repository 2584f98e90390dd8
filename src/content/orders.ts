/** What several elements say together: the fields of a card, a chooser of ways to pay, an order as a whole. */
import type { SummaryPart } from '../model';
import { type CardField, cardForms } from './cards';
import type { Context } from './context';
import { NATIVE, readingsOf } from './controls';
import { traitsOf } from './group';
import { quote } from './normalise';
import { classifyInOrder, type Way } from './phrases';
import { holds, parentOf, queryDeep } from './shadow';
import type { Draft, Ledger } from './signals';
import { controlText, isShown } from './visible';
import { best, weighControl } from './weigh';

/** Most orders, and most choosers, looked at in one go. */
const GROUPS_CAP = 12;
/** Most facts of one sort that are remembered. */
const FACTS_CAP = 400;
/** Most steps up from an element to the place that it shares with others. */
const REACH = 12;

/** Something that an element is to an order. */
interface Fact<T> {
  el: Element;
  value: T;
}

/** The elements of a document that may be part of an order. */
export interface Facts {
  ways: Fact<Way>[];
  captions: Fact<true>[];
  parts: Fact<SummaryPart>[];
  fields: Fact<{ part: CardField; sure: boolean }>[];
}

export function noFacts(): Facts {
  return { ways: [], captions: [], parts: [], fields: [] };
}

/** Notes a fact once; false when there is no more room or it was known. */
export function note<T>(facts: Fact<T>[], el: Element, value: T): boolean {
  if (facts.length >= FACTS_CAP || facts.some((fact) => fact.el === el)) return false;
  facts.push({ el, value });
  return true;
}

/** The facts whose elements are still on the page. */
export function present({ ways, captions, parts, fields }: Facts): Facts {
  const still = <T>(facts: Fact<T>[]) => facts.filter(({ el }) => el.isConnected);
  return { ways: still(ways), captions: still(captions), parts: still(parts), fields: still(fields) };
}

/** Reads every group of facts, resting between them, and adds what they are to the ledger. */
export function* readOrders(context: Context, facts: Facts, ledger: Ledger): Generator<void> {
  for (const draft of cards(context, facts, ledger)) ledger.add(draft);
  yield;
  for (const draft of choosers(context, facts)) {
    if (draft) ledger.add(draft);
    yield;
  }
  for (const drafts of summaries(context, facts, ledger)) {
    for (const draft of drafts) ledger.add(draft);
    yield;
  }
}

function cards(context: Context, { fields }: Facts, ledger: Ledger): Draft[] {
  const shown = fields.filter(({ el }) => isShown(el)).map(({ el, value }) => ({ el, ...value }));
  return cardForms(shown).map(({ el }) => {
    const group = context.around(el);
    const digital = context.digitalOf(el, '', group);
    // A card that is only kept in the settings pays nothing; with an amount or a step of a purchase it does.
    const pays = group.amounts.length > 0 || ledger.has('pay', 'order', 'checkout');
    return {
      kind: 'payment-form',
      el,
      label: controlText(el) || el.getAttribute('aria-label') || el.getAttribute('name') || el.localName,
      destination: context.thisHost,
      traits: traitsOf(group),
      digital: digital === 'saved-card' && pays ? undefined : digital,
    };
  });
}

function* choosers(context: Context, { ways, captions }: Facts): Generator<Draft | null> {
  const shown = ways.filter(({ el }) => isShown(el));
  const places = gathered(shown);
  const captioned = gathered(captions);
  const taken = new Set<Element>();
  let groups = 0;
  for (const way of shown) {
    if (taken.has(way.el) || groups >= GROUPS_CAP) continue;
    const place = nearest(
      way.el,
      (el) => captioned.has(el) || new Set(places.get(el)?.map(({ value }) => value.id)).size >= 2,
    );
    if (!place) continue;
    groups++;
    const members = places.get(place) ?? [];
    for (const { el } of members) taken.add(el);
    yield chooser(context, place, members, captions);
  }
}

/** A row of names is a chooser when people can choose, or when it stands under its caption beside an amount and a control. */
function chooser(
  context: Context,
  place: Element,
  members: Fact<Way>[],
  captions: Fact<true>[],
): Draft | null {
  const written = context.inUserContent(place);
  const chosen = members.filter(({ el }) => isChoice(el, !written)).length;
  const named = new Set(members.map(({ value }) => value.id)).size;
  const group = context.around(place);
  const captioned = group.caption || captions.some(({ el }) => holds(group.el, el));
  const listed = named >= 2 && group.amounts.length > 0 && queryDeep(group.el, NATIVE, 1).length > 0;
  if (chosen < 2 && (written || !captioned || (chosen < 1 && !listed))) return null;
  return {
    kind: 'payment-method',
    el: place,
    label: namesOf(members),
    destination: context.thisHost,
    traits: [
      ...traitsOf(group),
      ...(members.some(({ value }) => value.payLater) ? (['pay-later'] as const) : []),
    ],
    digital: context.digitalOf(place, '', group),
  };
}

function* summaries(context: Context, { parts }: Facts, ledger: Ledger): Generator<Draft[]> {
  const shown = parts.filter(({ el }) => isShown(el));
  const places = gathered(shown);
  const taken = new Set<Element>();
  let groups = 0;
  for (const part of shown) {
    if (taken.has(part.el) || groups >= GROUPS_CAP || !/^(?:total|subtotal|title)$/.test(part.value))
      continue;
    const place = nearest(part.el, (el) => new Set(places.get(el)?.map(({ value }) => value)).size >= 2);
    if (!place) continue;
    groups++;
    const group = context.around(place);
    const members = shown.filter(({ el }) => holds(group.el, el));
    for (const { el } of [...members, part]) taken.add(el);
    if (group.amounts.length === 0) continue;
    const presses = pressesIn(context, group.el);
    // People write about totals too; they cannot write a button.
    const methods = ledger.has('payment-method', 'payment-form') && !context.inUserContent(place);
    if (presses.length === 0 && !methods) continue;
    yield [
      ...presses,
      {
        kind: 'order-summary',
        el: place,
        label: namesOf(places.get(place) ?? members),
        destination: context.thisHost,
        traits: traitsOf(group),
        digital: context.digitalOf(place, '', group),
      },
    ];
  }
}

/** The controls of an order that go on with the purchase, read with looser eyes: one word of buying is enough here. */
function pressesIn(context: Context, place: Element): Draft[] {
  const drafts: Draft[] = [];
  for (const el of queryDeep(place, `${NATIVE},[class*=btn],[class*=button],[onclick],[tabindex]`, 80)) {
    const read = isShown(el) ? best(readingsOf(el), classifyInOrder) : null;
    if (!read || !/^(?:order|pay|checkout|buy)$/.test(read.hit.class)) continue;
    const draft = weighControl(context, { el, kind: 'native' }, read.label, read.hit);
    if (draft && draft !== 'doubtful' && draft.kind !== 'link-out') drafts.push(draft);
  }
  return drafts;
}

/** What the members of a group say, without their amounts changing it from one moment to the next. */
function namesOf(members: readonly Fact<unknown>[]): string {
  return [...new Set(members.map(({ el }) => quote(el.textContent ?? '', 30)))].slice(0, 8).join(', ');
}

/** Facts by every place within reach that holds them. */
function gathered<T>(facts: readonly Fact<T>[]): Map<Element, Fact<T>[]> {
  const places = new Map<Element, Fact<T>[]>();
  for (const fact of facts) {
    for (const el of placesAround(fact.el)) {
      const there = places.get(el);
      if (there) there.push(fact);
      else places.set(el, [fact]);
    }
  }
  return places;
}

/** The nearest place around an element that satisfies a question, within reach. */
function nearest(start: Element, asks: (el: Element) => boolean): Element | null {
  for (const el of placesAround(start)) if (asks(el)) return el;
  return null;
}

function* placesAround(start: Element): Generator<Element> {
  let el = parentOf(start);
  for (let step = 0; el && el.localName !== 'html' && step < REACH; step++, el = parentOf(el)) yield el;
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
    if (/^(?:ul|ol|form|section|main|body)$/.test(at.localName)) return false;
  }
  return byCursor && getComputedStyle(el).cursor === 'pointer';
}
