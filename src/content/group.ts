/** What stands around a control: the second kind of sign. */
import type { Trait } from '../model';
import { type Amount, amountsIn, bareAmounts } from './amounts';
import { readAround, textAround } from './around';
import { atOnce, perLook, type Resting } from './look';
import { fold } from './normalise';
import { containsWords, digitalKind, isPaymentCaption, summaryPart } from './phrases';
import { remembered } from './remember';
import { holds, parentOf, queryDeep } from './shadow';
import { generatedText, visibleText } from './visible';

/** Characters of the nearer place, where an amount belongs to the control. */
const NEAR = 700;
/** Characters of the wider place: a whole checkout sheet. */
const WIDE = 4000;
const CLIMB = 14;
/** Texts of places that are remembered: controls share what stands around them. */
const PLACES = 24;

const DIALOG = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';
const QUANTITY =
  'input[type=number]:not([autocomplete^=cc]),[role=spinbutton],input[name*=qty i],input[name*=quantity i],select[name*=qty i],select[name*=quantity i]';

export interface Surroundings {
  /** Outermost element that was taken in. */
  el: Element;
  amounts: Amount[];
  /** The amount stands in the nearer place. */
  amountNear: boolean;
  delivery: boolean;
  /** A total is named. */
  total: boolean;
  quantity: boolean;
  caption: boolean;
  dialog: boolean;
  /** The smallest place that holds an amount, or the nearer place. */
  priced: Element;
}

/** Whether an element is, or looks like, a dialog: in the top layer, or fixed above the page. */
function isDialog(el: Element): boolean {
  if (el.matches(DIALOG)) return true;
  try {
    if (el.matches(':popover-open,:modal')) return true;
  } catch {
    // An older browser without these pseudo-classes.
  }
  if (!(el instanceof HTMLElement) || el === document.body) return false;
  const style = getComputedStyle(el);
  if (style.position !== 'fixed') return false;
  const box = el.getBoundingClientRect();
  return box.width * box.height >= innerWidth * innerHeight * 0.2 && box.height > 160;
}

/** What stands around an element, up to its dialog, form or the size of a checkout sheet. */
export const surroundings = (start: Element): Surroundings => atOnce(readSurroundings(start));

/** The same, with rests. */
export function* readSurroundings(start: Element): Resting<Surroundings> {
  let el = start;
  let near = start;
  let text = '';
  let dialog = false;
  /** The smallest place that holds an amount. */
  let priced: Element | undefined;
  for (let at: Element | null = parentOf(start), step = 0; at && step < CLIMB; at = parentOf(at), step++) {
    if (at === document.body || at === document.documentElement || at.localName === 'body') {
      // A bare page that is nothing but a checkout: the body is the sheet.
      const whole = yield* readAround(at, WIDE + 1);
      if (whole.length <= WIDE) {
        el = at;
        text = whole;
        if (whole.length <= NEAR) near = at;
      }
      break;
    }
    const around = yield* readAround(at, WIDE + 1);
    if (around.length > WIDE) break;
    el = at;
    text = around;
    const holdsAmount = amountsOf(around).length > 0;
    if (around.length <= NEAR) {
      near = at;
      if (!priced && holdsAmount) priced = at;
    }
    // A sheet or a post is a place of its own: what stands around it belongs to something else.
    dialog = isDialog(at) || (holdsAmount && getComputedStyle(at).position === 'fixed');
    if (dialog || at.matches('article,[role=article]')) break;
  }
  if (text === '') text = yield* readAround(el, WIDE);
  yield;
  const amounts = amountsOf(text);
  const scattered = amounts.length === 0 ? scatteredAmounts(near) : [];
  const nearText = near === el ? text : textAround(near, NEAR);
  yield;
  const { parts, caption } = namedIn()(text);
  yield;
  const amountNear =
    (amountsOf(nearText).length > 0 || scattered.length > 0) &&
    (parts.size > 0 || !isListing(priced ?? near, start));
  yield;
  return {
    el,
    amounts: [...amounts, ...scattered],
    amountNear,
    total: parts.has('total') || parts.has('subtotal'),
    delivery: parts.has('address') || parts.has('shipping'),
    quantity: queryDeep(near, QUANTITY, 1).length > 0,
    caption,
    dialog,
    priced: priced ?? near,
  };
}

