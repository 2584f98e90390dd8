/**
 * Controls whose words a machine cannot read: painted, drawn by a font of their own, or disguised so heavily that the
 * disguise is the sign. They ask for a person, never more.
 */
import { amountsIn, looseAmounts } from './amounts';
import { textAround } from './around';
import type { Context } from './context';
import { isPrimary } from './controls';
import { isCommercePath } from './destination';
import { type Surroundings, traitsOf } from './group';
import { isDisguised, isGibberish } from './hidden-words';
import { hasLetters } from './normalise';
import { isPaintedSheet } from './painted-sheet';
import { isPaymentCaption, summaryPart, wayToPay } from './phrases';
import { parentOf, queryDeep } from './shadow';
import type { Draft } from './signals';

const PICTURES = 'img,canvas,picture,svg image';
/** Characters of a place that a bar or a sheet may hold. */
const SHEET = 1500;

/** A control that a person may press and a machine cannot read, where something is to be paid; or nothing. */
export function weighUnreadable(context: Context, el: Element, readings: readonly string[]): Draft | null {
  const seen = whatIsSeen(context, el, readings);
  if (!seen || context.inUserContent(el) || context.holdsUserContent(el)) return null;
  const { group, destination } = seen;
  return {
    kind: 'unreadable',
    el,
    label: readings[0] && hasLetters(readings[0]) ? readings[0] : '',
    destination: destination ?? { relation: 'unknown', host: '' },
    traits: [...traitsOf(group), ...(seen.disguised ? (['disguised'] as const) : [])],
    digital: context.digitalOf(el, '', group),
  };
}

interface Seen {
  group: Surroundings;
  destination?: Draft['destination'];
  disguised?: true;
}

function whatIsSeen(context: Context, el: Element, readings: readonly string[]): Seen | null {
  if (el.localName === 'area') return pressedOnMap(context, el, readings);
  const lead = context.lead(el);
  if (!lead.acts && !lead.posts) return null;
  if (readings.length === 0) return painted(context, el) ?? icon(context, el);
  if (!readings.some(hasLetters)) return icon(context, el);
  const text = el.textContent ?? '';
  if (readings.length === 1 && isGibberish(readings[0] ?? '')) return ownLetters(context, el);
  return text.length <= 120 && isDisguised(text) ? disguised(context, el) : null;
}

/** A place on a picture that leads to a step of a purchase on the platform itself. */
function pressedOnMap(context: Context, el: Element, readings: readonly string[]): Seen | null {
  const { url, destination } = context.lead(el);
  if (readings.length > 0 || !url || destination.relation !== context.here.host) return null;
  return isCommercePath(context.here.platform, url) ? { group: context.around(el), destination } : null;
}

/** As wide as a button and beside an amount, or a whole sheet on a canvas. */
function painted(context: Context, el: Element): Seen | null {
  const { width, height } = el.getBoundingClientRect();
  if (el.localName === 'canvas' && width >= 240 && height >= 160)
    return isSheet(el, isOverlay(el, width * height)) ? { group: context.around(el) } : null;
  if (!isPaintedButton(el)) return null;
  const group = context.around(el);
  return group.amountNear ? { group } : null;
}

/** A canvas over the page is told by less than one among its text, and taken for a sheet where it cannot be looked at. */
function isSheet(el: Element, over: boolean): boolean {
  return isPaintedSheet(el, over ? 1 : 3) ?? over;
}

/** Whether an element is a picture in the shape of a button. */
export function isPaintedButton(el: Element): boolean {
  const { width, height } = el.getBoundingClientRect();
  if (width < 100 || height < 24 || height > 110 || width / height < 2.2) return false;
  return (
    el.matches(PICTURES) ||
    el.querySelector(PICTURES) !== null ||
    getComputedStyle(el).backgroundImage.includes('url(')
  );
}

/** A canvas above the page that leaves the page to be seen: one that fills the window is a game or a film. */
function isOverlay(el: Element, area: number): boolean {
  if (area > innerWidth * innerHeight * 0.7 || el.firstElementChild !== null) return false;
  if (getComputedStyle(el).cursor !== 'pointer' && !el.matches('[tabindex],[onclick],[role=button]'))
    return false;
  return raised(el) !== null;
}

