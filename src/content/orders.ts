/** What several elements say together: the fields of a card, a chooser of ways to pay, an order as a whole. */
import type { SummaryPart } from '../model';
import { amountsIn, isSpoken } from './amounts';
import { textAround } from './around';
import type { CardField } from './cards';
import type { Context } from './context';
import { isPrimary, isWordless, readingsOf } from './controls';
import { follow, isContentPath } from './destination';
import { type Surroundings, traitsOf } from './group';
import { isNameOfItem, pictureList } from './items';
import { LETTERS } from './letters';
import { quote } from './normalise';
import { classify, classifyInOrder, type Hit, namesWallet, stepsAside, type Way, wayToPay } from './phrases';
import { CHOICE, MAY_PRESS, NATIVE } from './pressable';
import { holds, parentOf, queryDeep } from './shadow';
import { isShown } from './shown';
import type { Draft, Ledger } from './signals';
import { isPaintedButton } from './unreadable';
import { controlText } from './visible';
import { best, weighControl } from './weigh';

/** Most orders, and most choosers, looked at in one go. */
const GROUPS_CAP = 12;
/** Most facts of one sort that are remembered. */
const FACTS_CAP = 400;
/** Most steps up from an element to the place that it shares with others. */
const REACH = 12;

/** Something that an element is to an order. */
export interface Fact<T> {
  el: Element;
  value: T;
}

/** The elements of a document that may be part of an order. */
export interface Facts {
  ways: Fact<Way>[];
  captions: Fact<true>[];
  parts: Fact<SummaryPart>[];
  fields: Fact<{ part: CardField; sure: boolean }>[];
  /** Places for a secret number: dots, or a field that hides digits. */
  secrets: Fact<true>[];
}

/** Work that rests between its steps, and hands out what it has found at some of them. */
type Finding<Result = void> = Generator<Draft[] | undefined, Result>;

/** How many facts are asked between two rests whether they show. */
const AT_ONCE = 4;

export function noFacts(): Facts {
  return { ways: [], captions: [], parts: [], fields: [], secrets: [] };
}

/** Notes a fact once; false when there is no more room or it was known. */
export function note<T>(facts: Fact<T>[], el: Element, value: T): boolean {
  // One element may name several parts of an order; of anything else it is one.
  const known = facts.some((fact) => fact.el === el && (typeof value !== 'string' || fact.value === value));
  if (facts.length >= FACTS_CAP || known) return false;
  facts.push({ el, value });
  return true;
}

/** The facts whose elements are still on the page. */
export function present({ ways, captions, parts, fields, secrets }: Facts): Facts {
  const still = <T>(facts: Fact<T>[]) => facts.filter(({ el }) => el.isConnected);
  return {
    ways: still(ways),
    captions: still(captions),
    parts: still(parts),
    fields: still(fields),
    secrets: still(secrets),
  };
}

/** Reads every group of facts, resting between them, and adds what they are to the ledger. */
export function* readOrders(context: Context, facts: Facts, ledger: Ledger): Generator<void> {
  for (const draft of cards(context, facts, ledger)) ledger.add(draft);
  yield;
  for (const drafts of chain(
    choosers(context, facts, ledger),
    instructions(context, facts),
    secretNumbers(context, facts),
    pictured(context, ledger),
    summaries(context, facts, ledger),
    choosersOfNewOrder(context, facts, ledger),
  )) {
    // what was found some steps ago may have gone
    for (const draft of drafts ?? []) if (draft.el.isConnected) ledger.add(draft);
    yield;
  }
}

