/** Which country a page addresses, and its money. */

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

/** How the market was known: by the user's setting, by a kind of sign, or not. */
export type MarketBy = 'setting' | MarketSign['kind'] | 'signs-disagree' | 'no-sign';
