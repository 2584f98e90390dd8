/** What is seen on a page, one thing at a time. */
import type { Money } from './market';

export const SIGNAL_KINDS = [
  /** A control that starts a purchase: "Beli sekarang". */
  'buy',
  /** A control that fills or opens a cart. */
  'cart',
  /** A control that goes on to checkout. */
  'checkout',
  /** A control that places the order: "Buat pesanan". */
  'order',
  /** A control that pays: "Bayar Rp25.000". */
  'pay',
  /** Fields for a payment card. */
  'payment-form',
  /** A chooser of ways to pay: wallets, virtual accounts, QRIS, cash on delivery. */
  'payment-method',
  /** A wallet's own button: Apple Pay, Google Pay, PayPal. */
  'wallet-button',
  /** A frame of a payment provider. */
  'payment-frame',
  /** A frame of a shop, affiliated or separate. */
  'shop-frame',
  /** An amount with an address, a courier or a total: the order as a whole. */
  'order-summary',
  /** The address of the page itself is a cart, checkout, order or pay route of the platform. */
  'route',
  /** A control that leads to a separate shop: the allowed form. */
  'link-out',
  /** A control or a sheet whose words cannot be read: they are in pixels, in letters exchanged or in disguise. */
  'unreadable',
  /** A control that offers credit or payment in instalments: "Aktifkan PayLater". */
  'credit',
  /** A line that says who sells: "Dijual oleh …". Names a seller only when it is one we know. */
  'seller',
  /** A line that says that the goods are sent from abroad. */
  'ships-from-abroad',
  /** What the page says of a merchant's licence: "NIB …", "Dalam Proses Legalisasi". */
  'licence-label',
  /** A contact for complaints: a consumer service, or the ministry's own. */
  'complaint-contact',
  /** A notice that a link to another shop cannot be opened or posted here. */
  'blocked-link',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export const RELATIONS = ['platform', 'affiliated', 'shop', 'payment', 'other', 'unknown'] as const;

/** Where a control leads, seen from the platform that shows it. */
export type Relation = (typeof RELATIONS)[number];

export interface Destination {
  relation: Relation;
  /** Host after unwrapping, without port; empty when it is not known. */
  host: string;
  /** Registrable domain of the host (`toko.example` of `www.toko.example`). Set by the background. */
  site?: string;
  /** Name of the shop, provider or platform, when it is one we know. */
  name?: string;
  /** Hosts of the link shims that were unwrapped, in order. */
  via?: readonly string[];
}

/** Payments inside a platform that are not trade in goods: shown, not judged. */
export const DIGITAL_KINDS = [
  'coins',
  'gift',
  'membership',
  'premium',
  'advertising',
  'donation',
  'saved-card',
  'film',
  /** Stickers, avatars and decorations that exist only on the platform. */
  'collectible',
] as const;
export type DigitalKind = (typeof DIGITAL_KINDS)[number];

/** Facts about the place of a signal that a rule may weigh. */
export const TRAITS = [
  /** An amount of money stands in the same group. */
  'amount',
  /** The control submits a form, or the fields stand in one, whose action stays on the host. */
  'posts',
  /** It stands in a dialog or in the top layer. */
  'dialog',
  /** It stands in a frame. */
  'frame',
  /** An address or courier stands in the same group. */
  'delivery',
  /** The label names a pay-later or instalment offer. */
  'pay-later',
  /** The words were disguised: invisible letters, look-alikes, letters out of order. */
  'disguised',
  /** A link shim came back to the platform. */
  'returns',
  /** Known by a locator of the platform. */
  'locator',
  /** The page's own data, or a request it made, says that buying happens here. */
  'stated',
  /** The line names the country it is about. */
  'country',
  /** The contact is one of the ministry's consumer office, Ditjen PKTN. */
  'ministry',
] as const;
export type Trait = (typeof TRAITS)[number];

/** One thing observed, as JSON. */
export interface Signal {
  kind: SignalKind;
  /** What a person reads there, at most 120 characters. */
  label: string;
  destination: Destination;
  /** CSS path; ` >>> ` steps into a shadow root. */
  selector: string;
  /** The element's own tag with a few attributes, at most 200 characters. Never its content. */
  snippet: string;
  /** Address (origin and path) of the frame it stood in; empty for the page itself. */
  frame: string;
  /** The browser's number of that frame within the tab; 0 is the page itself. Set by the background. */
  frameId?: number;
  traits: readonly Trait[];
  /** Another shop that the label names, as its id. */
  claims?: string;
  /** The amount of money that the line is about, where a rule weighs it. */
  amount?: Money;
  /** Present: not trade in goods, so not judged. */
  digital?: DigitalKind;
  /** ISO 8601 instants, UTC. */
  firstSeen: string;
  lastSeen: string;
}
