/** What labels say, by language and class. */
import type { DigitalKind } from './signal';

/** Classes of phrases. Each is decided together with where the control leads. */
export const PHRASE_CLASSES = [
  'buy',
  'cart',
  'view-cart',
  'checkout',
  'order',
  'pay',
  'link-out',
  'promote',
] as const;
export type PhraseClass = (typeof PHRASE_CLASSES)[number];

/** One language: whole labels by class, and what only looks like one. */
export interface Words {
  /** BCP 47 language, equal to the file name. */
  language: string;
  /** Whole labels that say it by themselves on any control: `tambah ke keranjang`. */
  phrases: Readonly<Partial<Record<PhraseClass, readonly string[]>>>;
  /** Short or ambiguous labels that need a second kind of sign near them: `beli`, `checkout`, `order`. */
  weak: Readonly<Partial<Record<PhraseClass, readonly string[]>>>;
  /**
   * First words of a longer label: `beli` in "Beli barang ini", `pay` in "Pay Rp25.000".
   * Never enough alone: a second kind of sign is needed, as for `weak`.
   */
  starts: Readonly<Partial<Record<PhraseClass, readonly string[]>>>;
  /** Last words of a longer label: `untuk bayar` in "Geser untuk bayar". A second kind of sign is needed too. */
  ends?: Readonly<Partial<Record<PhraseClass, readonly string[]>>>;
  /** Words as they are shortened in chats: `skrg` for `sekarang`. */
  short?: Readonly<Record<string, string>>;
  /** Single words that say it only inside an order, where `pesan` is no message. */
  inOrder?: Readonly<Partial<Record<PhraseClass, readonly string[]>>>;
  /** First words of controls that go on with nothing, though they stand in an order: `ubah`, `batal`, `lihat`. */
  aside?: readonly string[];
  /** Labels that contain a phrase and are something else: `kirim pesan`, `urutkan`. */
  never: readonly string[];
  /** Words of an order summary, by part. */
  summary: Readonly<Record<SummaryPart, readonly string[]>>;
  /** Captions of a chooser of ways to pay (`metode pembayaran`) and generic ways (`transfer bank`). */
  paymentCaptions: readonly string[];
  paymentWays: readonly string[];
  /** Captions of card fields: `nomor kartu`, `card number`. */
  cardFields: readonly string[];
  /** Words that say what is sold is not trade in goods, by kind. */
  digital: Readonly<Partial<Record<DigitalKind, readonly string[]>>>;
  /** Words before a shop's name that say the control leaves: `beli di`, `buy on`. */
  leadsTo: readonly string[];
}

export const SUMMARY_PARTS = ['title', 'subtotal', 'shipping', 'address', 'total', 'voucher'] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];
