/** What one page gave, and what is needed to judge it again. */
import type { Market, MarketSign } from './market';
import type { Reading } from './rule';
import type { Signal } from './signal';

/** What one page gave, before any law. */
export interface Observation {
  platform: string;
  platformName: string;
  /** How the page's own host stands to the platform. */
  host: 'platform' | 'affiliated';
  url: string;
  /** ISO 8601, UTC, of the latest signal or look. */
  seenAt: string;
  marketSigns: readonly MarketSign[];
  signals: readonly Signal[];
  /** True once the whole page has been looked at. */
  looked: boolean;
  /** True when the page had more than we keep. */
  truncated: boolean;
}

/** What the user and the calendar add to an observation. */
export interface Asked {
  /** Day of the observation in Jakarta, `YYYY-MM-DD`. */
  date: string;
  /** `auto` reads it from the page; a country code overrides it. */
  market: 'auto' | Market;
  reading: Reading;
  /** Rules beyond the promotion-only rule that count in the verdict, by id. */
  rulesOn?: readonly string[];
  /** Other places whose law is looked at, by id. */
  jurisdictionsOn?: readonly string[];
}

/** Which rules a verdict was reached by. */
export interface RuleSet {
  version: string;
  /** SHA-256, hex, of the rules as canonical JSON. */
  sha256: string;
}

export const OBSERVATION_FORMAT = 'etalase-observation';

/** Raised when a file of the older version can no longer be read as it stands. */
export const OBSERVATION_VERSION = 1;

/** A page as it was observed, with all that is needed to judge it again: a file of its own, as JSON. */
export interface SavedObservation {
  format: typeof OBSERVATION_FORMAT;
  formatVersion: number;
  observation: Observation;
  asked: Asked;
  ruleSet: RuleSet;
  extensionVersion: string;
}
