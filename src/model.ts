/**
 * The vocabulary of Etalase: every shared type and closed list. Imports nothing.
 *
 * A page gives signals, signals and rules give a verdict. Everything here survives JSON.
 */

/** A sentence in the two languages of the product, Indonesian first. */
export interface Text {
  id: string;
  en: string;
}

/* ── WHERE: platforms, shops, payment providers, words (data rooms) ─────────────────────── */

/** A social medium that Etalase knows. Data only: no DOM calls, no law. */
export interface Platform {
  /** Stable id, equal to the file name. */
  id: string;
  /** Brand name as people know it. */
  name: string;
  /** Watched only when the user switches it on. */
  optional?: true;
  /** Host suffixes of the social medium itself: `tiktok.com` also covers `www.tiktok.com`. */
  hosts: readonly string[];
  /** Host suffixes of shops or tills of the same group (test T3): never a separate shop. */
  affiliatedHosts: readonly string[];
  /** Addresses whose path says what the page is. The first that matches wins. */
  routes: readonly Route[];
  /** Redirectors that hide where a link leads. */
  shims: readonly Shim[];
  /** Where a kind of signal is known to stand. */
  locators: readonly Locator[];
  /** App links into the platform's own commerce, such as `snssdk1233://ec/`. */
  appLinks?: readonly string[];
  /** Flags in the platform's own data that say that buying happens on the page. */
  stated?: readonly StatedFlag[];
  /** Words by which a page of this platform names itself or its own shop, lower case. */
  names: readonly string[];
}

/** A key and values in JSON that the platform puts into its pages. */
export interface StatedFlag {
  /** Selector of the script element that holds the JSON. */
  script: string;
  key: string;
  values: readonly (string | boolean)[];
  source: string;
}

export interface Route {
  kind: 'shop' | 'product' | 'cart' | 'checkout' | 'order' | 'pay' | 'digital';
  /** Host suffix the route belongs to; without it, any host of the platform. */
  host?: string;
  /** Linear regular expression on `pathname`. */
  path: RegExp;
  /** For `digital`: what is sold there. */
  digital?: DigitalKind;
  /** Where the fact comes from, and how sure we are. */
  source: string;
}

export interface Shim {
  /** Host suffix, `l.facebook.com`. */
  host: string;
  /** Linear regular expression on `pathname`. */
  path: RegExp;
  /** Query keys that may hold the real address, first present wins. Empty: the redirect is opaque. */
  keys: readonly string[];
}

/** A structural place on one platform. Words never stand in selectors. */
export interface Locator {
  /**
   * `digital`: what stands here is not trade in goods. `user-content`: people's own words,
   * which never count. `promotion`: a product card that leads out.
   */
  kind: 'digital' | 'user-content' | 'promotion';
  selector: string;
  digital?: DigitalKind;
  /** Page and date where a human or a public source last saw it. */
  seenOn: string;
}

/** A separate e-commerce business: a link that leads here is the allowed form. */
export interface Shop {
  id: string;
  name: string;
  hosts: readonly string[];
  /** Lower-case names and slang by which a label names this shop: `shopee`, `toko oren`. */
  names: readonly string[];
  /** App links, `shopeeid://`. */
  appLinks?: readonly string[];
  shims?: readonly Shim[];
}

/** Somebody who takes money on behalf of a shop: gateway, wallet, bank, pay-later. */
export interface PaymentProvider {
  id: string;
  name: string;
  kind: 'gateway' | 'wallet' | 'bank' | 'card' | 'pay-later' | 'retail' | 'qr' | 'cash-on-delivery';
  hosts: readonly string[];
  /** Selectors of the provider's own buttons, fields and frames. Stable attributes only. */
  frames: readonly string[];
  buttons: readonly string[];
  fields: readonly string[];
  /** Lower-case names by which a method chooser lists it: `gopay`, `bca virtual account`. */
  names: readonly string[];
}

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

/* ── WHAT WAS SEEN ──────────────────────────────────────────────────────────────────────── */

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

/** An amount in the money of a country: `{ value: 189000, market: 'id' }` is Rp189.000. */
export interface Money {
  value: number;
  market: Market;
}

/** A country as ISO 3166-1 alpha-2, lower case, or `unknown`. */
export type Market = string;

