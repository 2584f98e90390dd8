/**
 * What one tab has shown so far, as pure steps from one record to the next.
 */
import { signalKey } from '../evidence/same-signal';
import type { FromPage, PageSeen } from '../messages';
import type { MarketSign, Observation, Signal, SignalKind } from '../model';
import type { TabRecord } from '../storage/tabs';
import type { Place } from './senders';

type SignalsFound = Extract<FromPage, { type: 'signals-found' }>;

/** The most that is kept, however much a page shows. */
export const LIMITS = { perFrame: 200, perTab: 500, marketSigns: 60, frames: 100 } as const;

/** When there is too much, what says most about payment stays. */
const WEIGHTIEST_FIRST: readonly SignalKind[] = [
  'pay',
  'payment-form',
  'payment-method',
  'payment-frame',
  'wallet-button',
  'order',
  'order-summary',
  'checkout',
  'route',
  'shop-frame',
  'buy',
  'credit',
  'cart',
  'unreadable',
  'link-out',
  'blocked-link',
  'seller',
  'ships-from-abroad',
  'licence-label',
  'complaint-contact',
];

/** A tab of which nothing is known yet. */
export function blank(now: string): TabRecord {
  return { seenAt: now, looked: false, truncated: false, signals: [], marketSigns: [], frames: [] };
}

/** A new page, or a new address of the same page: what was seen before belongs to another page. */
export function opened(page: PageSeen, now: string): TabRecord {
  return { ...blank(now), page, marketSigns: [...page.marketSigns] };
}

/** The record with what one frame has just reported. */
export function merged(record: TabRecord, found: SignalsFound, place: Place, now: string): TabRecord {
  const isTop = place.frameId === 0;
  const frames =
    isTop || record.frames.includes(place.frameId)
      ? record.frames
      : [...record.frames, place.frameId].slice(-LIMITS.frames);
  const page = isTop ? found.page : record.page;
  if (page === undefined) {
    // a frame of a page that is not covered: remember only that it is there to be asked again
    return { ...record, seenAt: now, frames };
  }
  const signals = mergedSignals(record.signals, found.signals);
  const fewer = weightiest(signals, place.frameId);
  return {
    page,
    seenAt: now,
    looked: record.looked || (isTop && found.looked),
    truncated: record.truncated || found.truncated || fewer.length < signals.length,
    signals: fewer,
    marketSigns: mergedSigns(record.marketSigns, found.page.marketSigns),
    frames,
  };
}

/** Half of the record, the weightiest half: for when the browser has no room for the whole. */
export function lightened(record: TabRecord): TabRecord {
  const half = Math.floor(record.signals.length / 2);
  return { ...record, signals: heaviest(record.signals, half), truncated: true };
}

/** The record as the judge reads it; `null` while the page itself is not known. */
export function observation(record: TabRecord): Observation | null {
  const { page, seenAt, marketSigns, signals, looked, truncated } = record;
  return page === undefined ? null : { ...page, seenAt, marketSigns, signals, looked, truncated };
}

function mergedSignals(known: readonly Signal[], found: readonly Signal[]): Signal[] {
  const byKey = new Map(known.map((signal) => [signalKey(signal), signal]));
  for (const signal of found) {
    const key = signalKey(signal);
    const firstSeen = byKey.get(key)?.firstSeen ?? signal.firstSeen;
    byKey.set(key, { ...signal, firstSeen });
  }
  return [...byKey.values()];
}

/** Cuts the frame that has just spoken, then the tab, to what is kept. */
function weightiest(signals: readonly Signal[], frameId: number): Signal[] {
  const inFrame = signals.filter((signal) => signal.frameId === frameId);
  const elsewhere = signals.filter((signal) => signal.frameId !== frameId);
  return heaviest([...elsewhere, ...heaviest(inFrame, LIMITS.perFrame)], LIMITS.perTab);
}

function heaviest(signals: Signal[], limit: number): Signal[] {
  return signals.length <= limit
    ? signals
    : [...signals].sort((a, b) => weight(a) - weight(b)).slice(0, limit);
}

function weight(signal: Signal): number {
  const place = WEIGHTIEST_FIRST.indexOf(signal.kind);
  return signal.digital === undefined ? place : place + WEIGHTIEST_FIRST.length;
}

function mergedSigns(known: readonly MarketSign[], found: readonly MarketSign[]): MarketSign[] {
  const byKey = new Map(
    [...known, ...found].map((sign) => [`${sign.kind} ${sign.market} ${sign.seen}`, sign]),
  );
  return [...byKey.values()].slice(0, LIMITS.marketSigns);
}
