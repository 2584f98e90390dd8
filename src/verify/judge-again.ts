/** Judges a sealed observation by the rules that stand in this copy of the verifier. */
import type { JudgeAgain } from '../evidence/checks/verdict';
import { readObservation, ruleSetOf } from '../evidence/observation';
import { judge } from '../judge';
import { RULE_SET_VERSION, RULES } from '../rules';

export const judgeAgain: JudgeAgain = async (saved) => {
  const { observation, asked } = readObservation(JSON.stringify(saved));
  return { verdict: judge(observation, RULES, asked), ruleSet: await ruleSetOf(RULE_SET_VERSION, RULES) };
};
