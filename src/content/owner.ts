/**
 * Whose document this is: all that must be known of platforms before anything on a page matters. The rest comes with
 * the script that reads.
 */
import { isOneOf, isUnder, saysCommerce } from './hosts';

/** Of one platform; `scripts/owners.ts` makes it of the platform's data when the extension is built. */
export interface OwnerData {
  id: string;
  name: string;
  hosts: readonly string[];
  affiliatedHosts: readonly string[];
  /** Selector of the places by which the platform promotes goods; empty for none. */
  promotion: string;
  /** Hosts (empty for any) and paths of the steps of a purchase, as `RegExp` takes them. */
  steps: readonly (readonly [host: string, path: string])[];
}

declare const OWNERS: readonly OwnerData[];
/** Named once, for the build puts the data wherever the name stands. */
const KNOWN = OWNERS;

export interface Owner extends OwnerData {
  /** How this document's own host stands to the platform. */
  host: 'platform' | 'affiliated';
  /** The host that controls without an address act on; empty in frames without one. */
  hostname: string;
}

/** Addresses that may say whose document this is, nearest first: `srcdoc`, `blob:` and sandboxed frames have none of their own. */
function* ownAddresses(): Generator<string> {
  yield location.href.replace(/^blob:/, '');
  yield document.baseURI;
  yield* location.ancestorOrigins ?? [];
  yield document.referrer;
}

/** The platform that owns this document, or null when it is none that we know. */
export function ownerHere(): Owner | null {
  for (const address of ownAddresses()) {
    if (!URL.canParse(address)) continue;
    const { protocol, hostname } = new URL(address);
    if (/^https?:$/.test(protocol)) return ownerOf(hostname);
  }
  return null;
}

/** Affiliated hosts first: they stand below other companies' domains. */
function ownerOf(hostname: string): Owner | null {
  for (const owner of KNOWN)
    if (isOneOf(hostname, owner.affiliatedHosts)) return { ...owner, host: 'affiliated', hostname };
  for (const owner of KNOWN)
    if (isOneOf(hostname, owner.hosts)) return { ...owner, host: 'platform', hostname };
  return null;
}

/** Whether an address may be a step of a purchase itself: then the page is read whatever stands on it. */
export function mayBeStep({ steps }: OwnerData, { hostname, pathname }: URL): boolean {
  return (
    saysCommerce(pathname) ||
    steps.some(([host, path]) => (host === '' || isUnder(hostname, host)) && new RegExp(path).test(pathname))
  );
}
