/** What it means: rules, and the law that they cite. */
import type { Market } from './market';
import type { Signal, SignalKind } from './signal';
import type { Text } from './text';

/** Mildest first: the index is the priority when findings roll up into a verdict. */
export const OUTCOMES = ['inapplicable', 'pass', 'needs-review', 'violation'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How well the wording of a citation is known. */
export const VERIFIED = ['primary-text', 'press-quote', 'secondary', 'not-known'] as const;
export type Verified = (typeof VERIFIED)[number];

export interface Citation {
  instrument: string;
  /** As the instrument itself writes it; only where it is not known do the languages differ. */
  article: Text;
  /** Verbatim, in its own language; empty when no source quotes it. */
  quote: string;
  /** The quotation in English, by this project. */
  translation?: string;
  /** What it says in substance, where sources tell it without quoting it. */
  says?: Text;
  /** First and last day in force, `YYYY-MM-DD`; `to` is absent while in force. */
  from: string;
  to?: string;
  verified: Verified;
  source: string;
  /** One honest sentence, for instance that the wording is not verified. */
  note?: Text;
}

export interface Reason {
  outcome: Outcome;
  text: Text;
}

/**
 * Which tests decide the headline; each takes in those before it. `text`: payment alone, as worded.
 * `strict`: ordering too, as officials of one ministry held. `all`: the other two as well.
 */
export const READINGS = ['text', 'strict', 'all'] as const;
export type Reading = (typeof READINGS)[number];

/** The tests on which officials never agreed: T1 payment, T2 ordering, T3 back end, T4 one roof. */
export const TESTS = ['T1', 'T2', 'T3', 'T4'] as const;
export type Test = (typeof TESTS)[number];

/** What a rule rests on: wording, how officials read it, or how somebody else does. */
export const BASES = ['text', 'officials', 'commentator'] as const;
export type Basis = (typeof BASES)[number];

/** Whether a rule belongs to the question that gave Etalase its name, or to the law around it. */
export const SCOPES = ['promotion-only', 'beyond'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the judge knows besides the signals. */
export interface Circumstances {
  /** Day of the observation in Jakarta, `YYYY-MM-DD`. */
  date: string;
  market: Market;
  reading: Reading;
  platform: string;
  host: 'platform' | 'affiliated';
}

/** One legal requirement. `check` is pure. */
export interface Rule {
  /** Equal to the file name: a noun for the failing state. */
  id: string;
  /** Raised whenever `check` or a reason changes what it says of the same signals. */
  version: number;
  scope: Scope;
  basis: Basis;
  /** The test it applies; rules beyond the promotion-only rule have none. */
  test?: Test;
  /** Readings under which it stands among the findings; absent: all. It speaks for its test under each. */
  readings?: readonly Reading[];
  title: Text;
  /** What it is about, in a sentence for people who buy and one for people who read law. */
  sentences: { shoppers: Text; lawyers: Text };
  citations: readonly Citation[];
  /** Kinds it looks at; when none is present it is not called and ends as `not-seen`. */
  needs: readonly SignalKind[];
  /** Every way this rule can end, by key. `not-seen` is always `inapplicable`. */
  reasons: Readonly<Record<string, Reason>> & { readonly 'not-seen': Reason };
  /** What a web page can never show about it, one thing each. */
  notObservable: readonly Text[];
  check(signals: readonly Signal[], circumstances: Circumstances): Checked;
  examples: readonly Example[];
}

/** All that a rule says, without the code of its check: what a sealed report holds of it. */
export type RuleData = Omit<Rule, 'check' | 'examples' | 'sentences'>;

/** What the judge needs of a rule. */
export type JudgedRule = RuleData & Pick<Rule, 'check'>;

export interface Checked {
  /** A key of `reasons`. */
  reason: string;
  /** The signals it rests on. */
  because: readonly Signal[];
}

export interface Example {
  name: Text;
  signals: readonly (Partial<Signal> & { kind: SignalKind })[];
  circumstances?: Partial<Circumstances>;
  reason: string;
}

/** How the law of a place answers the question: it bans, it sorts into classes, or it wants things shown. */
export type JurisdictionKind = 'prohibition' | 'classification' | 'disclosure';

/** The law of another place, as data of the same shape. */
export interface Jurisdiction {
  /** Equal to the file name. */
  id: string;
  name: Text;
  kind: JurisdictionKind;
  /** Markets whose offers it is about. */
  markets: readonly Market[];
  /** What an outcome is called there; a law that bans nothing has no word for a violation. */
  words: Readonly<Partial<Record<Outcome, Text>>>;
  rules: readonly Rule[];
}
