/**
 * Redirectors that belong to no platform in the index. With keys the address inside is read and unwrapped again;
 * with none the redirect is opaque and only its own host is known.
 * Facts from ClearURLs and urlskip rules and from links seen in public; short links are opaque by nature.
 */
import type { Shim } from '../model';

const ANY = /^\//;

/** Social media that are not in the index. */
const social: readonly Shim[] = [
  { host: 't.umblr.com', path: /^\/redirect$/, keys: ['z'] },
  { host: 'link.zhihu.com', path: ANY, keys: ['target'] },
  { host: 'steamcommunity.com', path: /^\/linkfilter\/?$/, keys: ['u', 'url'] },
  { host: 'gate.sc', path: ANY, keys: ['url'] },
  { host: 'exit.sc', path: ANY, keys: ['url'] },
  // The whole query is the address.
  { host: 'deviantart.com', path: /^\/users\/outgoing$/, keys: [] },
];

/** Search, mail and office wrappers. */
const wrappers: readonly Shim[] = [
  { host: 'google.com', path: /^\/url$/, keys: ['q', 'url'] },
  { host: 'google.co.id', path: /^\/url$/, keys: ['q', 'url'] },
  { host: 'meet.google.com', path: /^\/linkredirect$/, keys: ['dest'] },
  { host: 'googleadservices.com', path: /^\/pagead\/aclk$/, keys: ['adurl'] },
  { host: 'doubleclick.net', path: /^\/(?:pcs|aclk|pagead)/, keys: ['adurl'] },
  { host: 'duckduckgo.com', path: /^\/l\/?$/, keys: ['uddg'] },
  { host: 'safelinks.protection.outlook.com', path: ANY, keys: ['url'] },
  { host: 'secure-web.cisco.com', path: ANY, keys: ['u'] },
  { host: 'urldefense.com', path: /^\/v1\//, keys: ['u'] },
  // v2 has an encoding of its own, v3 holds the address in the path.
  { host: 'urldefense.com', path: /^\/v[23]\//, keys: [] },
  { host: 'urldefense.proofpoint.com', path: ANY, keys: [] },
  { host: 'slack-redir.net', path: /^\/link$/, keys: ['url'] },
];

/** App links that fall back to a page. The app's own link comes first: that is where a phone goes. */
const appLinks: readonly Shim[] = [
  { host: 'app.adjust.com', path: ANY, keys: ['deep_link', 'deeplink', 'redirect', 'fallback'] },
  { host: 'adj.st', path: ANY, keys: ['adj_deep_link', 'adj_deeplink', 'adj_fallback', 'adj_redirect'] },
  { host: 'go.link', path: ANY, keys: ['adj_deep_link', 'adj_deeplink', 'adj_fallback', 'adj_redirect'] },
  { host: 'onelink.me', path: ANY, keys: ['af_dp', 'af_web_dp', 'af_r'] },
  {
    host: 'app.link',
    path: ANY,
    keys: ['$deeplink_path', '$desktop_url', '$fallback_url', '$canonical_url'],
  },
  { host: 'page.link', path: ANY, keys: ['link'] },
];

/** Affiliate networks. */
const affiliates: readonly Shim[] = [
  { host: 'click.linksynergy.com', path: ANY, keys: ['murl', 'RD_PARM1'] },
  { host: 'awin1.com', path: /^\/(?:cread|awclick)\.php$/, keys: ['ued', 'p'] },
  { host: 'ad.admitad.com', path: /^\/g\//, keys: ['ulp'] },
  { host: 'invol.co', path: /^\/aff_/, keys: ['url'] },
  { host: 'invol.co', path: ANY, keys: [] },
  { host: 'invle.co', path: ANY, keys: [] },
  { host: 'go.isclix.com', path: /^\/deep_link\//, keys: ['url'] },
  { host: 'click.accesstrade.co.id', path: /^\/adv\.php$/, keys: ['url'] },
  { host: 'click.accesstrade.co.id', path: ANY, keys: [] },
  { host: 'cl.accesstrade.co.id', path: ANY, keys: [] },
  { host: 'accesstra.de', path: ANY, keys: [] },
  { host: 'atid.me', path: ANY, keys: [] },
  { host: 'go.redirectingat.com', path: ANY, keys: ['url'] },
  { host: 'go.skimresources.com', path: ANY, keys: ['url'] },
  { host: 'redirect.viglink.com', path: ANY, keys: ['u'] },
  { host: 'anrdoezrs.net', path: ANY, keys: ['url'] },
  { host: 'dpbolvw.net', path: ANY, keys: ['url'] },
  { host: 'jdoqocy.com', path: ANY, keys: ['url'] },
  { host: 'kqzyfj.com', path: ANY, keys: ['url'] },
  { host: 'tkqlhce.com', path: ANY, keys: ['url'] },
  { host: 'shareasale.com', path: /^\/r\.cfm$/, keys: ['urllink'] },
  { host: 'pxf.io', path: ANY, keys: ['u'] },
  { host: 'sjv.io', path: ANY, keys: ['u'] },
];

/** Short links that anybody may make. */
const shortLinks: readonly Shim[] = [
  { host: 'bit.ly', path: ANY, keys: [] },
  { host: 's.id', path: ANY, keys: [] },
  { host: 'tinyurl.com', path: ANY, keys: [] },
  { host: 'cutt.ly', path: ANY, keys: [] },
  { host: 'rb.gy', path: ANY, keys: [] },
  { host: 't.ly', path: ANY, keys: [] },
  { host: 'is.gd', path: ANY, keys: [] },
  { host: 'ow.ly', path: ANY, keys: [] },
  { host: 'goo.gl', path: ANY, keys: [] },
  { host: 'shorturl.at', path: ANY, keys: [] },
];

/** The first shim that fits wins: longer paths stand before `ANY` of the same host. */
export const SHIMS: readonly Shim[] = [...social, ...wrappers, ...appLinks, ...affiliates, ...shortLinks];
