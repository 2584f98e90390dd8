/**
 * What goes into a sealed report. Everything here is redacted already: sealing adds hashes, names and a
 * signature, and takes nothing away.
 */
import type { JourneyStep, Market, MarketSign, Outcome, Reading, SavedObservation, Text } from '../../model';
import type { RulesFile } from '../rule-data';

/** Name and version of `report/report.json`, as its JSON Schema has them. */
export const REPORT_FORMAT = 'etalase-report';
export const REPORT_VERSION = 1;

/** All that is sealed into one file. The same parts give the same bytes, up to the signature. */
export interface SealedParts {
  report: ReportContent;
  /** In the order in which they are shown. */
  pictures: readonly Picture[];
  /** A whole HTML document without script, remote load, form value or event attribute. */
  snapshot: string;
  /** A whole printable HTML document without script or remote load. */
  letter: string;
  /** What was done, in order. Sealing appends its own last step. */
  custody: readonly CustodyStep[];
  /** What is judged again by whoever checks the file. The verdict in `report` is derived from it. */
  observation: SavedObservation;
  /** The rules by which it was judged; `report.ruleSet` names them by their hash. */
  rules: RulesFile;
}

export interface Picture {
  /** Lower-case letters, digits and hyphens, without extension: `viewport`, `finding-1`. */
  name: string;
  /** A PNG, encoded anew after redaction. */
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  caption: Text;
  /** Id of the rule whose finding it shows; absent for the whole viewport. */
  rule?: string;
}

/** `report/report.json` without what sealing adds (`ReportFile`): the one source of every export. */
export interface ReportContent {
  /** UUID v4, fixed when the draft was made. */
  id: string;
  /** Language of the letter. */
  language: 'id' | 'en';
  /** Where the report is meant to go: the id of a destination for reports, or `anonymous`. */
  recipient: string;
  captured: {
    /** ISO 8601, UTC. */
    utc: string;
    /** ISO 8601 with the offset of the user's clock. */
    local: string;
    /** IANA name, `Asia/Jakarta`. */
    timeZone: string;
  };
  page: {
    platform: string;
    platformName: string;
    host: 'platform' | 'affiliated';
    /** Cleaned of everything that names a person. */
    url: string;
    /** Absent when it was left out. */
    title?: string;
  };
  tool: {
    extensionVersion: string;
    /** Brand and major version, `Firefox 153`. */
    browser: string;
    /** BCP 47, of the browser. */
    locale: string;
    viewport: { width: number; height: number; devicePixelRatio: number };
  };
  market: { market: Market; signs: readonly MarketSign[] };
  ruleSet: {
    version: string;
    /** SHA-256, hex. */
    sha256: string;
  };
  verdict: SealedVerdict;
  /** What the user did in this tab, oldest first. */
  journey: readonly JourneyStep[];
  redactions: readonly Redaction[];
  /** The user's own words; empty when there are none. */
  note: string;
}

/** The verdict in short: what the sealed observation gave under the sealed rule set. */
export interface SealedVerdict {
  outcome: Outcome;
  /** Day of the observation in Jakarta, `YYYY-MM-DD`. */
  date: string;
  reading: Reading;
  note?: string;
  findings: readonly SealedFinding[];
}

export interface SealedFinding {
  rule: string;
  /** The officials' test it applies; absent for a rule that is none of theirs. */
  test?: string;
  outcome: Outcome;
  reason: string;
  title: Text;
  why: Text;
  citation?: { instrument: string; article: Text; quote: string; verified: string };
  /** What it rests on, in words that a person can check against the pictures. */
  signals: readonly { kind: string; label: string; destination: string }[];
}

/** Something that was removed before sealing. */
export interface Redaction {
  /** Where: `picture:viewport`, `snapshot`, `letter`, `signals`. */
  where: string;
  /** Why, as a short fixed word: `outside-the-finding`, `name`, `handle`, `avatar`, `phone`, `email`, `address`, `chosen`. */
  reason: string;
  /** SHA-256, hex, of the salt followed by what was removed; the salt itself is kept nowhere in the file. */
  saltedHash: string;
}

/** One step of the custody log, as its author writes it; sealing numbers and chains the steps. */
export interface CustodyStep {
  /** ISO 8601, UTC. */
  at: string;
  /** A short fixed word: `captured`, `redacted`, `reviewed`. `sealed` is written by sealing itself. */
  act: string;
  /** What the act was done to, and facts about it. Plain and short. */
  facts?: Readonly<Record<string, string | number | boolean>>;
}

/** `report/report.json` as it stands in the sealed file. */
export interface ReportFile extends ReportContent {
  format: typeof REPORT_FORMAT;
  version: typeof REPORT_VERSION;
  sealed: Sealing;
  pictures: readonly SealedPicture[];
}

export interface SealedPicture extends Pick<Picture, 'width' | 'height' | 'caption' | 'rule'> {
  /** Path within the sealed file. */
  file: string;
  /** SHA-256, hex. */
  sha256: string;
}

/** The moment and the tool of the sealing. */
export interface Sealing {
  /** ISO 8601, UTC, to the millisecond: `new Date().toISOString()`. */
  at: string;
  /** `Etalase 0.1.0`. */
  software: string;
}

/** A key pair that signs without ever leaving the browser. */
export interface SealingKey {
  /** ECDSA P-384, not extractable. */
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

/** A report as one file. */
export interface SealedFile {
  /** `report-<id>.wacz`. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256, hex, of `bytes`. */
  sha256: string;
  /** SHA-256, hex, of the public key as SPKI: what a receiver can tell two senders apart by. */
  keyFingerprint: string;
}
