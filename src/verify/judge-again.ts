/** Judges a sealed observation by the sealed rules, with the checks of this copy, and by the rules of this copy. */

import type { JudgeAgain } from '../evidence/checks/verdict';
import { sealedSignal } from '../evidence/content';
import { readObservation, ruleSetOf } from '../evidence/observation';
import type { SealedFinding } from '../evidence/sealed/parts';
import { judge } from '../judge';
import type { JudgedRule, RuleData, Signal } from '../model';
import { RULE_SET_VERSION, RULES } from '../rules';

export const judgeAgain: JudgeAgain = async (saved, sealed, told) => {
  const { observation, asked } = readObservation(JSON.stringify(saved));
  const rules = sealed.rules.map((rule) => ({ ...rule, check: checkOf(rule) ?? asTold(rule, told) }));
  return {
    bySealed: judge(observation, rules, asked),
    unchecked: sealed.rules.filter((rule) => checkOf(rule) === undefined).map(({ id }) => id),
    byOwn: judge(observation, RULES, asked),
    own: await ruleSetOf(RULE_SET_VERSION, RULES),
  };
};

/** The check of a rule; a rule's version is raised whenever its check says something else. */
function checkOf({ id, version }: Pick<RuleData, 'id' | 'version'>): JudgedRule['check'] | undefined {
  return RULES.find((rule) => rule.id === id && rule.version === version)?.check;
}

/** Where the check is not at hand: the reason that the report gives, for signals that were observed. */
function asTold({ id, reasons }: RuleData, told: ReadonlyMap<string, SealedFinding>): JudgedRule['check'] {
  const { reason, signals: named } = told.get(id) ?? { reason: 'not-seen', signals: [] };
  return (signals) => {
    if (!Object.hasOwn(reasons, reason)) throw new Error(`${id} has no reason "${reason}"`);
    const left = new Map<string, Signal[]>();
    for (const signal of signals) {
      const key = keyOf(sealedSignal(signal));
      const alike = left.get(key) ?? [];
      alike.push(signal);
      left.set(key, alike);
    }
    const because = named.flatMap((one) => left.get(keyOf(one))?.shift() ?? []);
    return { reason, because };
  };
}

function keyOf({ kind, label, destination }: SealedFinding['signals'][number]): string {
  return JSON.stringify([kind, label, destination]);
}
