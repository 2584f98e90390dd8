/** Where a control leads, after unwrapping link shims. */
import type { Destination, Platform, Route, Shim } from '../model';
import { PROVIDERS } from '../payments';
import { PLATFORMS, SHIMS } from '../platforms';
import { SHOPS } from '../shops';
import { isAboutWords, isOneOf, isUnder, saysCommerce } from './hosts';
import { remembered } from './remember';

/** Most shims that are unwrapped for one link: public tests nest four. */
const SHIM_CAP = 8;

/** Most hosts whose owners are remembered: the links of a page lead to few. */
const HOSTS_CAP = 500;

/** What is found by a host, once for each. */
const byHost = <T>(find: (host: string) => T) => remembered(find, HOSTS_CAP);

/** The platform a host belongs to, and how. */
export const platformOf = byHost(findPlatform);

/** Affiliated hosts first: they stand below other companies' domains. */
function findPlatform(host: string): { platform: Platform; host: 'platform' | 'affiliated' } | null {
  for (const platform of PLATFORMS)
    if (isOneOf(host, platform.affiliatedHosts)) return { platform, host: 'affiliated' };
  for (const platform of PLATFORMS) if (isOneOf(host, platform.hosts)) return { platform, host: 'platform' };
  return null;
}

/** The route of a platform that an address stands on, or null. */
export function routeOf(platform: Platform, url: URL): Route | null {
  return (
    platform.routes.find(
      (route) => (!route.host || isUnder(url.hostname, route.host)) && route.path.test(url.pathname),
    ) ?? null
  );
}

/** Whether an address of the platform itself is a step of a purchase. */
export function isCommercePath(platform: Platform | null, url: URL): boolean {
  const route = platform ? routeOf(platform, url) : null;
  if (route) return /^(cart|checkout|order|pay)$/.test(route.kind);
  return saysCommerce(url.pathname);
}

/** Pages of people and of help: what they are called is no label. */
const CONTENT_PATH =
  /^\/(?:@|status|video|watch|playlist|shorts|stories|highlights|groups|help|support|hc|bantuan|about|messages|direct|t|p|reel|reels|channel|c|events|photo|photos|posts|i\/lists)(?:[/.]|$)|\/(?:status|video|videos|photo|posts|playlist|stories|highlights|help)\//i;

/** Whether an address shows what people made, or help: not a step of a purchase, whatever its link says. */
export function isContentPath(url: URL): boolean {
  return CONTENT_PATH.test(url.pathname) || isAboutWords(url.pathname);
}

/** The address a shim hides: `url`, `opaque` when it does not say, or null when it is no shim. */
function unwrap(url: URL): URL | 'opaque' | null {
  for (const shim of shimsOf(url.hostname)) {
    if (!shim.path.test(url.pathname)) continue;
    for (const key of shim.keys) {
      const value = url.searchParams.get(key);
      const inner = value ? asAddress(value) : null;
      if (inner) return inner;
    }
    return 'opaque';
  }
  return null;
}

