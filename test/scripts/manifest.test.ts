import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };
import packageFile from '../../package.json' with { type: 'json' };
import { manifestFor } from '../../scripts/manifest';
import { PLATFORMS } from '../../src/platforms';

const projectFolder = join(import.meta.dirname, '..', '..');

/**
 * Hosts that a platform's data knows as a place where links lead, and where we ask to read no page:
 * every host in the manifest is one more that a user must trust us with.
 */
const WITHOUT_SCRIPT: Readonly<Record<string, string>> = {
  'fb.com': 'leads to facebook.com',
  'fb.me': 'short links',
  'ig.me': 'short links',
  'instagr.am': 'short links',
  'm.me': 'short links',
  'pipopay.com': 'a payment company, seen from the page that embeds it or leads to it',
  'telegram.dog': 'another name of t.me',
  'telegram.me': 'another name of t.me',
  'tiktokshop.com': 'for sellers and partners; buyers shop under tiktok.com',
  'vt.tokopedia.com': 'short links',
  'youtu.be': 'short links',
};

describe('manifestFor', () => {
  it('keeps for Chrome what Chrome understands', () => {
    const manifest = manifestFor(source, 'chrome');
    expect(manifest.background).toEqual({ service_worker: 'src/background/index.ts', type: 'module' });
    expect(manifest).toHaveProperty('minimum_chrome_version');
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('keeps for Firefox what Firefox understands', () => {
    const manifest = manifestFor(source, 'firefox');
    expect(manifest.background).toEqual({ scripts: ['src/background/index.ts'], type: 'module' });
    expect(manifest).toHaveProperty('browser_specific_settings.gecko.id');
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });

  it('keeps everything else for both and leaves the source alone', () => {
    const before = structuredClone(source);
    const differing = ['background', 'minimum_chrome_version', 'browser_specific_settings'];
    for (const target of ['chrome', 'firefox'] as const) {
      const manifest: Record<string, unknown> = manifestFor(source, target);
      for (const [key, value] of Object.entries(source)) {
        if (!differing.includes(key)) expect(manifest[key], `${target} ${key}`).toEqual(value);
      }
    }
    expect(source).toEqual(before);
  });
});

describe('manifest.json', () => {
  it('has the version of the package', () => {
    expect(source.version).toBe(packageFile.version);
  });

  it('asks for the very hosts on which the content script runs', () => {
    expect(source.content_scripts).toHaveLength(1);
    expect(source.content_scripts[0]?.matches).toEqual(source.host_permissions);
    expect(source.host_permissions).toEqual([...new Set(source.host_permissions)].sort());
  });

  it('runs on every host of every platform, and on no other', () => {
    const known = PLATFORMS.flatMap(({ hosts, affiliatedHosts }) => [...hosts, ...affiliatedHosts]);
    const expected = known.filter((host) => !(host in WITHOUT_SCRIPT)).map((host) => `https://*.${host}/*`);
    expect(source.host_permissions).toEqual(expected.sort());
    for (const host of Object.keys(WITHOUT_SCRIPT)) expect(known).toContain(host);
  });

  it('names files that exist', () => {
    const files = [
      source.background.service_worker,
      source.action.default_popup,
      ...source.content_scripts.flatMap(({ js }) => js),
      ...Object.values(source.icons).map((icon) => `public/${icon}`),
      ...Object.values(source.action.default_icon).map((icon) => `public/${icon}`),
    ];
    expect(files.filter((file) => !existsSync(join(projectFolder, file)))).toEqual([]);
  });

  it('has each icon in the size it says', () => {
    for (const [size, icon] of Object.entries(source.icons)) {
      const picture = readFileSync(join(projectFolder, 'public', icon));
      // A PNG keeps its width and height in bytes 16 to 23.
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], icon).toEqual([
        Number(size),
        Number(size),
      ]);
    }
  });
});
