/** The signals of one document, each once. */
import type { DigitalKind, Money, Signal, SignalKind, Trait } from '../model';
import type { Surroundings } from './group';
import { quote } from './normalise';
import { selectorOf, snippetOf } from './place';
import { isPainted } from './shown';

/** Most signals kept of one document. */
const SIGNAL_CAP = 200;
/** Most plain link-outs kept: they all say the same. */
const LINK_OUT_CAP = 20;
/** Milliseconds after which it is told again that a signal is still seen. */
const STILL = 5000;

/** Signals of which it is asked at every look whether they are still seen; of more, at most so often, in milliseconds. */
const FEW = 8;
const LOOKS_APART = 1000;
/** How many are asked between two rests. */
const AT_ONCE = 8;

/** A signal before it is given its place and time. */
export interface Draft {
  kind: SignalKind;
  el: Element;
  label: string;
  destination: Signal['destination'];
  traits?: readonly Trait[];
  claims?: string | undefined;
  digital?: DigitalKind | undefined;
  amount?: Money | undefined;
  /** What stands around it, where that was read. */
  group?: Surroundings;
}

export interface Ledger {
  add(draft: Draft): void;
  /**
   * Signals that are new or changed since the last asking, and those that are no longer seen, with when they last were;
   * rests between steps.
   *
   * @param calm when asking costs no layout: many are asked whether they are still seen only then
   */
  fresh(calm: boolean): Generator<void, Signal[]>;
  /** The elements on the page that gave signals of a kind. */
  elements(kind: SignalKind): Element[];
  /** The elements on the page that gave signals of any kind. */
  all(): Element[];
  has(...kinds: SignalKind[]): boolean;
  /**
   * Milliseconds until it is to be seen at the earliest whether what was told still shows; `null` when nothing was
   * told, or it has been seen since.
   *
   * @param changed when the page last changed, as `performance.now()` has it
   */
  restsFor(changed: number): number | null;
  /** True when the document had more than is kept. */
  readonly truncated: boolean;
  clear(): void;
}

/**
 * An empty ledger.
 *
 * @param frame address of the frame, empty for the page itself
 * @param now gives ISO 8601 instants
 */
export function createLedger(frame: string, now: () => string): Ledger {
  const signals = new Map<string, Signal>();
  /** Where each stands, whether it shows, and when, in milliseconds since 1970, it was last seen and last told. */
  const stands = new Map<string, { el: WeakRef<Element>; shows: boolean; seen: number; told: number }>();
  /** Keys by the elements that gave them: a place may be named otherwise when more has come, and is one signal. */
  let keys = new WeakMap<Element, string>();
  let changed = new Set<string>();
  let truncated = false;
  let lookedAt = 0;

  const count = (kind: SignalKind) => [...signals.values()].filter((signal) => signal.kind === kind).length;

  /** Notes which signals can still be seen: a sheet may show for a second and hide again. */
  function* look(): Generator<void> {
    const at = Date.parse(now());
    lookedAt = performance.now();
    let asked = 0;
    for (const [key, stand] of stands) {
      const el = stand.el.deref();
      const shows = el?.isConnected === true && isPainted(el);
      if (shows) stand.seen = at;
      if (stand.shows !== shows || (shows && at - stand.told > STILL)) {
        changed.add(key);
        stand.told = at;
      }
      stand.shows = shows;
      if (++asked % AT_ONCE === 0) yield;
    }
  }

  return {
    add({ kind, el, label, destination, traits = [], claims, digital, amount }) {
      const told = signals.get(keys.get(el) ?? '');
      const selector = told?.kind === kind ? told.selector : selectorOf(el);
      const said = quote(label);
      // Its words may change while it stands there: a countdown in a button is one signal.
      const key = `${kind} ${selector}`;
      const before = signals.get(key);
      const full = signals.size >= SIGNAL_CAP || (kind === 'link-out' && count(kind) >= LINK_OUT_CAP);
      if (!before && full) {
        truncated ||= kind !== 'link-out';
        return;
      }
      const at = now();
      const signal: Signal = {
        kind,
        label: said,
        destination,
        selector,
        snippet: snippetOf(el),
        frame,
        traits: [...new Set([...traits, ...(frame === '' ? [] : (['frame'] as const))])].sort(),
        ...(claims ? { claims } : {}),
        ...(digital ? { digital } : {}),
        ...(amount ? { amount } : {}),
        firstSeen: before?.firstSeen ?? at,
        lastSeen: at,
      };
      signals.set(key, signal);
      const seen = Date.parse(at);
      stands.set(key, { el: new WeakRef(el), shows: true, seen, told: stands.get(key)?.told ?? seen });
      keys.set(el, key);
      if (!before || JSON.stringify({ ...before, lastSeen: at }) !== JSON.stringify(signal)) changed.add(key);
    },
    elements: (kind) =>
      [...stands].flatMap(([key, { el }]) => (signals.get(key)?.kind === kind ? (el.deref() ?? []) : [])),
    all: () =>
      [...stands.values()].flatMap(({ el }) => {
        const there = el.deref();
        return there?.isConnected ? there : [];
      }),
    *fresh(calm) {
      if (stands.size <= FEW || (calm && performance.now() - lookedAt >= LOOKS_APART)) yield* look();
      const answer = [...changed].flatMap((key) => {
        const [signal, stand] = [signals.get(key), stands.get(key)];
        return signal && stand ? { ...signal, lastSeen: new Date(stand.seen).toISOString() } : [];
      });
      changed = new Set();
      return answer;
    },
    has: (...kinds) => [...signals.values()].some(({ kind }) => kinds.includes(kind)),
    restsFor(changed) {
      if (stands.size === 0 || lookedAt >= changed) return null;
      return stands.size <= FEW ? 0 : Math.max(0, lookedAt + LOOKS_APART - performance.now());
    },
    get truncated() {
      return truncated;
    },
    clear() {
      signals.clear();
      stands.clear();
      keys = new WeakMap();
      changed.clear();
      truncated = false;
    },
  };
}
