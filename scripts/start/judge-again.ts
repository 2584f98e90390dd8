/** Judges a saved observation again, in words for a terminal. No browser: the judge is pure. */
import {
  observationText,
  readObservation,
  ruleSetOf,
  savedObservation,
  UnreadableObservation,
} from '../../src/evidence/observation';
import { judge } from '../../src/judge';
import type { Asked, Finding, Observation, Verdict } from '../../src/model';
import { JURISDICTIONS, RULE_SET_VERSION, RULES } from '../../src/rules';

/** What the person wants otherwise than when the observation was saved. */
export type Otherwise = Partial<Asked>;

export interface JudgedAgain {
  verdict: Verdict;
  /** What was asked in the end. */
  asked: Asked;
  /** One sentence when the rules are not those of the file; empty when they are. */
  changed: string;
  lines: string[];
}

/**
 * @param text of the file
 * @throws {Error} with one sentence, when it is no saved observation
 */
export async function judgeAgain(text: string, otherwise: Otherwise): Promise<JudgedAgain> {
  const saved = readObservation(text);
  const asked: Asked = { ...saved.asked, ...otherwise };
  const verdict = judge(saved.observation, RULES, asked, JURISDICTIONS);
  const now = await ruleSetOf(RULE_SET_VERSION, RULES);
  const same = now.sha256 === saved.ruleSet.sha256;
  const changed = same
    ? ''
    : `The rules have changed since this was saved: it names version ${saved.ruleSet.version} (${saved.ruleSet.sha256.slice(0, 12)}), these are ${now.version} (${now.sha256.slice(0, 12)}).`;
  return { verdict, asked, changed, lines: [...linesOf(verdict), ...(changed ? ['', changed] : [])] };
}

/** Whether an error says that the file is no saved observation. */
export function isUnreadable(error: unknown): error is UnreadableObservation {
  return error instanceof UnreadableObservation;
}

/** The file for an observation that was just made. */
export async function fileFor(observation: Observation, asked: Asked, version: string): Promise<string> {
  return observationText(
    savedObservation(observation, asked, await ruleSetOf(RULE_SET_VERSION, RULES), version),
  );
}

/** Ids that may be switched on with `--rules`. */
export const BEYOND = RULES.filter(({ scope }) => scope === 'beyond').map(({ id }) => id);

function linesOf(verdict: Verdict): string[] {
  const { platformName, url, date, market, marketBy, reading, outcome, note } = verdict;
  return [
    `${platformName}  ${url}`,
    `on ${date}, market ${market} (${marketBy}), reading ${reading}`,
    `outcome: ${outcome}${note ? ` (${note})` : ''}`,
    ...block('Findings', verdict.findings.flatMap(findingLines)),
    ...block(
      'What each test says',
      verdict.tests.map(
        ({ test, outcome: says, why, decides }) => `${test}${decides ? '*' : ' '} ${says}: ${why.en}`,
      ),
    ),
    ...block('Also observed', verdict.alsoObserved.flatMap(findingLines)),
    ...block(
      'Elsewhere',
      verdict.elsewhere.map(
        ({ name, word, findings }) =>
          `${name.en}: ${word.en} (${findings.map(({ why }) => why.en).join(' ')})`,
      ),
    ),
    ...block(
      'No web page shows',
      verdict.notObservable.map(({ en }) => en),
    ),
  ];
}

function findingLines({ outcome, rule, why, citation, error }: Finding): string[] {
  const cited = citation ? `${citation.instrument}, ${citation.article.en}` : 'nothing in force';
  return [`${outcome}  ${rule}: ${why.en}`, `    ${cited}${error ? ` · ${error}` : ''}`];
}

function block(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${name}:`, ...lines.map((line) => `  ${line}`)];
}
