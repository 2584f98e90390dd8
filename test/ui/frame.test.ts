/** The links between our pages lead to pages that there are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../src/ui/frame';

describe('the links of the frame', () => {
  it.each(Object.entries(PAGES))('%s has a page, which carries the frame', (_, { path }) => {
    expect(path).toMatch(/^\.\.\/[a-z]+\/[a-z]+\.html$/);
    expect(existsSync(join(import.meta.dirname, '../../src/ui', path))).toBe(true);
  });
});
