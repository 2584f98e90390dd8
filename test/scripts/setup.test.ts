import { describe, expect, it } from 'vitest';
import { stalePackages } from '../../scripts/setup.mjs';

const asked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};

describe('stalePackages', () => {
  it('finds nothing to do when the locked packages are installed', () => {
    expect(stalePackages(asked, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } })).toEqual(
      [],
    );
  });

  it('asks for everything that is needed when nothing is installed', () => {
    expect(stalePackages(asked, {})).toEqual(['node_modules/a']);
  });

  it.each([
    ['another version', { version: '1.0.1', integrity: 'sha512-a' }],
    ['other content under the same version', { version: '1.0.0', integrity: 'sha512-x' }],
  ])('sees %s', (_, installed) => {
    expect(stalePackages(asked, { 'node_modules/a': installed })).toEqual(['node_modules/a']);
  });

  it('sees an optional package that is there at another version', () => {
    const installed = {
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/for-another-system': { version: '1.9.0', integrity: 'sha512-c', optional: true },
    };
    expect(stalePackages(asked, installed)).toEqual(['node_modules/for-another-system']);
  });

  it('does not mind what is installed beyond the lockfile', () => {
    const installed = {
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/extra': { version: '3.0.0' },
    };
    expect(stalePackages(asked, installed)).toEqual([]);
  });
});
