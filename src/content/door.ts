/**
 * Between the script that watches every page and the one that reads where something may matter: both stand in the
 * same isolated world, where no page sees them, and meet by these names.
 */
import type { FrameSnapshot, MarketSign, Signal } from '../model';
import type { Owner } from './owner';
import type { Shapes } from './select';
import type { Ledger } from './signals';

/** What is read of a document, once something on it may matter. */
export interface Reader {
  /** Makes ready what is needed once, resting between steps; does nothing after that. */
  prepare(): Iterable<void>;
  /** Looks at one element that may matter; `only` when all that speaks for it is that its shape is new. */
  meet(el: Element, only: boolean): void;
  /** Something may have become visible. */
  reveal(): void;
  /** What could not be seen, or had no second sign, when last looked at. */
  awaited(): Iterable<Element>;
  /** Whether anything known matters once it can be seen. */
  awaits(): boolean;
  /** Whether anything is to be read when it is calm. */
  waits(): boolean;
  /** When what was told is to be seen again. */
  restsFor: Ledger['restsFor'];
  /**
   * Reads what waits, resting between steps; answers signals that are new or changed.
   *
   * @param whole when the document was looked at from the top, or its address is new
   * @param calm when nothing more is to come for now: what stands together may be read
   */
  settle(whole: boolean, calm: boolean): Generator<void, Signal[]>;
  /** What was read of the market: prices and couriers. */
  marketSigns(): MarketSign[];
  /** True when the page had more than is kept. */
  readonly truncated: boolean;
  /** The page has become another: what is still on it is read anew, for the page that it is now. */
  carry(): void;
  /** Takes in words that have come since; false where there are none. What was read is to be read once more. */
  learn(): boolean;
  /** Forgets everything. */
  forget(): void;
  snapshot(selectors: readonly string[]): FrameSnapshot;
}

export interface Watched {
  owner: Owner;
  /** Address of the frame, empty for the page itself. */
  frame: string;
  shapes: Shapes;
  /** Whether something here told of buying, of an amount or of a disguise. */
  told(): boolean;
  /** Asked of each label that is read, which the page may have painted: it may call for a language. */
  hear(label: string): void;
}

declare global {
  /** Set once a document, so that a script injected into an open tab does not run twice. */
  var etalaseRuns: boolean | undefined;
  /** Makes the reader; there once its script has come. */
  var etalaseReader: ((watched: Watched) => Reader) | undefined;
  /** Called when it has. */
  var etalaseReaderCame: (() => void) | undefined;
  /** Words of languages that were called, packed, by language. */
  var etalaseWords: Record<string, string> | undefined;
}
