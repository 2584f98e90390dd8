/**
 * The pages a user went to in one tab, as pure steps: when, on which host, and how far along a purchase each
 * was. Only where the user went: Etalase opens nothing and presses nothing.
 */
import { getDomain } from 'tldts';
import type { JourneyKind, JourneyStep, Signal, SignalKind } from '../model';

/** The most steps that are kept of a tab. The first stays: it is where the journey began. */
export const JOURNEY_LIMIT = 40;

/** How far along each kind of page is. */
const ALONG: readonly JourneyKind[] = [
  'other',
  'promotion',
  'shop',
  'product',
  'cart',
  'checkout',
  'payment',
];

const KIND_OF_SIGNAL: Readonly<Partial<Record<SignalKind, JourneyKind>>> = {
  'link-out': 'promotion',
  buy: 'product',
  cart: 'cart',
  checkout: 'checkout',
  order: 'checkout',
  'order-summary': 'checkout',
  pay: 'payment',
  'payment-form': 'payment',
  'payment-method': 'payment',
  'payment-frame': 'payment',
  'wallet-button': 'payment',
};

/** Another page was opened in the tab. The same host twice in a row is one step until something new shows. */
export function wentTo(steps: readonly JourneyStep[], url: string, at: string): JourneyStep[] {
  const host = hostOf(url);
  const last = steps.at(-1);
  // a journey begins on a page that may be read
  if (last === undefined ? host === '' : last.host === host && last.kind === 'other') {
    return [...steps];
  }
  return capped([...steps, { at, kind: 'other', host, domain: getDomain(host) ?? '' }]);
}

/** What the page shows says how far along it is: the farthest counts. What is no trade in goods says nothing. */
export function showed(
  steps: readonly JourneyStep[],
  signals: readonly Pick<Signal, 'kind' | 'digital' | 'label'>[],
  at: string,
): JourneyStep[] {
  const last = steps.at(-1);
  const kinds = signals.filter(({ digital }) => digital === undefined).map(kindOf);
  const farthest = ALONG.findLast((kind) => kinds.includes(kind));
  if (last === undefined || farthest === undefined || ALONG.indexOf(farthest) <= ALONG.indexOf(last.kind)) {
    return [...steps];
  }
  const before = steps.slice(0, -1);
  // going farther on one page, as in a sheet that opens, is a step of its own
  return last.kind === 'other'
    ? capped([...before, { ...last, kind: farthest }])
    : capped([...steps, { ...last, at, kind: farthest }]);
}

function kindOf({ kind, label }: Pick<Signal, 'kind' | 'label'>): JourneyKind {
  if (kind !== 'route') {
    return KIND_OF_SIGNAL[kind] ?? 'other';
  }
  const route = label.split(':', 1)[0];
  return route === 'pay'
    ? 'payment'
    : route === 'order'
      ? 'checkout'
      : (ALONG.find((k) => k === route) ?? 'other');
}

function capped(steps: JourneyStep[]): JourneyStep[] {
  const [first, ...rest] = steps;
  return first === undefined || steps.length <= JOURNEY_LIMIT
    ? steps
    : [first, ...rest.slice(-(JOURNEY_LIMIT - 1))];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
