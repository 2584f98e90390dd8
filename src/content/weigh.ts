/** One control with what it says, where it leads and what stands around it: a signal, or nothing. */
import type { PhraseClass, SignalKind } from '../model';
import { amountsIn } from './amounts';
import type { Context } from './context';
import { type Control, isPrimary } from './controls';
import { isCommercePath, isContentPath, routeOf } from './destination';
import { type Surroundings, traitsOf } from './group';
import { isNameOfItem } from './items';
import type { Resting } from './look';
import { classifyInOrder, digitalKind, type Hit, namedShop, saysItLeaves } from './phrases';
import type { Draft } from './signals';
import { isOffered } from './stated';

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
const PAY_LATER = /\b(?:pay ?later|cicil|cicilan|kredit|instal?ments?|angsuran)\b/i;
const BUTTON_LIKE = /btn|button|cta/i;

/** Whether words offer to pay later or in parts. */
export function offersPayLater(text: string): boolean {
  return PAY_LATER.test(text);
}

/** The reading that says most: strong before weak. */
export function best(
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

/**
 * What a control with a telling label is; rests while it reads what stands around it.
 *
 * @returns `'doubtful'` when a second kind of sign is missing and may still come
 */
export function* weighControl(
  context: Context,
  { el, kind: made }: Control,
  label: string,
  hit: Hit,
): Resting<Draft | 'doubtful' | null> {
  const { here } = context;
  const written = context.inUserContent(el);
  if ((written && made !== 'native') || isSpecimen(el) || isChoice(el) || context.holdsUserContent(el))
    return null;
  if (isNameOfItem(el, made === 'native')) return null;
  const led = context.lead(el);
  const { relation } = led.destination;
  const claims = namedShop(label);
  const named = claims !== undefined && claims !== here.platform.id;

  if (relation === 'shop' || relation === 'other' || relation === 'payment' || led.opaque) {
    if (hit.class === 'promote' && relation !== 'shop') return null;
    // Where a short link leads cannot be held against the name on it.
    return {
      kind: 'link-out',
      el,
      label,
      destination: led.destination,
      claims: led.opaque ? undefined : claims,
    };
  }
  if (written && hit.strength === 'weak') return null;
  if (led.returns && (hit.class === 'link-out' || named || saysItLeaves(label))) {
    return { kind: 'link-out', el, label, destination: led.destination, claims, traits: ['returns'] };
  }
  if (named && led.acts && !/^(?:pay|order)$/.test(hit.class)) {
    // A script may open the shop it names: neither an address nor a till is seen.
    return { kind: 'link-out', el, label, destination: { relation: 'unknown', host: '' }, claims };
  }
  // The name of a profile, a playlist or a help page may say anything.
  const button = BUTTON_LIKE.test(el.getAttribute('class') ?? '');
  if (!led.acts && !led.posts && led.url && isContentPath(led.url) && !button && !isPrimary(el)) return null;
  const kind = KIND_OF[hit.class];
  if (!kind)
    return named && !led.acts ? { kind: 'link-out', el, label, destination: led.destination, claims } : null;

  if (led.posts && asksForMail(el)) return null;
  const group = yield* context.readAround(el);
  yield;
  let stated = false;
  if (hit.strength === 'weak' || made === 'looks') {
    if (led.moves) return null;
    const step =
      led.hint !== undefined ||
      (led.url !== undefined && !led.acts && isCommercePath(here.platform, led.url));
    const native = made === 'native' && (group.amounts.length > 0 || led.hint !== undefined);
    const second = hasSecondSign(group) || isOffered(el) || (step && native);
    stated = !second && made === 'native' && context.statesPurchase();
    if (!second && !stated && !digitalKind(label)) return 'doubtful';
    // A weak word on a plain link to some page of the platform is navigation.
    if (!led.acts && !led.posts && !step && !button) return null;
  }
  return {
    kind,
    el,
    label,
    destination: led.destination,
    claims,
    traits: [
      ...traitsOf(group),
      ...(amountsIn(label).length > 0 ? (['amount'] as const) : []),
      ...(led.posts ? (['posts'] as const) : []),
      ...(hit.disguised ? (['disguised'] as const) : []),
      ...(offersPayLater(label) ? (['pay-later'] as const) : []),
      ...(led.returns ? (['returns'] as const) : []),
      ...(stated ? (['stated'] as const) : []),
    ],
    // What goes into a cart is goods.
    digital: kind === 'cart' ? undefined : context.digitalOf(el, label, group),
    group,
  };
}

/** Whether a control sends a form that asks for no more than where to write to: "Get it now!" orders a letter. */
function asksForMail(el: Element): boolean {
  const form = el.closest('form');
  const fields = [...(form?.querySelectorAll(WRITTEN) ?? [])];
  return (
    fields.length > 0 &&
    fields.length <= 3 &&
    fields.some((field) => field.matches(MAIL)) &&
    amountsIn(form?.textContent ?? '').length === 0
  );
}

const WRITTEN =
  'input:not([type=hidden],[type=submit],[type=button],[type=image],[type=checkbox],[type=radio]),textarea,select';
const MAIL = '[type=email],[name*=email i],[autocomplete=email]';

/** One of several answers or views: choosing it buys nothing. */
function isChoice(el: Element): boolean {
  return el.matches('[role=radio],[role=option],[role=checkbox],[role=tab],[role=menuitemradio]');
}

/** A dead example of a control, shown in a lesson. */
function isSpecimen(el: Element): boolean {
  return el.matches(':disabled') && el.closest('pre,code,samp,kbd') !== null;
}

/** A control that sells something that is not goods: "Isi ulang koin". */
export function* weighDigital(
  context: Context,
  el: Element,
  readings: readonly string[],
): Resting<Draft | null> {
  const [label = ''] = readings;
  if (label === '' || context.inUserContent(el)) return null;
  const priced = amountsIn(label).length > 0 && label.split(' ').length <= 5;
  const digital =
    readings.map(digitalKind).find(Boolean) ??
    (priced || best(readings, classifyInOrder)
      ? context.digitalOf(el, label, yield* context.readAround(el))
      : undefined);
  return digital ? { kind: 'buy', el, label, destination: context.lead(el).destination, digital } : null;
}

/** A link that names another shop without any word of buying. */
export function weighName(context: Context, el: Element, label: string): Draft | null {
  const claims = namedShop(label);
  const led = context.lead(el);
  if (!claims || led.acts) return null;
  if (led.opaque) return { kind: 'link-out', el, label, destination: led.destination };
  if (!led.returns && !(saysItLeaves(label) && led.destination.relation === context.here.host)) return null;
  return {
    kind: 'link-out',
    el,
    label,
    destination: led.destination,
    claims,
    traits: led.returns ? ['returns'] : [],
  };
}

/** A link in a card by which the platform promotes goods: it leads to a shop, or stands beside a price. */
export function weighPromotion(context: Context, el: Element, label: string): Draft | null {
  if (!context.isPromotion(el)) return null;
  const { destination, acts } = context.lead(el);
  const leaves = destination.relation === 'shop' || destination.relation === 'other';
  if (acts || !leaves || (destination.relation === 'other' && !context.around(el).amountNear)) return null;
  return { kind: 'link-out', el, label, destination, claims: namedShop(label), traits: ['locator'] };
}

/** A second kind of sign beside a weak word. */
function hasSecondSign(group: Surroundings): boolean {
  return (
    group.amountNear ||
    group.quantity ||
    group.caption ||
    group.delivery ||
    (group.dialog && group.amounts.length > 0)
  );
}

const NOTHING_IN_IT = /^[^\p{L}1-9]*0[^\p{L}1-9]*$/u;

/** A link whose address is a known step of a purchase on the platform, whatever it says: a cart's icon. */
export function weighAddress(context: Context, el: Element, label: string): Draft | null {
  const { here } = context;
  const led = context.lead(el);
  if (led.acts || !led.url || led.destination.relation !== here.host || context.inUserContent(el))
    return null;
  // The counter of an empty cart: nothing is being bought.
  if (NOTHING_IN_IT.test(label)) return null;
  const kind = routeOf(here.platform, led.url)?.kind;
  if (kind !== 'cart' && kind !== 'checkout' && kind !== 'order' && kind !== 'pay') return null;
  return { kind, el, label, destination: led.destination, traits: ['locator'] };
}
