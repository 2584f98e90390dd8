import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAlikes, lookAlikesFile } from '../../scripts/look-alikes.mjs';
import { LOOK_ALIKES } from '../../src/content/look-alikes';
import { skeleton } from '../../src/content/normalise';

test('the table is what the Unicode confusables say', () => {
  expect(LOOK_ALIKES).toEqual(lookAlikes());
  expect(readFileSync(join(import.meta.dirname, '../../src/content/look-alikes.ts'), 'utf8')).toBe(
    lookAlikesFile(),
  );
});

test('every look-alike is undone, and no Latin letter is touched', () => {
  for (const [latin, letters] of Object.entries(LOOK_ALIKES)) {
    for (const letter of letters) expect(skeleton(letter), letter).toBe(latin);
  }
  expect(skeleton('abcdefghijklmnopqrstuvwxyz0123456789')).toBe('abcdefghijklmnopqrstuvwxyz0123456789');
});
