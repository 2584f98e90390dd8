/** What the rules say of a page. */
import type { Market, MarketBy, MarketSign } from './market';
import type { Basis, Citation, JurisdictionKind, Outcome, Reading, Scope, Test } from './rule';
import type { Signal } from './signal';
import type { Text } from './text';

export interface Finding {
  rule: string;
  scope: Scope;
  basis: Basis;
  /** Absent beyond the promotion-only rule. */
  test?: Test;
  outcome: Outcome;
  reason: string;
  title: Text;
  why: Text;
  /** In force on the day of the observation; absent when none was. */
  citation?: Citation;
  signals: readonly Signal[];
  error?: string;
}

/** What one test says of a page when it alone decides. */
export interface TestSays {
  test: Test;
  outcome: Outcome;
  why: Text;
  /** The rule that speaks, with the key of its reason. */
  rule: string;
  reason: string;
  /** Whether the reading chosen goes by this test; the others can only ask for a review. */
  decides: boolean;
}

/** What the law of another place says of the page, in its own words. */
export interface Elsewhere {
  jurisdiction: string;
  name: Text;
  kind: JurisdictionKind;
  outcome: Outcome;
  word: Text;
  findings: readonly Finding[];
}

/** The worst outcome on a page, with its findings. Derived each time, never stored. */
export interface Verdict {
  platform: string;
  platformName: string;
  url: string;
  date: string;
  market: Market;
  marketBy: MarketBy;
  marketSigns: readonly MarketSign[];
  reading: Reading;
  outcome: Outcome;
  /** Why nothing was judged, or that the market was not known. */
  note?: 'nothing-seen' | 'other-market' | 'no-rule-in-force' | 'market-unknown';
  findings: readonly Finding[];
  /** What each test says of the page, in their order; empty where nothing was judged. */
  tests: readonly TestSays[];
  /** Findings of rules beyond the promotion-only rule that are off: shown, without weight in the outcome. */
  alsoObserved: readonly Finding[];
  /** What no page can show, whatever was seen. */
  notObservable: readonly Text[];
  /** What the law of other places says, where the user switched them on and the page addresses them. */
  elsewhere: readonly Elsewhere[];
  /** Seen and not judged. */
  digital: readonly Signal[];
  looked: boolean;
  truncated: boolean;
}