/** The facts whose elements show. */
function* shownOf<T>(facts: readonly Fact<T>[]): Finding<Fact<T>[]> {
  const shown: Fact<T>[] = [];
  for (const [at, fact] of facts.entries()) {
    if (isShown(fact.el)) shown.push(fact);
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  return shown;
}

/** A single way behind its caption is a way to pay once the order around it is known. */
function* choosersOfNewOrder(context: Context, facts: Facts, ledger: Ledger): Finding {
  if (!ledger.has('payment-method') && ledger.has('pay', 'order')) yield* choosers(context, facts, ledger);
}

function* chain<T>(...parts: Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}

function cards(context: Context, { fields }: Facts, ledger: Ledger): Draft[] {
  return cardNumbers(fields.filter(({ el }) => isShown(el))).map((el) => {
    const group = context.around(el);
    const digital = context.digitalOf(el, '', group);
    // A card that is only kept in the settings pays nothing; with an amount or a step of a purchase it does.
    const pays = group.amounts.length > 0 || ledger.has('pay', 'order', 'checkout');
    return {
      kind: 'payment-form',
      el,
      label: controlText(el) || el.getAttribute('aria-label') || el.getAttribute('name') || el.localName,
      destination: takenBy(context, el),
      traits: traitsOf(group),
      digital: digital === 'saved-card' && pays ? undefined : digital,
    };
  });
}

/**
 * One field for each payment card that is asked for: its number where there is one. A number beside a date or a code
 * is a card, and so are a date and a code; a number alone only where the page itself declares it to be a card's.
 */
function cardNumbers(fields: Facts['fields']): Element[] {
  const places = gathered(fields);
  const taken = new Set<Element>();
  const found: Element[] = [];
  const byCertainty = [...fields].sort((a, b) => weight(a) - weight(b));
  for (const { el, value } of byCertainty) {
    if (taken.has(el)) continue;
    const place = nearest(el, (at) => new Set(places.get(at)?.map((fact) => fact.value.part)).size >= 2);
    const members = (place && places.get(place)) ?? [];
    const written = members.some((fact) => fact.el.localName === 'input');
    if (value.part === 'number' ? !place && !value.sure : value.part !== 'code' || !written) continue;
    for (const fact of members) taken.add(fact.el);
    found.push(el);
  }
  return found;
}

/** Sure numbers first, then other numbers, then the rest. */
function weight({ value }: Facts['fields'][number]): number {
  return (value.part === 'number' ? 0 : 2) + (value.sure ? 0 : 1);
}

/** Who takes the card: this host, unless the form hands it to somebody whom we know. */
function takenBy(context: Context, field: Element): Draft['destination'] {
  const action = field.closest('form')?.getAttribute('action') ?? '';
  const { destination } = follow(
    action === '' ? location.href : action,
    document.baseURI,
    context.here.platform,
  );
  return destination.relation === 'payment' ? destination : context.thisHost;
}

function* choosers(context: Context, { ways, captions }: Facts, ledger: Ledger): Finding {
  const shown = (yield* shownOf(ways)).filter(({ el }) => !namesContent(context, el));
  const places = gathered(shown);
  const captioned = gathered(captions);
  const taken = new Set<Element>();
  let groups = 0;
  for (const way of shown) {
    if (taken.has(way.el) || groups >= GROUPS_CAP) continue;
    if (way.el instanceof HTMLSelectElement) {
      groups++;
      const options = waysIn(way.el).map(({ way: value }) => ({ el: way.el, value }));
      yield* chooser(context, way.el, options, captions, ledger);
      continue;
    }
    const shared = nearest(
      way.el,
      (el) => captioned.has(el) || new Set(places.get(el)?.map(({ value }) => value.id)).size >= 2,
    );
    // Where only one way is offered, what it stands in is its place.
    const place = shared ?? (isChoice(way.el, false) || way.value.captioned ? parentOf(way.el) : null);
    if (!place) continue;
    groups++;
    const members = places.get(place) ?? [];
    for (const { el } of members) taken.add(el);
    yield* chooser(context, place, members, captions, ledger);
  }
}

/** The ways to pay among the options of a list. */
export function waysIn(list: HTMLSelectElement): { label: string; way: Way }[] {
  return [...list.options].slice(0, 60).flatMap(({ label }) => {
    const way = wayToPay(label);
    return way ? [{ label, way }] : [];
  });
}

/** Whether a name leads to what people made, as the cover of a story does, or is what somebody called an item of a list. */
function namesContent(context: Context, el: Element): boolean {
  const control = el.closest('a[href],[role=button],button');
  if (!control) return false;
  const { url, acts } = context.lead(control);
  return (!acts && url !== undefined && isContentPath(url)) || isNameOfItem(control, true);
}

/**
 * A row of names is a chooser when people can choose and something is to be paid, or when it stands under its caption
 * beside an amount and a control. The controls of its place are read with it.
 */
function* chooser(
  context: Context,
  place: Element,
  members: Fact<Way>[],
  captions: Fact<true>[],
  ledger: Ledger,
): Finding {
  const written = context.inUserContent(place);
  const chosen = members.filter(({ el }) => isChoice(el, !written)).length;
  const named = new Set(members.map(({ value }) => value.id)).size;
  const group = yield* context.readAround(place);
  const captioned =
    group.caption ||
    captions.some(({ el }) => holds(group.el, el)) ||
    members.some(({ value }) => value.captioned);
  const listed = named >= 2 && group.amounts.length > 0 && queryDeep(group.el, NATIVE, 1).length > 0;
  const steps = ledger.has('pay', 'order', 'checkout', 'buy');
  // A bare "3,4 jt" beside a poll may be anything that is counted.
  const priced = group.amounts.some(({ text }) => !isSpoken(text));
  // What is paid out, and what is asked in a poll, is chosen too: something has to say that it is paid here.
  const asked = captioned || group.total || group.delivery;
  const due = steps || (asked && !isQuestion(group, members) && (priced || group.delivery));
  // Cash on delivery is often the only way; a way named behind its caption is the one chosen.
  const single =
    !written &&
    group.amounts.length > 0 &&
    ((chosen >= 1 && group.delivery) || (captioned && ledger.has('pay', 'order')));
  // Places tell what they accept, beside what they cost: names alone need something that is to be paid.
  const payable = group.total || group.delivery || group.dialog || ledger.has('pay', 'order', 'checkout');
  if (chosen >= 2 ? !due : !single && (written || !captioned || !listed || !payable)) return;
  const draft: Draft = {
    kind: 'payment-method',
    el: place,
    label:
      place instanceof HTMLSelectElement
        ? waysIn(place)
            .map(({ label }) => label)
            .join(', ')
        : namesOf(members),
    destination: context.thisHost,
    traits: [
      ...traitsOf(group),
      ...(members.some(({ value }) => value.kind === 'pay-later') ? (['pay-later'] as const) : []),
    ],
    digital: context.digitalOf(place, '', group),
  };
  yield [draft];
  yield yield* pressesIn(context, group.el);
}

/**
 * Whether the names are answers to a question: several of them may be ticked, or all money around them is an answer too.
 * One pays in one way, and what is due is no matter of choice.
 */
function isQuestion(group: Surroundings, members: readonly Fact<Way>[]): boolean {
  const ticked = members.filter(({ el }) => fieldOf(el)?.type === 'checkbox').length;
  if (ticked >= 2) return true;
  const answers = queryDeep(group.el, ANSWER, 40).filter((el) => !members.some((way) => holds(el, way.el)));
  const offered = answers.flatMap((el) => amountsIn(textAround(el, 120)));
  return offered.length >= 2 && offered.length >= group.amounts.length && !group.delivery;
}

/** An answer with its words: a label around a radio or a box to tick. */
const ANSWER = 'label:has(input[type=radio],input[type=checkbox])';

/** The field that an element labels or stands with. */
function fieldOf(el: Element): HTMLInputElement | null {
  return el.matches('input') ? (el as HTMLInputElement) : (el.closest('label') ?? el).querySelector('input');
}

/** What is to be paid by other means than a control: a code to scan, a number to transfer to, each with its amount. */
function* instructions(context: Context, { ways }: Facts): Finding {
  const taken = new Set<Element>();
  for (const { el, value } of ways) {
    if (!/^(?:qr|bank|retail|generic)$/.test(value.kind) || !isShown(el) || context.inUserContent(el))
      continue;
    const group = yield* context.readAround(el);
    if (taken.has(group.el) || group.amounts.length === 0) continue;
    taken.add(group.el);
    const said = textAround(group.el, 2000);
    // People write such numbers into their posts; they cannot write a field for the proof of a transfer.
    const proof = group.total && queryDeep(group.el, 'input[type=file]', 1).length > 0;
    // A lesson on how to transfer names numbers and amounts too, but nothing that is due.
    const given =
      (group.total || group.caption || group.delivery) &&
      (value.kind === 'retail' || (value.kind === 'bank' && isAsked(group.el)));
    const account = (given && said.split('\n').some(givesAccount)) || (proof && ACCOUNT.test(said));
    if (value.kind === 'qr' ? !hasCode(group.el) : !account) continue;
    yield [
      {
        kind: 'payment-method',
        el,
        label: quote(el.textContent ?? '', 60),
        destination: context.thisHost,
        traits: traitsOf(group),
        digital: context.digitalOf(el, '', group),
      },
    ];
  }
}

/** A list in which every picture has its own control that pays: what is chosen there stands in the pictures alone. */
function* pictured(context: Context, ledger: Ledger): Finding {
  const pays = ledger.elements('pay').filter((el) => el.isConnected && isShown(el));
  const list = pays.length >= 3 ? pictureList(pays) : null;
  if (!list || context.inUserContent(list)) return;
  const group = yield* context.readAround(list);
  yield [
    {
      kind: 'payment-method',
      el: list,
      label: '',
      destination: context.thisHost,
      traits: traitsOf(group),
      digital: context.digitalOf(list, '', group),
    },
  ];
}

const ACCOUNT = /(?<!\d)\d(?:[ -]?\d){9,18}(?!\d)/;
/** Most letters that name a number which is given; a lesson tells in a sentence what to do with its number. */
const NAMED = 28;

function givesAccount(line: string): boolean {
  return ACCOUNT.test(line) && line.replace(ACCOUNT, '').trim().length <= NAMED;
}

/** Whether the controls of a place belong to what it says, and not to a post in which somebody says it. */
function isAsked(place: Element): boolean {
  return queryDeep(place, NATIVE, 1).length > 0 && place.closest('article,[role=article]') === null;
}

/** A wallet's secret number beside the amount that it releases: keys with digits, or a field that hides them. */
function* secretNumbers(context: Context, { secrets }: Facts): Finding {
  for (const { el } of secrets.slice(0, GROUPS_CAP)) {
    if (!isShown(el) || context.inUserContent(el)) continue;
    const group = yield* context.readAround(el);
    const said = textAround(group.el, 1000);
    if (!group.amountNear || !namesWallet(said)) continue;
    if (!(el.matches('input') ? SECRET_WORD.test(said) : hasKeys(group.el))) continue;
    const label = said.split('\n').find((line) => /\p{L}/u.test(line)) ?? '';
    yield [
      {
        kind: 'pay',
        el,
        label: quote(label, 60),
        destination: context.thisHost,
        traits: traitsOf(group),
        digital: context.digitalOf(el, label, group),
      },
    ];
    return;
  }
}

const SECRET_WORD = new RegExp(`(?<![${LETTERS}])(?:pin|passcode|mpin|upi)(?![${LETTERS}])`, 'i');

/** Whether a place has a key for every digit. */
function hasKeys(place: Element): boolean {
  const keys = queryDeep(place, `${NATIVE},${MAY_PRESS}`, 60).map((el) => el.textContent?.trim() ?? '');
  return '0123456789'.split('').every((digit) => keys.includes(digit));
}

/** A square picture as large as a code that a telephone reads. */
function hasCode(place: Element): boolean {
  return queryDeep(place, 'img,canvas,svg', 20).some((el) => {
    const { width, height } = el.getBoundingClientRect();
    return width >= 80 && Math.abs(width - height) <= width * 0.1;
  });
}

function* summaries(context: Context, { parts }: Facts, ledger: Ledger): Finding {
  const shown = yield* shownOf(parts);
  const places = gathered(shown);
  const taken = new Set<Element>();
  let groups = 0;
  for (const part of shown) {
    // A field that asks where to deliver, beside an amount, is an order form though no total is written yet.
    const asks = part.value === 'address' && asksFor(part.el);
    if (
      taken.has(part.el) ||
      groups >= GROUPS_CAP ||
      !(asks || /^(?:total|subtotal|title)$/.test(part.value))
    )
      continue;
    const place = asks
      ? parentOf(part.el)
      : nearest(part.el, (el) => new Set(places.get(el)?.map(({ value }) => value)).size >= 2);
    if (!place) {
      groups++;
      taken.add(part.el);
      // The other words of an order may be hidden, while its total and the control that pays are not.
      const alone = yield* context.readAround(part.el);
      if (alone.amounts.length > 0) yield yield* pressesIn(context, alone.el, certain);
      continue;
    }
    groups++;
    const group = yield* context.readAround(place);
    const members = shown.filter(({ el }) => holds(group.el, el));
    for (const { el } of [...members, part]) taken.add(el);
    if (group.amounts.length === 0) continue;
    const told = yield* pressesIn(context, group.el);
    const presses =
      told.length > 0 || !(group.delivery || isHeadedToPay(group)) || ledger.has('pay', 'order', 'checkout')
        ? told
        : wordlessPress(context, group);
    // People write about totals too; they cannot write a button.
    const methods =
      ledger.has('payment-method', 'payment-form', 'pay', 'order') && !context.inUserContent(place);
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

/** Whether an element is a field, or the label of one. */
function asksFor(el: Element): boolean {
  return el.matches(FIELD) || (el instanceof HTMLLabelElement && el.control?.matches(FIELD) === true);
}

const FIELD = 'input:not([type=radio],[type=checkbox]),textarea,select';

/** Whether a place is headed by the words of a control that pays: "Konfirmasi pembayaran". */
function isHeadedToPay({ el }: Surroundings): boolean {
  return queryDeep(el, 'h1,h2,h3,h4,[role=heading]', 4).some((heading) =>
    /^(?:pay|order|checkout)$/.test(classify(textAround(heading, 80).trim())?.class ?? ''),
  );
}

/** The controls of an order that go on with the purchase, read with looser eyes: one word of buying is enough here. */
function* pressesIn(context: Context, place: Element, read = classifyInOrder): Finding<Draft[]> {
  const drafts: Draft[] = [];
  for (const el of queryDeep(place, `${NATIVE},${MAY_PRESS}`, 80)) {
    yield;
    const said = isShown(el) ? best(readingsOf(el), read) : null;
    if (!said || !/^(?:order|pay|checkout|buy)$/.test(said.hit.class)) continue;
    const draft = yield* weighControl(context, { el, kind: 'native' }, said.label, said.hit);
    if (draft && draft !== 'doubtful' && draft.kind !== 'link-out') drafts.push(draft);
  }
  return drafts;
}

/** What a label says by itself alone. */
function certain(label: string): Hit | null {
  const hit = classify(label);
  return hit?.strength === 'strong' ? hit : null;
}

/**
 * Where an order stands with its amount, its total and its delivery, the control that is made to be pressed goes on with
 * it, whatever it says: "Lanjut", "Konfirmasi", an arrow.
 */
function wordlessPress(context: Context, group: Surroundings): Draft[] {
  const controls = queryDeep(group.el, `${NATIVE},${MAY_PRESS}`, 80).filter(
    (el) =>
      (el.matches('[type=submit]') || isPrimary(el) || (isWordless(el) && isPaintedButton(el))) &&
      isShown(el),
  );
  for (const el of controls.reverse()) {
    const label = readingsOf(el)[0] ?? '';
    const { destination } = context.lead(el);
    if (
      destination.relation !== context.here.host ||
      stepsAside(label) ||
      classify(label) ||
      context.inUserContent(el)
    )
      continue;
    return [
      {
        ...(label === ''
          ? { kind: 'unreadable', destination: { relation: 'unknown', host: '' } }
          : { kind: 'order', destination }),
        el,
        label,
        traits: traitsOf(group),
        digital: context.digitalOf(el, label, group),
      },
    ];
  }
  return [];
}

/** What the members of a group say, without their amounts changing it from one moment to the next. */
function namesOf(members: readonly Fact<unknown>[]): string {
  return [...new Set(members.map(({ el }) => quote(el.textContent || el.getAttribute('alt') || '', 30)))]
    .slice(0, 8)
    .join(', ');
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
    if (/^(?:ul|ol|form|section|main|body)$/.test(at.localName)) break;
  }
  return byCursor && getComputedStyle(el).cursor === 'pointer';
}
