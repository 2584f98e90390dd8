/** Where a link may lead: separate shops. */
import type { Shim } from './platform';

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
