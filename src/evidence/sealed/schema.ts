/** Holds `report.json` and `rules.json` against the JSON Schemas that are published with the extension. */
import { type Schema, Validator } from '@cfworker/json-schema';
import reportSchema from '../../../public/schemas/report-1.schema.json';
import rulesSchema from '../../../public/schemas/rules-1.schema.json';

const REPORT = new Validator(reportSchema as Schema, '2020-12');
const RULES = new Validator(rulesSchema as Schema, '2020-12');

/** Where and how a report breaks its schema, in one line; `undefined` when it keeps it. */
export function brokenReport(report: unknown): string | undefined {
  return broken(REPORT, report);
}

/** The same for `rules.json`. */
export function brokenRules(rules: unknown): string | undefined {
  return broken(RULES, rules);
}

function broken(validator: Validator, value: unknown): string | undefined {
  const { valid, errors } = validator.validate(value);
  // the last error stands deepest
  const deepest = errors.at(-1);
  return valid ? undefined : `${deepest?.instanceLocation ?? '#'}: ${deepest?.error ?? ''}`.slice(0, 300);
}
