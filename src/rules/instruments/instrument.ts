/** The shape of a legal instrument as dated data: what it is, when it is in force, what it says. */
import type { Text, Verified } from '../../model';

/** One fact with how well it is known and who says so. */
export interface Fact<T> {
  value: T;
  verified: Verified;
  source: string;
  /** What a reader should know before relying on it. */
  note?: Text;
}

/** Subjects on which a rule may cite an instrument. */
export type Topic = 'payment-ban';

/** What an instrument says on one subject. */
export interface Article {
  /** As a lawyer would write it: `Pasal 21 ayat (3)`. */
  article: Text;
  /** Verbatim, in Indonesian; empty when no source quotes it. */
  quote: string;
  verified: Verified;
  source: string;
  note?: Text;
}

export interface Instrument {
  /** Equal to the file name. */
  id: string;
  /** The short name that citations carry. */
  name: string;
  title: Fact<string>;
  /** Day of signature, `YYYY-MM-DD`. */
  signed: Fact<string>;
  /** First and last day in force, `YYYY-MM-DD`; `to` is absent while in force. */
  inForce: Fact<{ from: string; to?: string }>;
  /** Short name of what it replaced. */
  replaces: Fact<string>;
  /** Where the state publishes it. */
  addresses: readonly { publisher: string; url: string }[];
  articles: Readonly<Partial<Record<Topic, Article>>>;
}
