/**
 * What leaves the computer: evidence after the user has read it and trimmed it. Pure, so that the
 * preview, the saved file and its hash can only be the same thing.
 */
import { type Evidence, type Finding, OUTCOMES, type Outcome, type Signal, type Verdict } from '../model';
import { sha256 } from './canonical';
import { type AddressPart, shortenUrl } from './clean-url';
import { signalKey } from './same-signal';

/** What the user decided while reading. */
export interface Choices {
  address: AddressPart;
  /** Whether the place of each signal (its CSS path and tag) is shared. */
  snippets: boolean;
  /** The user's own words; empty when there are none. */
  note: string;
  /** Ids of the rules whose findings stay out. */
  withoutFindings: readonly string[];
  /** Keys (`signalKey`) of the signals that stay out, wherever they occur. */
  withoutSignals: readonly string[];
}

export const EVERYTHING: Choices = {
  address: 'full',
  snippets: true,
  note: '',
  withoutFindings: [],
  withoutSignals: [],
};

/** The longest note, in UTF-16 units. */
export const NOTE_LIMIT = 2000;

/** The file that the user saves. */
export interface SharedReport {
  format: 'etalase-report/1';
  evidence: Omit<Evidence, 'sha256'>;
  note: string;
  /** What the evidence holds and this report does not. */
  leftOut: { address: AddressPart; snippets: boolean; findings: number; signals: number };
  /** The hash of the evidence as it was frozen, before anything was left out. */
  originalSha256: string;
  /** SHA-256, hex, over the other fields as canonical JSON. */
  sha256: string;
}

/** Applies the user's choices to evidence. Never adds anything but the note. */
export async function share(evidence: Evidence, choices: Choices): Promise<SharedReport> {
  const { sha256: originalSha256, ...facts } = evidence;
  const verdict = kept(evidence.verdict, choices);
  const report: Omit<SharedReport, 'sha256'> = {
    format: 'etalase-report/1',
    evidence: { ...facts, verdict: veiled(verdict, choices) },
    note: choices.note.slice(0, NOTE_LIMIT).trim(),
    leftOut: {
      address: choices.address,
      snippets: !choices.snippets,
      findings: evidence.verdict.findings.length - verdict.findings.length,
      signals: keysOf(evidence.verdict).size - keysOf(verdict).size,
    },
    originalSha256,
  };
  return { ...report, sha256: await sha256(report) };
}

/** The exact text of the saved file. */
export function reportText(report: SharedReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** File name with platform and day, `etalase-tiktok-2026-10-04.json`. */
export function reportFileName(report: SharedReport): string {
  const { platform, date } = report.evidence.verdict;
  return `etalase-${platform.replace(/[^a-z0-9-]/g, '')}-${date}.json`;
}

/** The verdict without the findings and signals that stay out. */
function kept(verdict: Verdict, choices: Choices): Verdict {
  const stays = (signal: Signal) => !choices.withoutSignals.includes(signalKey(signal));
  const findings = verdict.findings
    .filter((finding) => !choices.withoutFindings.includes(finding.rule))
    .map((finding): Finding => ({ ...finding, signals: finding.signals.filter(stays) }))
    // a finding whose every signal was left out rests on nothing
    .filter((finding) => finding.signals.length > 0 || restedOnNothing(verdict, finding));
  return {
    ...verdict,
    outcome: findings.length === verdict.findings.length ? verdict.outcome : worst(findings),
    findings,
    digital: verdict.digital.filter(stays),
  };
}

/** The same verdict with addresses and places as far as the user shares them. */
function veiled(verdict: Verdict, choices: Choices): Verdict {
  const veil = (signal: Signal): Signal => ({
    ...signal,
    frame: shortenUrl(signal.frame, choices.address),
    selector: choices.snippets ? signal.selector : '',
    snippet: choices.snippets ? signal.snippet : '',
  });
  return {
    ...verdict,
    url: shortenUrl(verdict.url, choices.address),
    findings: verdict.findings.map((finding) => ({ ...finding, signals: finding.signals.map(veil) })),
    digital: verdict.digital.map(veil),
  };
}

function restedOnNothing(verdict: Verdict, finding: Finding): boolean {
  return verdict.findings.some((whole) => whole.rule === finding.rule && whole.signals.length === 0);
}

function worst(findings: readonly Finding[]): Outcome {
  const worstIndex = Math.max(0, ...findings.map((finding) => OUTCOMES.indexOf(finding.outcome)));
  return OUTCOMES[worstIndex] ?? 'inapplicable';
}

function keysOf(verdict: Verdict): Set<string> {
  return new Set(
    [...verdict.findings.flatMap((finding) => finding.signals), ...verdict.digital].map(signalKey),
  );
}
