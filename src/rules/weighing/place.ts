/** How a rule reads where a signal leads. */
import type { Route, Signal } from '../../model';

/**
 * - `platform`: it stays on the platform
 * - `affiliated`: it leads to a host of the same group
 * - `embedded`: it is, or stands in, a frame of somebody else inside the page
 * - `out`: it leads to a place outside the platform
 * - `unknown`: where it leads could not be seen
 */
export type Place = 'platform' | 'affiliated' | 'embedded' | 'out' | 'unknown';

/** Where a signal leads; a relation of a future version counts as `unknown`. */
export function placeOf(signal: Signal): Place {
  const { relation } = signal.destination;
  if (signal.kind === 'payment-frame' || signal.kind === 'shop-frame') return 'embedded';
  if (relation === 'platform') return 'platform';
  if (relation === 'affiliated') return 'affiliated';
  if (relation === 'shop' || relation === 'payment' || relation === 'other') {
    return standsInFrameOf(signal) ? 'embedded' : 'out';
  }
  return 'unknown';
}

/** The frame belongs to the host that the control leads to: a piece of that site inside the page. */
function standsInFrameOf({ frame, destination }: Signal): boolean {
  return destination.host !== '' && URL.canParse(frame) && new URL(frame).hostname === destination.host;
}

/** Which route a `route` signal names; its label begins with that word. */
export function routeOf({ kind, label }: Signal): Route['kind'] | undefined {
  if (kind !== 'route') return undefined;
  return /^(shop|product|cart|checkout|order|pay|digital)\b/.exec(label)?.[1] as Route['kind'] | undefined;
}

/** A shop window or a product page: worth knowing, but no step of a purchase. */
export function isShopWindow(signal: Signal): boolean {
  return ['shop', 'product'].includes(routeOf(signal) ?? '');
}
