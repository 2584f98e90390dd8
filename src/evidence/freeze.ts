/**
 * A verdict is derived anew each time; evidence is a verdict that stays as it was when the user asked.
 */
import type { Evidence, Finding, Rule, Signal, Verdict } from '../model';
import { sha256 } from './canonical';
import { cleanUrl } from './clean-url';

/** Facts of the moment that a verdict does not hold. */
export interface Moment {
  /** UUID v4. */
  id: string;
  now: Date;
  /** IANA name, `Asia/Jakarta`. */
  timeZone: string;
  extensionVersion: string;
  /** Brand and major version, `Firefox 153`. */
  browser: string;
  rules: readonly Rule[];
}

/**
 * Freezes a verdict. Addresses are cleaned first: what is not kept cannot leak later.
 *
 * @returns evidence whose `sha256` covers every other field as canonical JSON.
 */
export async function freeze(verdict: Verdict, moment: Moment): Promise<Evidence> {
  const facts: Omit<Evidence, 'sha256'> = {
    id: moment.id,
    verdict: plain(cleaned(verdict)),
    capturedAt: withOffset(moment.now),
    timeZone: moment.timeZone,
    extensionVersion: moment.extensionVersion,
    browser: moment.browser,
    ruleSet: await sha256(moment.rules),
  };
  return { ...facts, sha256: await sha256(facts) };
}

/** True when nothing in `evidence` changed since it was frozen. */
export async function isUnchanged(evidence: Evidence): Promise<boolean> {
  const { sha256: sealed, ...facts } = evidence;
  return (await sha256(facts)) === sealed;
}

/** Brand and major version from a user agent; `unknown` when it names no browser we support. */
export function browserName(userAgent: string): string {
  const brands: [RegExp, string][] = [
    [/Firefox\/(\d+)/, 'Firefox'],
    [/Edg\/(\d+)/, 'Edge'],
    [/OPR\/(\d+)/, 'Opera'],
    [/Chrome\/(\d+)/, 'Chrome'],
  ];
  for (const [pattern, brand] of brands) {
    const major = pattern.exec(userAgent)?.[1];
    if (major !== undefined) {
      return `${brand} ${major}`;
    }
  }
  return 'unknown';
}

/** ISO 8601 with the offset of this clock: `2026-10-04T14:05:09+07:00`. */
export function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0');
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

function cleaned(verdict: Verdict): Verdict {
  return {
    ...verdict,
    url: cleanUrl(verdict.url),
    findings: verdict.findings.map(cleanedFinding),
    alsoObserved: verdict.alsoObserved.map(cleanedFinding),
    elsewhere: verdict.elsewhere.map((each) => ({ ...each, findings: each.findings.map(cleanedFinding) })),
    digital: verdict.digital.map(cleanedSignal),
  };
}

function cleanedFinding(finding: Finding): Finding {
  return { ...finding, signals: finding.signals.map(cleanedSignal) };
}

function cleanedSignal(signal: Signal): Signal {
  return { ...signal, frame: cleanUrl(signal.frame) };
}

/** The same facts as JSON gives them back, so that the hash holds after storage. */
function plain(verdict: Verdict): Verdict {
  return JSON.parse(JSON.stringify(verdict)) as Verdict;
}
