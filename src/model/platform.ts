/** Where: what is known of a social medium and its pages. */
import type { DigitalKind } from './signal';

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
