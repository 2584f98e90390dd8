import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { REASON } from '../../src/welcome/permissions';

describe('the first-run page', () => {
  it('has a reason for each permission of the manifest, and for no other', () => {
    expect(Object.keys(REASON).sort()).toEqual([...manifest.permissions].sort());
  });
});