/** The bar, sheet or dialog that an element stands in above the page, or null. */
function raised(el: Element): Element | null {
  for (let at: Element | null = el; at && at !== document.body; at = parentOf(at)) {
    if (at.matches('dialog[open],[role=dialog],[popover]')) return at;
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}

/** Signs beside which a lone picture buys: a cart, or marks of two and more ways to pay. */
const CART = /[\u{1f6d2}\u{1f6cd}\u{1f9fa}]/u;
/** Signs of buying on the control itself. */
const BUYS = /[\u{1f6d2}\u{1f6cd}\u{1f4b3}]/u;
/** Pictures that go on with something; a cross, a heart or a bell does not. */
const GOES_ON =
  /^[\s\u2190-\u21ff\u2794-\u27be\u27f5-\u27ff\u2713\u2714\u2705\u203a\u00bb\u25b6\u{1f6d2}\u{1f6cd}\u{1f449}\u{1f4b3}\u{1f4b0}\u{1f4b5}\u{1f4b8}]*$/u;

/** What makes a sign an emoji; it is no sign itself. */
const EMOJI_STYLE = '\ufe0f';

/**
 * A filled control without a word, in a bar or sheet of its own that holds an amount and a cart or ways to pay; or one
 * that is a cart or a card itself, beside its amount.
 */
function icon(context: Context, el: Element): Seen | null {
  const said = (el.textContent ?? '').replaceAll(EMOJI_STYLE, '');
  if (!(BUYS.test(said) || GOES_ON.test(said)) || !isPrimary(el)) return null;
  const bar = raised(el);
  if (!bar) {
    const group = BUYS.test(said) ? context.around(el) : null;
    return group?.amountNear ? { group } : null;
  }
  const text = textAround(bar, SHEET + 1);
  if (text.length > SHEET) return null;
  if (amountsIn(text).length === 0 && looseAmounts(text).length === 0) return null;
  const marks = queryDeep(bar, 'img[alt]', 40).flatMap(
    (img) => wayToPay(img.getAttribute('alt') ?? '')?.id ?? [],
  );
  // Only what stands in the bar itself: a chat above the bar in which one writes may speak of anything.
  const buys =
    CART.test(text) ||
    new Set(marks).size >= 2 ||
    text
      .split('\n')
      .some((line) => isPaymentCaption(line) || /^(?:total|shipping)$/.test(summaryPart(line) ?? ''));
  return buys ? { group: context.around(el) } : null;
}

/** A filled control in a font that the page brought for it, with letters that only this font makes into words. */
function ownLetters(context: Context, el: Element): Seen | null {
  if (!isPrimary(el)) return null;
  const family = familyOf(el);
  if (family === familyOf(document.body) || ![...document.fonts].some((face) => bare(face.family) === family))
    return null;
  const group = context.around(el);
  return group.amountNear || group.dialog || raised(el) !== null ? { group, disguised: true } : null;
}

const bare = (family: string) => family.replace(/["']/g, '').trim().toLowerCase();

function familyOf(el: Element): string {
  return bare(getComputedStyle(el).fontFamily.split(',')[0] ?? '');
}

/** A filled control in disguise beside an amount in disguise. */
function disguised(context: Context, el: Element): Seen | null {
  if (!isPrimary(el)) return null;
  const group = context.around(el);
  if (!group.amountNear) return null;
  const texts = queryDeep(group.priced, 'p,span,b,div,h1,h2,h3,strong', 40).filter(
    (other) => other.childElementCount === 0 && !el.contains(other),
  );
  return texts.some((other) => isDisguised(other.textContent ?? '') || hidesDigits(other.textContent ?? ''))
    ? { group, disguised: true }
    : null;
}

/** Numbers in letters that only look like digits. */
function hidesDigits(text: string): boolean {
  return (
    /[\u{1d7ce}-\u{1d7ff}\uff10-\uff19]/u.test(text) ||
    (text.match(/\d\p{Default_Ignorable_Code_Point}+\d/gu)?.length ?? 0) >= 2
  );
}
