/**
 * Judges the sealed observation again by the sealed rules, and holds what they give against the sealed verdict.
 * The rules are sealed as data; the code of a check is the one that this copy has for that rule and version.
 */
import type { RuleSet, Verdict } from '../../model';
import { canonical, sha256 } from '../canonical';
import { sealedFinding } from '../content';
import type { RulesFile } from '../rule-data';
import { OBSERVATION, REPORT, RULES } from '../sealed/names';
import type { ReportFile, SealedFinding } from '../sealed/parts';
import { brokenRules } from '../sealed/schema';
import { Broken, type Reason } from './broken';
import { isRecord, readJson } from './json';
import { type Files, fileOf } from './package';

/** What comes of judging a sealed observation once more. */
export interface JudgedAgain {
  /** By the sealed rules. */
  bySealed: Verdict;
  /** Ids of sealed rules whose check this copy does not have: what the report says by them was taken as told. */
  unchecked: readonly string[];
  /** By the rules of this copy. */
  byOwn: Verdict;
  /** Which these are. */
  own: RuleSet;
}

/**
 * Judges a saved observation by the sealed rules and by those at hand. Throws when it cannot be read.
 *
 * @param told what the report says by each rule, where a check is not at hand
 */
export type JudgeAgain = (
  saved: unknown,
  sealed: RulesFile,
  told: ReadonlyMap<string, SealedFinding>,
) => Promise<JudgedAgain>;

/** More signals than any page gives, and few enough to be judged in a moment. */
const MOST_SIGNALS = 20_000;

/**
 * Holds when the sealed rules are those of this copy and give the sealed verdict. Stays open when they give it
 * and are other rules, or when a check of theirs is not at hand; then it is also said what the rules of this copy give.
 *
 * @throws {Broken} When the sealed rules give another verdict, or the observation or the rules are of another report.
 */
export async function checkVerdict(
  files: Files,
  report: ReportFile,
  judgeAgain: JudgeAgain,
): Promise<{ open?: Reason; about?: string }> {
  const saved = readObserved(files, report);
  const rules = await readRules(files, report.ruleSet);
  const told = new Map(report.verdict.findings.map((finding) => [finding.rule, finding]));
  let again: JudgedAgain;
  try {
    again = await judgeAgain(saved, rules, told);
  } catch (error) {
    throw new Broken('observation-unreadable', error instanceof Error ? error.message : OBSERVATION);
  }
  const { bySealed, byOwn, own, unchecked } = again;
  const sealed = canonical({ market: report.market, verdict: report.verdict });
  if (said(bySealed) !== sealed) throw new Broken('verdict-differs', bySealed.outcome);
  if (own.sha256 === report.ruleSet.sha256) return { about: bySealed.outcome };
  const same = said(byOwn) === sealed;
  if (unchecked.length > 0) {
    return { open: same ? 'other-checks-same' : 'other-checks-differ', about: unchecked.join(', ') };
  }
  return { open: same ? 'other-rules-same' : 'other-rules-differ', about: byOwn.outcome };
}

/** The saved observation, when it is of this report. */
function readObserved(files: Files, { page, ruleSet }: ReportFile): unknown {
  const saved = readJson(fileOf(files, OBSERVATION), OBSERVATION);
  const observation = isRecord(saved) ? saved.observation : undefined;
  const signals = isRecord(observation) ? observation.signals : undefined;
  if (!isRecord(observation) || !Array.isArray(signals) || signals.length > MOST_SIGNALS) {
    throw new Broken('observation-unreadable', OBSERVATION);
  }
  if (
    observation.url !== page.url ||
    observation.platform !== page.platform ||
    !isRecord(saved) ||
    canonical(saved.ruleSet) !== canonical(ruleSet)
  ) {
    throw new Broken('reports-differ', OBSERVATION);
  }
  return saved;
}

/** The sealed rules, when they keep their published schema and are those that the report names. */
async function readRules(files: Files, ruleSet: RuleSet): Promise<RulesFile> {
  const value = readJson(fileOf(files, RULES), RULES);
  const broken = brokenRules(value);
  if (broken !== undefined) throw new Broken('schema-broken', `${RULES} ${broken}`);
  const file = value as RulesFile;
  const ids = new Set(file.rules.map(({ id }) => id));
  const isNamed = file.version === ruleSet.version && (await sha256(file.rules)) === ruleSet.sha256;
  if (!isNamed || ids.size !== file.rules.length) throw new Broken('rules-differ', REPORT);
  return file;
}

/** A verdict as a report tells it, as one text. */
function said({ outcome, date, reading, note, findings, market, marketSigns }: Verdict): string {
  return canonical({
    market: { market, signs: marketSigns },
    verdict: { outcome, date, reading, note, findings: findings.map(sealedFinding) },
  });
}
