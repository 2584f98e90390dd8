/** The rules as data: what a sealed report holds of them, so that anybody can judge by the very same ones. */
import type { Rule, RuleData } from '../model';
import { canonical } from './canonical';

/** Name and version of `evidence/rules.json`, as its JSON Schema has them. */
export const RULES_FORMAT = 'etalase-rules';
export const RULES_VERSION = 1;

/** `evidence/rules.json`: all that the rules say, without the code of their checks. */
export interface RulesFile {
  format: typeof RULES_FORMAT;
  formatVersion: typeof RULES_VERSION;
  /** Of the rule set. */
  version: string;
  rules: readonly RuleData[];
}

/** The rules as they are sealed. A rule's version stands for the code of its check. */
export function rulesFile(version: string, rules: readonly Rule[]): RulesFile {
  const data = rules.map(({ check, examples, sentences, ...said }) => said);
  // as it will be read again: without what JSON does not hold
  return {
    format: RULES_FORMAT,
    formatVersion: RULES_VERSION,
    version,
    rules: JSON.parse(canonical(data)) as RuleData[],
  };
}
