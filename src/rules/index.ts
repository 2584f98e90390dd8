/** Every rule, in the order of the officials' tests: the table of contents of the law part. */
import type { Rule } from '../model';
import { affiliatedCheckout } from './affiliated-checkout';
import { disguisedLinkOut } from './disguised-link-out';
import { inAppOrder } from './in-app-order';
import { inAppPayment } from './in-app-payment';

export const RULES: readonly Rule[] = [inAppPayment, inAppOrder, affiliatedCheckout, disguisedLinkOut];