/** Reads an address that may lack its scheme or be encoded twice. */
export function asAddress(text: string): URL | null {
  let address = text.trim();
  for (let times = 0; times < 3 && /^[a-z][a-z0-9+.-]*%(?:25)*3a/i.test(address); times++) {
    try {
      address = decodeURIComponent(address);
    } catch {
      return null;
    }
  }
  if (address.startsWith('//')) address = `https:${address}`;
  else if (!/^[a-z][a-z0-9+.-]*:/i.test(address) || /^[\w.-]+\.[a-z]{2,}:\d+/i.test(address)) {
    if (!/^[\w-]+(\.[\w-]+)+(?:[/:?#]|$)/.test(address)) return null;
    address = `https://${address}`;
  }
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const ALL_SHIMS: readonly Shim[] = [
  ...PLATFORMS.flatMap((platform) => platform.shims),
  ...SHOPS.flatMap((shop) => shop.shims ?? []),
  ...SHIMS,
];

const shimsOf = byHost((host) => ALL_SHIMS.filter((shim) => isUnder(host, shim.host)));
const providerOf = byHost((host) => PROVIDERS.find(({ hosts }) => isOneOf(host, hosts)));
const shopOf = byHost((host) => SHOPS.find(({ hosts }) => isOneOf(host, hosts)));

/** `intent://host/path#Intent;…;S.browser_fallback_url=…;end`: the page it falls back to, else the host it names. */
function fromIntent(address: string): URL | null {
  const fallback = /[;#]S\.browser_fallback_url=([^;]+)/.exec(address)?.[1];
  if (fallback) return asAddress(decodeURIComponent(fallback));
  const scheme = /[;#]scheme=([^;]+)/.exec(address)?.[1];
  return scheme ? asAddress(address.replace(/^intent:/, `${scheme}:`).replace(/#Intent;.*$/s, '')) : null;
}

/** A destination with what a rule may want to know besides. */
export interface Led {
  destination: Destination;
  /** The address after unwrapping; absent when it is not known. */
  url?: URL;
  /** It leaves through a short link that does not say where to. */
  opaque: boolean;
  /** A shim led back to the platform. */
  returns: boolean;
}

/**
 * Follows an address to where it leads.
 *
 * @param address absolute, or relative to `base`
 * @param platform the platform whose page shows it
 */
export function follow(address: string, base: string, platform: Platform | null): Led {
  let url: URL | null;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return { destination: { relation: 'unknown', host: '' }, opaque: false, returns: false };
  }
  if (url.protocol === 'intent:') url = fromIntent(address) ?? url;
  const via: string[] = [];
  for (let times = 0; times < SHIM_CAP; times++) {
    const inner = unwrap(url);
    if (inner === null) break;
    if (inner === 'opaque') {
      const own = platformOf(url.hostname);
      // An opaque short link of the platform for its own pages stays; one for other people's links may lead anywhere.
      const relation =
        own && own.platform === platform && !isOneOf(url.hostname, OPAQUE_OUT) ? 'platform' : 'unknown';
      return {
        destination: { relation, host: url.hostname, ...(via.length ? { via } : {}) },
        url,
        opaque: relation === 'unknown',
        returns: false,
      };
    }
    via.push(url.hostname);
    url = inner;
  }
  const destination = relate(url, platform);
  return {
    destination: via.length ? { ...destination, via } : destination,
    url,
    opaque: false,
    returns: via.length > 0 && destination.relation === 'platform',
  };
}

/** Short-link hosts that exist to leave their platform. */
const OPAQUE_OUT = ['t.co'];

/** How an address stands to the platform that shows it. */
export function relate(url: URL, platform: Platform | null): Destination {
  const scheme = url.protocol.slice(0, -1);
  if (!/^(https?|blob|about|javascript|data)$/.test(scheme)) {
    const whole = url.href.toLowerCase();
    const own = PLATFORMS.find(({ appLinks }) => appLinks?.some((link) => whole.startsWith(link)));
    if (own) return { relation: own === platform ? 'platform' : 'other', host: '', name: own.name };
    const shop = SHOPS.find(({ appLinks }) => appLinks?.some((link) => whole.startsWith(link)));
    return shop ? { relation: 'shop', host: '', name: shop.name } : { relation: 'unknown', host: '' };
  }
  const host = url.hostname;
  if (host === '') return { relation: 'platform', host: '' };
  const own = platformOf(host);
  if (own && own.platform === platform) return { relation: own.host, host, name: platform.name };
  const provider = providerOf(host);
  if (provider) return { relation: 'payment', host, name: provider.name };
  const shop = shopOf(host);
  if (shop) return { relation: 'shop', host, name: shop.name };
  if (own) return { relation: 'other', host, name: own.platform.name };
  return { relation: 'other', host };
}
