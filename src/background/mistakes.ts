/** What the user called wrong on a page is hidden there: from the popup, the badge and the flags, never from a report. */
import { sha256Hex, utf8 } from '../evidence/bytes';
import { cleanUrl } from '../evidence/clean-url';
import { signalKey } from '../evidence/same-signal';
import { type Finding, type MistakeReason, OUTCOMES, type Signal, type Verdict } from '../model';
import { findOpinions, forgetOpinion, keepOpinion, type Opinion } from '../storage/mistakes';

/** A verdict as the user wants it shown. */
export interface Shown {
  verdict: Verdict;
  /** Findings all of whose signals the user called wrong. */
  hidden: readonly Finding[];
}

/** The verdict without what the user called wrong. What cannot be read hides nothing. */
export async function withoutMistakes(verdict: Verdict): Promise<Shown> {
  const found = verdict.findings.filter(
    ({ outcome, signals }) => outcome !== 'inapplicable' && signals.length > 0,
  );
  if (found.length === 0) {
    return { verdict, hidden: [] };
  }
  try {
    const ids = await Promise.all(found.map(({ rule }) => opinionId(rule, verdict.url)));
    const opinions = (await findOpinions(ids)).filter((each) => each?.opinion === 'wrong');
    const wrong = new Map(opinions.flatMap((each) => (each ? [[each.rule, new Set(each.signals)]] : [])));
    if (wrong.size === 0) {
      return { verdict, hidden: [] };
    }
    const hashes = await hashesOf(found.flatMap(({ signals }) => signals));
    return without(verdict, (rule, signal) => wrong.get(rule)?.has(hashes.get(signal) ?? '') === true);
  } catch (error) {
    console.error(error);
    return { verdict, hidden: [] };
  }
}

/** The verdict without the signals that are called wrong, rule by rule, and without findings that rest on no other. */
export function without(verdict: Verdict, isWrong: (rule: string, signal: Signal) => boolean): Shown {
  const hidden: Finding[] = [];
  const findings = verdict.findings.flatMap((finding) => {
    const right = finding.signals.filter((signal) => !isWrong(finding.rule, signal));
    if (right.length === finding.signals.length) return [finding];
    if (right.length > 0) return [{ ...finding, signals: right }];
    hidden.push(finding);
    return [];
  });
  if (hidden.length === 0) {
    return { verdict: { ...verdict, findings }, hidden };
  }
  const heaviest = Math.max(0, ...findings.map(({ outcome }) => OUTCOMES.indexOf(outcome)));
  const outcome = OUTCOMES[heaviest] ?? 'inapplicable';
  const nothing = outcome === 'inapplicable' ? { note: 'nothing-seen' as const } : {};
  return { verdict: { ...verdict, findings, outcome, ...nothing }, hidden };
}

/** Keeps what the user says of a finding on a page. */
export async function judgeFinding(
  finding: Finding,
  url: string,
  said: { opinion: 'right' } | { opinion: 'wrong'; reason: MistakeReason },
  at: string,
): Promise<void> {
  const hashes = await hashesOf(finding.signals);
  const opinion: Opinion = {
    id: await opinionId(finding.rule, url),
    rule: finding.rule,
    ...said,
    signals: [...new Set(hashes.values())],
    at,
  };
  await keepOpinion(opinion);
}

/** Takes back what the user said of a rule on a page. */
export async function takeBack(rule: string, url: string): Promise<void> {
  await forgetOpinion(await opinionId(rule, url));
}

/** Why the user called a finding wrong, if so. */
export async function reasonOf(rule: string, url: string): Promise<MistakeReason | undefined> {
  const [opinion] = await findOpinions([await opinionId(rule, url)]);
  return opinion?.reason;
}

function opinionId(rule: string, url: string): Promise<string> {
  return sha256Hex(utf8(`${rule}\n${cleanUrl(url)}`));
}

async function hashesOf(signals: readonly Signal[]): Promise<Map<Signal, string>> {
  return new Map(
    await Promise.all(
      signals.map(async (signal) => [signal, await sha256Hex(utf8(signalKey(signal)))] as const),
    ),
  );
}
