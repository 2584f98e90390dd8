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
export type Topic =
  | 'payment-ban'
  | 'own-goods'
  | 'cross-border-price'
  | 'foreign-seller'
  | 'licence-label'
  | 'complaint-contact'
  | 'rival-promotion';

/** What an instrument says on one subject. */
export interface Article {
  /** As a lawyer would write it: `Pasal 21 ayat (3)`. */
  article: Text;
  /** Verbatim, in Indonesian; empty when no source quotes it. */
  quote: string;
  /** The quotation in English, by this project; absent without a quotation. */
  translation?: string;
  /** What it says in substance, where sources tell it without quoting it. */
  says?: Text;
  verified: Verified;
  source: string;
  note?: Text;
}

/** A step of a sanctions ladder. */
export interface Step {
  step: Text;
  /** Where somebody else than the instrument's own authority takes it. */
  by?: Text;
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
  replaces?: Fact<string>;
  /** Short name of what revoked it, with the article. */
  revokedBy?: Fact<string>;
  /** The sanctions as steps, mildest first, with their article; absent where it has none that we know of. */
  sanctions?: Fact<{ article: Text; steps: readonly Step[] }>;
  /** Who imposes them. */
  imposedBy?: Fact<Text>;
  /** Where it is published, by the state where such an address is known. */
  addresses: readonly { publisher: string; url: string }[];
  articles: Readonly<Partial<Record<Topic, Article>>>;
}
