/**
 * Every rule of Indonesia: the promotion-only rule in the order of the officials' tests, then the law around
 * it. The table of contents of the law part.
 */
import type { Rule } from '../model';
import { affiliatedCheckout } from './affiliated-checkout';
import { complaintContact } from './complaint-contact';
import { crossBorderPrice } from './cross-border-price';
import { disguisedLinkOut } from './disguised-link-out';
import { embeddedCheckout } from './embedded-checkout';
import { foreignSellerInformation } from './foreign-seller-information';
import { inAppOrder } from './in-app-order';
import { inAppPayment } from './in-app-payment';
import { merchantLicenceLabel } from './merchant-licence-label';
import { ownGoods } from './own-goods';
import { payLaterInPlace } from './pay-later-in-place';
import { rivalPromotionBlocked } from './rival-promotion-blocked';
import { sharedApp } from './shared-app';

export { JURISDICTIONS } from './jurisdictions';

/** Raised whenever a rule or a citation changes: year, month, and a number within it. */
export const RULE_SET_VERSION = '2026.11.2';

export const RULES: readonly Rule[] = [
  inAppPayment,
  inAppOrder,
  affiliatedCheckout,
  embeddedCheckout,
  disguisedLinkOut,
  sharedApp,
  payLaterInPlace,
  ownGoods,
  crossBorderPrice,
  foreignSellerInformation,
  merchantLicenceLabel,
  complaintContact,
  rivalPromotionBlocked,
];
