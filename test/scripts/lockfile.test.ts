import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const file = readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
const packages = Object.entries<Locked>(JSON.parse(file).packages).filter(([folder]) => folder !== '');

describe('package-lock.json', () => {
  it('leaves it to each computer from where packages come, and says what they must be', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { resolved }]) => resolved).map(([folder]) => folder)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity).map(([folder]) => folder)).toEqual([]);
  });

  // npm leaves them out when it finds them neither installed nor in its registry, and npm ci then refuses.
  it('holds the packages for every other system', () => {
    const folders = packages.map(([folder]) => folder);
    const names = packages.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    const missing = names.filter(
      (name) => !folders.some((folder) => folder.endsWith(`node_modules/${name}`)),
    );
    expect(missing).toEqual([]);
  });

  // Set-up runs npm ci --ignore-scripts.
  it('has no package that needs its install script', () => {
    const needing = packages.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
    expect(needing.map(([folder]) => folder)).toEqual([]);
  });
});