export interface MarketSign {
  /** `shipping`: couriers and places that goods are sent to. */
  kind: 'currency' | 'shipping' | 'region' | 'language';
  market: Market;
  /** What was seen: `Rp`, `JNE`, `region=US`, `lang=id`. */
  seen: string;
}

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

/* ── WHAT IT MEANS ──────────────────────────────────────────────────────────────────────── */

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

/** What the law of another place says of the page, in its own words. */
export interface Elsewhere {
  jurisdiction: string;
  name: Text;
  kind: JurisdictionKind;
  outcome: Outcome;
  word: Text;
  findings: readonly Finding[];
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

/** How the market was known: by the user's setting, by a kind of sign, or not. */
export type MarketBy = 'setting' | MarketSign['kind'] | 'signs-disagree' | 'no-sign';

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

export interface Settings {
  /** `auto` reads it from the page; a country code overrides it. */
  market: 'auto' | Market;
  reading: Reading;
  language: 'auto' | 'id' | 'en';
  /** When flags stand on a page: when the user asks there, or always. */
  flags: 'asked' | 'always';
  /** Rules beyond the promotion-only rule that count in the verdict, by id. */
  rulesOn: readonly string[];
  /** Other places whose law is looked at, by id. */
  jurisdictionsOn: readonly string[];
  /** Whether the pages that were judged are remembered, by day. */
  history: boolean;
  /** For how many days. */
  historyDays: number;
  /** Where reports may be posted directly. */
  inbox: InboxSetting;
  /** The https address of an RFC 3161 authority that may be asked for a timestamp; empty: none is asked. */
  timestampAuthority: string;
}

/** An organisation's own inbox for reports; `none` where there is none. */
export interface InboxSetting {
  kind: 'none' | 'openrosa' | 'https';
  /** An `https:` address; empty for `none`. */
  endpoint: string;
  /** Name that is shown beside the host. */
  label: string;
  /** Id of the form at an OpenRosa server; empty for the published one. */
  formId: string;
}
export const NO_INBOX: InboxSetting = { kind: 'none', endpoint: '', label: '', formId: '' };

export const DEFAULT_SETTINGS: Settings = {
  market: 'auto',
  reading: 'text',
  language: 'auto',
  flags: 'asked',
  rulesOn: [],
  jurisdictionsOn: [],
  history: true,
  historyDays: 90,
  inbox: NO_INBOX,
  timestampAuthority: '',
};
/** The most days that history may be kept for. */
export const MOST_HISTORY_DAYS = 730;
/** The most pages that the history holds; older ones go, and stay counted. */
export const MOST_HISTORY_PAGES = 100_000;
/** What one of them takes on the disk, in bytes; `test/e2e/history.test.ts` holds it. */
export const HISTORY_PAGE_BYTES = 500;

/** What an organisation has set for the browsers in its care. */
export interface Policy {
  /** Fields that the user cannot change; their values are part of the settings already. */
  locked: readonly (keyof Settings)[];
  /** Whether the first-run page opens after installation. */
  firstRun: boolean;
}

/** What a report is about, as the desk lists, finds and compares it. */
export interface ReportAbout {
  platform: string;
  platformName: string;
  /** Cleaned. */
  url: string;
  outcome: Outcome;
  /** Ids of the rules that found something. */
  rules: readonly string[];
  /** ISO 8601, of the observation. */
  seenAt: string;
  /** Hex; equal for the same place on any day, so that it can be compared over time. */
  surface: string;
  /** Hex; equal for the same place, rules and day: a second report of the same thing. */
  sameThing: string;
}

/* ── WHAT WAS CAPTURED FOR A REPORT ─────────────────────────────────────────────────────── */

/** A rectangle in CSS pixels, from the top left corner of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Why something is covered before it is sealed. */
export const COVER_REASONS = [
  'outside-the-finding',
  'name',
  'handle',
  'avatar',
  'phone',
  'email',
  'address',
  'number',
  /** Words that belong to no step of a purchase. */
  'other-words',
  /** The user covered it. */
  'chosen',
] as const;
export type CoverReason = (typeof COVER_REASONS)[number];

/**
 * One element of a snapshot, as it was read: it is redacted before it is sealed. Never a value that a person
 * typed, a script, a class or a `data-` attribute.
 */
export interface SnapshotNode {
  tag: string;
  /** From a short list; addresses as their origin only. */
  attributes: Readonly<Record<string, string>>;
  /** Where it could be seen; absent when it could not. */
  box?: Box;
  /** Words that stand in it and no further element: as the document holds them and as a person reads them. */
  text?: { dom: string; seen: string };
  /** A photo, video, drawing or frame: never kept, only its place. */
  picture?: true;
  /** A signal stands here. */
  flagged?: true;
  children: readonly SnapshotNode[];
}

/** What one frame showed when the report was asked for. Boxes are those of the frame's own viewport. */
export interface FrameSnapshot {
  viewport: { width: number; height: number; devicePixelRatio: number };
  /** Place of this frame in the page's viewport; `null` when it cannot tell. */
  origin: { x: number; y: number } | null;
  /** The flagged elements with what stands around them, in their ancestors; `null` when none was found. */
  root: SnapshotNode | null;
  /** For each selector asked: where it can be seen, and the place around it; `null` when it is gone. */
  flagged: readonly ({ box: Box | null; around: Box | null } | null)[];
  /** Words and pictures of other places that lie over or under what is flagged. */
  strangers: readonly Box[];
  /** Frames inside, by origin and path, to place those that cannot place themselves. */
  frames: readonly { address: string; box: Box }[];
  /** The frame had more than a snapshot holds. */
  truncated: boolean;
}

export const JOURNEY_KINDS = [
  'promotion',
  'shop',
  'product',
  'cart',
  'checkout',
  'payment',
  'other',
] as const;
export type JourneyKind = (typeof JOURNEY_KINDS)[number];

/** One page that the user went to in a tab. No path, no query. */
export interface JourneyStep {
  /** ISO 8601, UTC. */
  at: string;
  kind: JourneyKind;
  /** Empty for a page that Etalase may not read. */
  host: string;
  /** The registrable domain of `host`. */
  domain: string;
}

/** Why there is no picture of the page. */
export const NO_PICTURE = ['refused', 'not-in-front', 'unreadable'] as const;
export type NoPicture = (typeof NO_PICTURE)[number];

/** Everything that was taken from the page when the user asked for a report. */
export interface Capture {
  /** ISO 8601, UTC. */
  at: string;
  /** BCP 47, of the browser. */
  locale: string;
  /** In each frame, what stood where each selector leads. */
  frames: readonly {
    frameId: number;
    address: string;
    selectors: readonly string[];
    snapshot: FrameSnapshot;
  }[];
  /** The page moved while its picture was taken: places in the picture are not known. */
  moved: boolean;
  picture: { taken: true; width: number; height: number } | { taken: false; why: NoPicture };
  /** Frames with signals that did not answer. */
  silent: number;
  journey: readonly JourneyStep[];
}

/* ── WHAT IS REMEMBERED ─────────────────────────────────────────────────────────────────── */

/** Why the user calls a finding wrong. */
export const MISTAKE_REASONS = ['not-for-sale', 'leads-out', 'user-words', 'not-there', 'other'] as const;
export type MistakeReason = (typeof MISTAKE_REASONS)[number];

/** How often the user called findings of a rule right and wrong. */
export interface Tally {
  rule: string;
  right: number;
  wrong: number;
}

/** How a page ended, mildest first: a page that is opened twice on one day keeps the heavier. */
export const HISTORY_STATES = [
  'nothing-judged',
  'nothing-seen',
  'promotion-only',
  'needs-review',
  'violation',
] as const;
export type HistoryState = (typeof HISTORY_STATES)[number];

/** One page on one day. */
export interface PageRow {
  /** `YYYY-MM-DD` where the user is. */
  day: string;
  /** Cleaned: `cleanUrl`. */
  address: string;
  platform: string;
  state: HistoryState;
  /** Of the latest verdict, in milliseconds since 1970. */
  at: number;
  /** The tab, told apart from tabs of earlier runs of the browser. */
  tab: string;
}

/** How many pages of one platform ended in which state on one day. */
export interface DayRow {
  day: string;
  platform: string;
  counts: Record<HistoryState, number>;
}
