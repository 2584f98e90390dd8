/**
 * The hash of the rule set does not cover code, so a rule's version has to: a rule that says something else
 * of the same signals is a new version. This test keeps what each check said when its version was given.
 */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { JURISDICTIONS, RULE_SET_VERSION, RULES } from '../../src/rules';

/** Code alone, so that comments and line breaks change no version. */
const codeOf = (check: unknown) =>
  String(check)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    // names that the test runner gives to imports
    .replace(/__vi_\w+?__\.?/g, '')
    .replace(/\s+/g, '');

it('no check changes without a new version', async () => {
  const rules = [...RULES, ...JURISDICTIONS.flatMap(({ rules }) => rules)];
  const lines = rules.map(({ id, version, check, reasons, needs }) => {
    const said = Object.entries(reasons).map(([key, { outcome }]) => `${key}:${outcome}`);
    const facts = [codeOf(check), ...needs, ...said].join('\n');
    return `${id} ${version} ${createHash('sha256').update(facts).digest('hex').slice(0, 16)}`;
  });
  // When this fails: raise the rule's version and RULE_SET_VERSION, then write the file anew with -u.
  await expect(`${RULE_SET_VERSION}\n${lines.join('\n')}\n`).toMatchFileSnapshot('versions.txt');
});
