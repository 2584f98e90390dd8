import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, isAtLeast } from '../../scripts/browsers.mjs';

describe('isAtLeast', () => {
  it.each([
    ['156.0.8078.79', '130', true],
    ['130.0.1', '130', true],
    ['130', '130.0', true],
    ['129.9.9', '130', false],
    ['148.0', '148.0.1', false],
    ['153.7.0', '148.0', true],
    ['99.0', '148.0', false],
  ])('%s against %s', (version, oldest, expected) => {
    expect(isAtLeast(version, oldest)).toBe(expected);
  });
});

// On Windows and macOS browsers are looked for in fixed places, which a test should not fill.
describe.runIf(process.platform === 'linux')('findBrowser', () => {
  let folder = '';
  const program = (name: string, says: string) => {
    const path = join(folder, 'bin', name);
    writeFileSync(path, `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
    return path;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-browsers-'));
    mkdirSync(join(folder, 'bin'));
    vi.stubEnv('PATH', join(folder, 'bin'));
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('FIREFOX_PATH', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('finds none where there is none', () => {
    expect(findBrowser('chromium')).toBeNull();
    expect(findBrowser('firefox')).toBeNull();
  });

  it('finds one on PATH and asks its version', () => {
    const path = program('firefox-esr', 'Mozilla Firefox 153.7.0esr');
    expect(findBrowser('firefox')).toEqual({ path, version: '153.7.0' });
  });

  it('prefers a plain Chromium to a branded browser', () => {
    program('google-chrome', 'Google Chrome 157.0.1.2');
    const path = program('chromium', 'Chromium 156.0.8078.79 built on Debian');
    expect(findBrowser('chromium')).toEqual({ path, version: '156.0.8078.79' });
  });

  it('passes over one that is too old, does not run or tells nothing', () => {
    program('chromium', 'Chromium 100.0.1.2');
    program('chromium-browser', 'Hello');
    writeFileSync(join(folder, 'bin', 'google-chrome-stable'), 'not a program', { mode: 0o755 });
    expect(findBrowser('chromium')).toBeNull();
    const path = program('microsoft-edge', 'Microsoft Edge 150.0.1.2');
    expect(findBrowser('chromium')).toEqual({ path, version: '150.0.1.2' });
  });

  it('passes over a snap, whichever way it stands on PATH', () => {
    writeFileSync(join(folder, 'bin', 'firefox'), '#!/bin/sh\nexec /snap/bin/firefox "$@"\n', {
      mode: 0o755,
    });
    mkdirSync(join(folder, 'snap'));
    writeFileSync(join(folder, 'snap', 'chromium'), '#!/bin/sh\necho "Chromium 156.0.1.2 snap"\n', {
      mode: 0o755,
    });
    symlinkSync(join(folder, 'snap', 'chromium'), join(folder, 'bin', 'chromium'));
    expect(findBrowser('firefox')).toBeNull();
    expect(findBrowser('chromium')).toBeNull();
  });

  it('takes the one that the environment names first', () => {
    program('chromium', 'Chromium 156.0.8078.79');
    const named = program('my-chromium', 'Chromium 157.0.1.2');
    vi.stubEnv('CHROMIUM_PATH', named);
    expect(findBrowser('chromium')).toEqual({ path: named, version: '157.0.1.2' });
  });

  it('finds the newest of its own downloads', () => {
    for (const version of ['140.0.7339.1', '99.0.1.1', '141.0.7390.54']) {
      const build = join(
        folder,
        'cache',
        'etalase',
        'browsers',
        'chrome',
        `linux-${version}`,
        'chrome-linux64',
      );
      mkdirSync(build, { recursive: true });
      writeFileSync(join(build, 'chrome'), `#!/bin/sh\necho "Google Chrome for Testing ${version}"\n`, {
        mode: 0o755,
      });
    }
    expect(findBrowser('chromium')?.version).toBe('141.0.7390.54');
  });
});
