/**
 * Reads what a content script says. The page around it may be hostile or broken: every field is
 * checked and cut to size, what is not known is dropped, and nothing but plain data comes out.
 */
import { getDomain } from 'tldts';
import type { FromPage, Heard, PageSeen } from '../messages';
import {
  type Destination,
  DIGITAL_KINDS,
  type MarketSign,
  type Money,
  RELATIONS,
  SIGNAL_KINDS,
  type Signal,
  TRAITS,
} from '../model';
import type { Place } from './senders';

/** Caps, in UTF-16 units or in items of one message. */
export const CAPS = {
  label: 120,
  snippet: 200,
  selector: 1000,
  url: 2000,
  name: 60,
  seen: 60,
  via: 10,
  marketSigns: 30,
  signals: 200,
  language: 20,
  met: 200,
  known: 60,
} as const;

/**
 * The message as our own vocabulary; `null` when it is none that a content script may send.
 *
 * @param now ISO 8601, UTC: stands in for instants that are missing or in the future.
 */
export function readFromPage(message: unknown, place: Place, now: string): FromPage | null {
  if (!isObject(message)) {
    return null;
  }
  if (message.type === 'reader-wanted' || message.type === 'words-wanted') {
    return { type: message.type, ...readHeard(message) };
  }
  const page = readPage(message.page, place);
  if (page === null) {
    return null;
  }
  if (message.type === 'page-opened') {
    return place.frameId === 0 ? { type: 'page-opened', page } : null;
  }
  if (message.type !== 'signals-found' || !Array.isArray(message.signals)) {
    return null;
  }
  const frame = place.frameId === 0 ? '' : readFrame(message.frame, place);
  const signals = message.signals
    .slice(0, CAPS.signals)
    .map((signal) => readSignal(signal, frame, place.frameId, now))
    .filter((signal) => signal !== null);
  return {
    type: 'signals-found',
    page,
    frame,
    signals,
    looked: message.looked === true,
    truncated: message.truncated === true || message.signals.length > CAPS.signals,
  };
}

function readHeard({ language, met, known }: Record<string, unknown>): Heard {
  return {
    language: text(language, CAPS.language),
    met: list(met, CAPS.met).filter((key) => Number.isSafeInteger(key)) as number[],
    known: list(known, CAPS.known).map((name) => text(name, CAPS.language)),
  };
}

function readPage(page: unknown, place: Place): PageSeen | null {
  if (!isObject(page)) {
    return null;
  }
  const { platform, platformName, host } = page;
  if (typeof platform !== 'string' || !/^[a-z0-9-]{1,40}$/.test(platform)) {
    return null;
  }
  return {
    platform,
    platformName: text(platformName, CAPS.name) || platform,
    host: host === 'affiliated' ? 'affiliated' : 'platform',
    url: ownAddress(page.url, place),
    marketSigns: list(page.marketSigns, CAPS.marketSigns)
      .map(readMarketSign)
      .filter((sign) => sign !== null),
  };
}

function readMarketSign(sign: unknown): MarketSign | null {
  if (!isObject(sign) || typeof sign.market !== 'string' || !/^([a-z]{2}|unknown)$/.test(sign.market)) {
    return null;
  }
  const kind = oneOf(['currency', 'shipping', 'region', 'language'] as const, sign.kind);
  return kind === null ? null : { kind, market: sign.market, seen: text(sign.seen, CAPS.seen) };
}

function readSignal(signal: unknown, frame: string, frameId: number, now: string): Signal | null {
  if (!isObject(signal)) {
    return null;
  }
  const kind = oneOf(SIGNAL_KINDS, signal.kind);
  const digital = signal.digital === undefined ? undefined : oneOf(DIGITAL_KINDS, signal.digital);
  // a kind of sale that we do not know must not be judged as trade in goods
  if (kind === null || digital === null) {
    return null;
  }
  const lastSeen = instant(signal.lastSeen, now);
  const firstSeen = instant(signal.firstSeen, lastSeen);
  const claims = text(signal.claims, CAPS.name);
  const amount = readMoney(signal.amount);
  return {
    kind,
    label: text(signal.label, CAPS.label),
    destination: readDestination(signal.destination),
    selector: selector(signal.selector),
    snippet: text(signal.snippet, CAPS.snippet),
    frame,
    frameId,
    traits: TRAITS.filter((trait) => list(signal.traits, TRAITS.length * 2).includes(trait)),
    ...(claims === '' ? {} : { claims }),
    ...(amount === undefined ? {} : { amount }),
    ...(digital === undefined ? {} : { digital }),
    firstSeen: firstSeen < lastSeen ? firstSeen : lastSeen,
    lastSeen,
  };
}

function readMoney(amount: unknown): Money | undefined {
  if (!isObject(amount) || typeof amount.value !== 'number' || !(amount.value >= 0)) return undefined;
  const fits = Number.isFinite(amount.value) && /^([a-z]{2}|unknown)$/.test(text(amount.market, 7));
  return fits ? { value: amount.value, market: String(amount.market) } : undefined;
}

function readDestination(destination: unknown): Destination {
  if (!isObject(destination)) {
    return { relation: 'unknown', host: '' };
  }
  const named = host(destination.host);
  // the list of public suffixes is too large for every page, so the registrable domain is found here
  const site = getDomain(named) ?? '';
  const name = text(destination.name, CAPS.name);
  const via = list(destination.via, CAPS.via).map(host).filter(Boolean);
  return {
    relation: oneOf(RELATIONS, destination.relation) ?? 'unknown',
    host: named,
    ...(site === '' ? {} : { site }),
    ...(name === '' ? {} : { name }),
    ...(via.length === 0 ? {} : { via }),
  };
}

/** The frame's address without query; what the browser says of the sender wins. */
function readFrame(frame: unknown, place: Place): string {
  const address = ownAddress(frame, place);
  return address.split(/[?#]/, 1)[0] ?? '';
}

/** An address that the page states counts only on the origin that the browser saw it speak from. */
function ownAddress(stated: unknown, place: Place): string {
  const url = typeof stated === 'string' && stated.length <= CAPS.url ? stated : '';
  const seen = origin(place.url);
  // srcdoc, blob and data frames have no origin of their own to compare with
  if (seen === null) {
    return origin(url) !== null || /^about:\w+$/.test(url) ? url : '';
  }
  return origin(url) === seen ? url : place.url.slice(0, CAPS.url);
}

function origin(url: string): string | null {
  return /^(https?:\/\/[^/?#]+)/.exec(url)?.[1] ?? null;
}

/** A path that was cut would point elsewhere, so one that is too long is dropped whole. */
function selector(value: unknown): string {
  return typeof value === 'string' && value.length <= CAPS.selector ? value : '';
}

/** Words as one line: no control or direction characters, cut without splitting a character. */
function text(value: unknown, cap: number): string {
  if (typeof value !== 'string') {
    return '';
  }
  const line = value
    .slice(0, cap * 2)
    .replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim();
  return line.slice(0, cap).replace(/[\uD800-\uDBFF]$/, '');
}

function host(value: unknown): string {
  return typeof value === 'string' && /^[a-z0-9.-]{1,253}$/.test(value) ? value : '';
}

/** An ISO 8601 instant that is not in the future; otherwise `fallback`. */
function instant(value: unknown, fallback: string): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) || time > Date.parse(fallback) ? fallback : new Date(time).toISOString();
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | null {
  return known.find((item) => item === value) ?? null;
}

function list(value: unknown, cap: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, cap) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
