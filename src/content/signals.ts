/** The signals of one document, each once. */
import type { DigitalKind, Signal, SignalKind, Trait } from '../model';
import { quote } from './normalise';
import { selectorOf, snippetOf } from './place';

/** Most signals kept of one document. */
const SIGNAL_CAP = 200;
/** Most plain link-outs kept: they all say the same. */
const LINK_OUT_CAP = 20;

/** A signal before it is given its place and time. */
export interface Draft {
  kind: SignalKind;
  el: Element;
  label: string;
  destination: Signal['destination'];
  traits?: readonly Trait[];
  claims?: string | undefined;
  digital?: DigitalKind | undefined;
}

export interface Ledger {
  add(draft: Draft): void;
  /** Signals that are new or changed since the last asking. */
  fresh(): Signal[];
  has(...kinds: SignalKind[]): boolean;
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
  let changed = new Set<string>();
  let truncated = false;

  const count = (kind: SignalKind) => [...signals.values()].filter((signal) => signal.kind === kind).length;

  return {
    add({ kind, el, label, destination, traits = [], claims, digital }) {
      const selector = selectorOf(el);
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
        firstSeen: before?.firstSeen ?? at,
        lastSeen: at,
      };
      signals.set(key, signal);
      if (!before || JSON.stringify({ ...before, lastSeen: at }) !== JSON.stringify(signal)) changed.add(key);
    },
    fresh() {
      const answer = [...changed].flatMap((key) => signals.get(key) ?? []);
      changed = new Set();
      return answer;
    },
    has: (...kinds) => [...signals.values()].some(({ kind }) => kinds.includes(kind)),
    get truncated() {
      return truncated;
    },
    clear() {
      signals.clear();
      changed.clear();
      truncated = false;
    },
  };
}
