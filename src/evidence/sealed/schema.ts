/** Holds `report.json` against the JSON Schema that is published with the extension. */
import { type Schema, Validator } from '@cfworker/json-schema';
import schema from '../../../public/schemas/report-1.schema.json';

const VALIDATOR = new Validator(schema as Schema, '2020-12');

/** Where and how a report breaks its schema, in one line; `undefined` when it keeps it. */
export function brokenReport(report: unknown): string | undefined {
  const { valid, errors } = VALIDATOR.validate(report);
  // the last error stands deepest
  const deepest = errors.at(-1);
  return valid ? undefined : `${deepest?.instanceLocation ?? '#'}: ${deepest?.error ?? ''}`.slice(0, 300);
}