/** The amounts of a place; numbers without a currency only where there is none with one. */
const amountsOf = remembered(
  (text): readonly Amount[] => {
    const amounts = amountsIn(text);
    return amounts.length > 0 ? amounts : bareAmounts(text);
  },
  PLACES,
  WIDE,
);

/** What the lines of a place name: parts of an order, a chooser of ways to pay. Anew for each look: words may come. */
const namedIn = perLook(() =>
  remembered(
    (text) => {
      const lines = text.split('\n');
      return {
        parts: new Set(lines.flatMap((line) => summaryPart(line) ?? [])),
        caption: lines.some(isPaymentCaption),
      };
    },
    PLACES,
    WIDE,
  ),
);

/**
 * Amounts that only the eye puts together: cut into pieces, where a currency sign stands alone, spelled letter by letter,
 * or written by the style sheet.
 */
function scatteredAmounts(place: Element): Amount[] {
  const sign = queryDeep(place, 'span,small,sup,b,i,div', 120).find((el) =>
    CURRENCY_ALONE.test(el.textContent?.trim() ?? ''),
  );
  const row = sign ? parentOf(sign) : null;
  if (row) return amountsIn(visibleText(row));
  const spelled = queryDeep(place, 'div,p,span,b', 120)
    .filter((el) => isSpelled(el) || (el.childElementCount === 0 && /\d/.test(generatedText(el))))
    .slice(0, 4);
  return spelled.flatMap((el) => amountsIn(visibleText(el)));
}

/** Whether the letters of an element stand in elements of their own, or run against the direction of their words. */
function isSpelled(el: Element): boolean {
  const single = [...el.children].filter(({ textContent }) => textContent?.trim().length === 1).length;
  return single >= 4 || (el.childElementCount === 0 && getComputedStyle(el).unicodeBidi.includes('override'));
}

const CURRENCY_ALONE = /^(?:rp|idr|us\$|\$|€|£|rm)\.?$/i;

/** Whether the amounts of a place are those of several items of a list, none of which holds the control. */
function isListing(place: Element, control: Element): boolean {
  const items = queryDeep(place, 'a[href],li,article,[role=listitem]', 40).filter(
    (item) => !holds(item, control) && amountsIn(textAround(item, 200)).length > 0,
  );
  return items.filter((item) => !items.some((other) => other !== item && holds(other, item))).length >= 3;
}

/** The traits of a signal that its surroundings give. */
export function traitsOf(around: Surroundings): Trait[] {
  const traits: Trait[] = [];
  if (around.amounts.length > 0) traits.push('amount');
  if (around.delivery) traits.push('delivery');
  if (around.dialog) traits.push('dialog');
  return traits;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';
const PRESSED = 'a,button,[role=button],[role=link],[role=menuitem],[role=tab],nav,header';

/** Kinds that a shop may sell too: they count only where the platform is named as the seller. */
const ALSO_SOLD_BY_SHOPS = /^(?:membership|premium)$/;

/**
 * What is sold here when it is not goods: words of it, and nothing that must be delivered.
 *
 * @param names by which the platform names itself, folded
 */
export function digitalHere(
  label: string,
  around: Surroundings,
  names: readonly string[],
): ReturnType<typeof digitalKind> {
  const own = digitalKind(label);
  // Coins and gifts need no address: what is sent to one is goods, whatever it is called.
  if (own && !(around.delivery && (own === 'coins' || own === 'gift'))) return own;
  if (around.delivery || around.quantity) return undefined;
  // What a place sells stands in its headings, or in the few lines around the amount: not in links and buttons nearby.
  const heads = [
    around.el.getAttribute('aria-label') ?? '',
    ...queryDeep(around.el, HEADINGS, 6).map((el) => textAround(el, 80)),
    ...queryDeep(around.priced, 'p,span,div,label,b,li', 40)
      .filter((el) => el.childElementCount === 0 && el.closest(PRESSED) === null)
      .map((el) => textAround(el, 80)),
  ].filter((line) => line.trim() !== '');
  const kind = heads.map(digitalKind).find((found) => found !== undefined);
  if (!kind || !ALSO_SOLD_BY_SHOPS.test(kind)) return kind;
  const head = heads.join(' ');
  const folded = fold(head);
  return names.some((name) => containsWords(folded, name)) ? kind : undefined;
}
