/** Every rule of Indonesia, in the order of the officials' tests: the table of contents of the law part. */
import type { Rule } from '../model';
import { affiliatedCheckout } from './affiliated-checkout';
import { disguisedLinkOut } from './disguised-link-out';
import { inAppOrder } from './in-app-order';
import { inAppPayment } from './in-app-payment';
import { sharedApp } from './shared-app';

/** Raised whenever a rule or a citation changes: year, month, and a number within it. */
export const RULE_SET_VERSION = '2026.11.1';

export const RULES: readonly Rule[] = [
  inAppPayment,
  inAppOrder,
  affiliatedCheckout,
  disguisedLinkOut,
  sharedApp,
];
