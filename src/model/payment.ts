/** Who takes money on behalf of a shop. */

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
