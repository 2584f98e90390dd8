/** What is known of the document while it is read: whose it is, where people write, where its controls lead. */
import type { Destination, DigitalKind, Locator, Platform } from '../model';
import { follow, isCommercePath, type Led, routeOf } from './destination';
import { digitalHere, readSurroundings, type Surroundings } from './group';
import { atOnce, onceALook, perLook, type Resting } from './look';
import type { Here } from './page';
import { parentOf } from './shadow';
import { statesPurchase } from './stated';

/** Most currencies remembered. */
const MONEY_CAP = 6;
/** Attributes in which pages without links keep an address; a weak hint, believed only when it leads out. */
const ADDRESS_HINTS = ['data-href', 'data-url', 'data-link', 'onclick'];

export interface Lead extends Led {
  /** No address: what it does is done in the page. */
  acts: boolean;
  /** It submits a form whose action stays here. */
  posts: boolean;
  /** It only moves to another place of this page. */
  moves: boolean;
  /** A step of a purchase on this host that its markup names, though it is no link: a weak sign. */
  hint?: URL;
}

export interface Context {
  here: Here;
  /** The destination of a control that acts in the page itself. */
  thisHost: Destination;
  /** Whether an element stands where people write: their words never count. */
  inUserContent(el: Element): boolean;
  /** Whether an element is a whole post or comment, which may be pressed but says what people say. */
  holdsUserContent(el: Element): boolean;
  /** Whether an element stands in a card by which the platform promotes goods. */
  isPromotion(el: Element): boolean;
  /** Where a control leads: its own address, its form's, a weak hint in its markup, or nowhere but here. */
  lead(el: Element): Lead;
  /** What stands around an element; its money is remembered for the market. */
  around(el: Element): Surroundings;
  /** The same, with rests: it is much to read. */
  readAround(el: Element): Resting<Surroundings>;
  /** Remembers the money of a place for the market. */
  noteMoney(group: Surroundings): void;
  /** What the page's address says is sold when it is not goods. */
  digitalRoute(): DigitalKind | undefined;
  /** What is sold by a control when it is not goods. */
  digitalOf(el: Element, label: string, group: Surroundings): DigitalKind | undefined;
  /** Whether the page's own data says that buying happens here; asked once a page, and only for doubtful controls. */
  statesPurchase(): boolean;
  /** The page has become another. */
  forget(): void;
  /** Countries of the money seen, each with an amount as it was read. */
  money: Map<string, string>;
}

/** One selector for all places of a kind that a platform is known to have; empty for none. */
export function placesOf({ locators }: Platform, kind: Locator['kind']): string {
  return locators
    .filter((locator) => locator.kind === kind)
    .map(({ selector }) => selector)
    .join(',');
}

export function createContext(here: Here): Context {
  const { platform } = here;
  const thisHost: Destination = { relation: here.host, host: here.hostname, name: platform.name };
  const userContent = placesOf(platform, 'user-content');
  const promotion = placesOf(platform, 'promotion');
  const digitalPlaces = platform.locators.filter(({ kind }) => kind === 'digital');
  const money = new Map<string, string>();
  let stated: boolean | undefined;
  const digitalRoute = perLook(digitalRouteNow);
  const groups = perLook(() => new WeakMap<Element, Surroundings>());
  const leads = onceALook(lead);

  function lead(el: Element): Lead {
    const stays: Lead = {
      destination: thisHost,
      opaque: false,
      returns: false,
      acts: true,
      posts: false,
      moves: false,
    };
    const href = el.closest('a[href],area[href]')?.getAttribute('href')?.trim() ?? '';
    if (href !== '' && !isHere(href))
      return { ...follow(href, document.baseURI, platform), acts: false, posts: false, moves: false };
    if (/^#./.test(href) && document.getElementById(decode(href.slice(1)))) return { ...stays, moves: true };
    const form = (el as HTMLButtonElement).form ?? el.closest('form');
    if (
      form &&
      el.matches('button:not([type=button]):not([type=reset]),input[type=submit],input[type=image]')
    ) {
      const action = (el.getAttribute('formaction') ?? form.getAttribute('action') ?? '').trim();
      if (action === '' || isHere(action)) return { ...stays, posts: true };
      const led = follow(action, document.baseURI, platform);
      return { ...led, acts: false, posts: led.destination.relation === here.host, moves: false };
    }
    for (const name of ADDRESS_HINTS) {
      const hint = /https?:\/\/[^\s'"<>\\)]+/.exec(el.getAttribute(name) ?? '')?.[0];
      const led = hint ? follow(hint, document.baseURI, platform) : undefined;
      if (led && led.destination.relation !== 'platform')
        return { ...led, acts: false, posts: false, moves: false };
    }
    const step = stepNamed(el);
    return step ? { ...stays, hint: step } : stays;
  }

  /** A path in an attribute, as in `onclick="location.href='/checkout'"`, where it is a step of a purchase. */
  function stepNamed(el: Element): URL | undefined {
    for (const name of ADDRESS_HINTS) {
      const path = /(?:^|['"])(\/[^/\s'"][^\s'"]*)/.exec(el.getAttribute(name) ?? '')?.[1];
      const url = path ? follow(path, document.baseURI, platform).url : undefined;
      if (url && isCommercePath(platform, url)) return url;
    }
    return undefined;
  }

  function digitalPlace(el: Element): DigitalKind | undefined {
    for (let at: Element | null = el; at; at = parentOf(at)) {
      for (const { selector, digital } of digitalPlaces) if (at.matches(selector)) return digital;
    }
    return digitalRoute();
  }

  function digitalRouteNow(): DigitalKind | undefined {
    if (!/^https?:$/.test(location.protocol)) return undefined;
    const route = routeOf(platform, new URL(location.href));
    return route?.kind === 'digital' ? route.digital : undefined;
  }

  function* readAround(el: Element): Resting<Surroundings> {
    let group = groups().get(el);
    if (!group) {
      group = yield* readSurroundings(el);
      groups().set(el, group);
    }
    noteMoney(group);
    return group;
  }

  function noteMoney({ amounts }: Surroundings): void {
    for (const { market, text } of amounts) {
      if (money.size < MONEY_CAP && !money.has(market)) money.set(market, text);
    }
  }

  return {
    here,
    thisHost,
    inUserContent: (el) => userContent !== '' && el.closest(userContent) !== null,
    holdsUserContent: (el) => userContent !== '' && el.querySelector(userContent) !== null,
    isPromotion: (el) => promotion !== '' && el.closest(promotion) !== null,
    lead: leads,
    around: (el) => atOnce(readAround(el)),
    readAround,
    noteMoney,
    digitalRoute,
    digitalOf: (el, label, group) => digitalPlace(el) ?? digitalHere(label, group, platform.names),
    statesPurchase() {
      stated ??= statesPurchase(platform, document);
      return stated;
    },
    forget() {
      stated = undefined;
      money.clear();
    },
    money,
  };
}

/** An address that leads nowhere but to a script or a place on this page. */
function isHere(address: string): boolean {
  return address.startsWith('#') || /^javascript:/i.test(address);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
