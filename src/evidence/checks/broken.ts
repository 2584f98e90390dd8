/** How a sealed report can fail to hold, as words that every language can say. */

/** What is checked, in the order in which it is told. */
export const CHECKS = [
  'container',
  'listing',
  'hashes',
  'digest',
  'signature',
  'report',
  'custody',
  'records',
  'timestamp',
  'verdict',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** Every way in which a check can end other than well. */
export const REASONS = [
  // the container
  'too-large',
  'not-a-zip',
  'hidden-bytes',
  'odd-header',
  'packed',
  'bad-name',
  'name-twice',
  'wrong-sum',
  'too-many-files',
  // lists and hashes
  'file-missing',
  'file-unlisted',
  'wrong-order',
  'wrong-length',
  'wrong-hash',
  // any JSON
  'not-json',
  'too-deep',
  'not-canonical',
  'wrong-shape',
  // the signature
  'wrong-key',
  'wrong-signature',
  'times-differ',
  // the report and what it names
  'schema-broken',
  'picture-missing',
  'reports-differ',
  // the custody log
  'chain-broken',
  'not-sealed-last',
  // the web-archive records
  'record-odd',
  'record-differs',
  'index-differs',
  // the timestamp
  'not-timestamped',
  'stamp-unreadable',
  'stamp-of-another',
  'chain-unchecked',
  'chain-refused',
  // the verdict
  'observation-unreadable',
  'rules-differ',
  'other-rules-same',
  'other-rules-differ',
  'other-checks-same',
  'other-checks-differ',
  'verdict-differs',
] as const;
export type Reason = (typeof REASONS)[number];

/** Thrown by a check that does not hold. */
export class Broken extends Error {
  readonly reason: Reason;
  /** What it is about: a file, a line, an offset. */
  readonly about: string;

  constructor(reason: Reason, about = '') {
    super(`${reason}${about === '' ? '' : `: ${about}`}`);
    this.name = 'Broken';
    this.reason = reason;
    // may be quoted from a hostile file
    this.about = about.slice(0, 200);
  }
}
