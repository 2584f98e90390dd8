/** Judges the sealed observation again and holds the outcome against the sealed verdict. */
import type { RuleSet, Verdict } from '../../model';
import { canonical } from '../canonical';
import { OBSERVATION } from '../sealed/names';
import type { ReportFile } from '../sealed/parts';
import { Broken, type Reason } from './broken';
import { isRecord, readJson } from './json';
import { type Files, fileOf } from './package';

/** Judges a saved observation by the rules at hand. Throws when it cannot be read. */
export type JudgeAgain = (saved: unknown) => Promise<{ verdict: Verdict; ruleSet: RuleSet }>;

/** More signals than any page gives, and few enough to be judged in a moment. */
const MOST_SIGNALS = 20_000;

/**
 * Holds when the sealed rules give the sealed verdict. Under other rules than the sealed ones it can only
 * be told whether they agree.
 *
 * @throws {Broken} When the same rules give another verdict, or the observation is of another report.
 */
export async function checkVerdict(
  files: Files,
  report: ReportFile,
  judgeAgain: JudgeAgain,
): Promise<{ open?: Reason; about?: string }> {
  const saved = readJson(fileOf(files, OBSERVATION), OBSERVATION);
  const observation = isRecord(saved) ? saved.observation : undefined;
  const signals = isRecord(observation) ? observation.signals : undefined;
  if (!isRecord(observation) || !Array.isArray(signals) || signals.length > MOST_SIGNALS) {
    throw new Broken('observation-unreadable', OBSERVATION);
  }
  const { page, ruleSet } = report;
  if (
    observation.url !== page.url ||
    observation.platform !== page.platform ||
    !isRecord(saved) ||
    canonical(saved.ruleSet) !== canonical(ruleSet)
  ) {
    throw new Broken('reports-differ', OBSERVATION);
  }
  let again: { verdict: Verdict; ruleSet: RuleSet };
  try {
    again = await judgeAgain(saved);
  } catch (error) {
    throw new Broken('observation-unreadable', error instanceof Error ? error.message : OBSERVATION);
  }
  const same = said(again.verdict) === said(report.verdict);
  if (again.ruleSet.sha256 === ruleSet.sha256) {
    if (!same) throw new Broken('verdict-differs', again.verdict.outcome);
    return { about: again.verdict.outcome };
  }
  return same
    ? { open: 'other-rules-same', about: again.verdict.outcome }
    : { open: 'other-rules-differ', about: again.verdict.outcome };
}

/** The parts of a verdict that rest on the rules, as one text. */
function said({ outcome, date, reading, note, findings }: ReportFile['verdict'] | Verdict): string {
  return canonical({
    outcome,
    date,
    reading,
    note,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      outcome: finding.outcome,
      reason: finding.reason,
      title: finding.title,
      why: finding.why,
    })),
  });
}
