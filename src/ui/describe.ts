/** What was seen, and the rule it is held against, in words: for the popup, the report and the complaint. */
import type {
  Basis,
  Citation,
  Destination,
  DigitalKind,
  Reading,
  SignalKind,
  Test,
  Verified,
} from '../model';
import type { Key, Texts } from './text';

export const KIND_WORD: Readonly<Record<SignalKind, Key>> = {
  buy: 'kindBuy',
  cart: 'kindCart',
  checkout: 'kindCheckout',
  order: 'kindOrder',
  pay: 'kindPay',
  'payment-form': 'kindPaymentForm',
  'payment-method': 'kindPaymentMethod',
  'wallet-button': 'kindWalletButton',
  'payment-frame': 'kindPaymentFrame',
  'shop-frame': 'kindShopFrame',
  'order-summary': 'kindOrderSummary',
  route: 'kindRoute',
  'link-out': 'kindLinkOut',
  unreadable: 'kindUnreadable',
  credit: 'kindCredit',
  seller: 'kindSeller',
  'ships-from-abroad': 'kindShipsFromAbroad',
  'licence-label': 'kindLicenceLabel',
  'complaint-contact': 'kindComplaintContact',
  'blocked-link': 'kindBlockedLink',
};

export const DIGITAL_WORD: Readonly<Record<DigitalKind, Key>> = {
  coins: 'digitalCoins',
  gift: 'digitalGift',
  membership: 'digitalMembership',
  premium: 'digitalPremium',
  advertising: 'digitalAdvertising',
  donation: 'digitalDonation',
  'saved-card': 'digitalSavedCard',
  film: 'digitalFilm',
  collectible: 'digitalCollectible',
};

export const TEST_WORD: Readonly<Record<Test, Key>> = {
  T1: 'testPayment',
  T2: 'testOrder',
  T3: 'testBackEnd',
  T4: 'testOneRoof',
};

export const READING_WORD: Readonly<Record<Reading, Key>> = {
  text: 'readingText',
  strict: 'readingStrict',
  all: 'readingAll',
};

/** What a rule rests on, as a sentence. */
export const BASIS_WORD: Readonly<Record<Basis, Key>> = {
  text: 'whyBasisText',
  officials: 'whyBasisOfficials',
  commentator: 'whyBasisCommentator',
};

/** How well something is known, as a sentence. */
export const WORDING_WORD: Readonly<Record<Verified, Key>> = {
  'primary-text': 'wordingPrimary',
  'press-quote': 'wordingPress',
  secondary: 'wordingSecondary',
  'not-known': 'wordingUnknown',
};

/** Where a control leads, without its host: `a separate shop, Tokopedia`. */
export function relationText({ relation, name }: Destination, platformName: string, texts: Texts): string {
  switch (relation) {
    case 'platform':
      return texts.say('relationPlatform', platformName);
    case 'affiliated':
      return texts.say('relationAffiliated', platformName);
    case 'shop':
      return name === undefined ? texts.say('relationShop') : texts.say('relationShopNamed', name);
    case 'payment':
      return name === undefined ? texts.say('relationPayment') : texts.say('relationPaymentNamed', name);
    case 'other':
      return texts.say('relationOther');
    case 'unknown':
      return texts.say('relationUnknown');
  }
}

/** Where a control leads, as one text: `a separate shop, Tokopedia: www.tokopedia.com, via l.facebook.com`. */
export function destinationText(destination: Destination, platformName: string, texts: Texts): string {
  const { host, via = [] } = destination;
  const relation = relationText(destination, platformName, texts);
  const whole = host === '' ? relation : `${relation}: ${host}`;
  return via.length === 0 ? whole : `${whole}, ${texts.say('leadsVia', via.join(', '))}`;
}

/** The days on which an article is in force. */
export function inForceText({ from, to }: Citation, texts: Texts): string {
  return to === undefined
    ? texts.say('inForceSince', texts.day(from))
    : texts.say('inForceBetween', texts.day(from), texts.day(to));
}

/** How well the wording of an article is known, as a sentence. */
export function wordingText({ verified }: Citation, texts: Texts): string {
  return texts.say(WORDING_WORD[verified]);
}

/** The host of an address; empty when it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
