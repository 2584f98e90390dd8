import { join } from 'node:path';
import { expect, it } from 'vitest';
import { JURISDICTIONS, RULES } from '../../src/rules';
import { INSTRUMENTS } from '../../src/rules/instruments';
import { documentOf } from './document';

it('docs/rules.md says what the rules say', async () => {
  const file = join(import.meta.dirname, '../../docs/rules.md');
  await expect(documentOf(RULES, INSTRUMENTS, JURISDICTIONS)).toMatchFileSnapshot(file);
});
