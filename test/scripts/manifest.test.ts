import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };
import packageFile from '../../package.json' with { type: 'json' };
import { manifestFor } from '../../scripts/manifest';
import type { Platform } from '../../src/model';
import { PLATFORMS } from '../../src/platforms';
import { isUnder } from '../platforms/data-checks';

const projectFolder = join(import.meta.dirname, '..', '..');

/**
 * Hosts that a platform's data knows as a place where links lead, and where we ask to read no page:
 * every host in the manifest is one more that a user must trust us with.
 */
const WITHOUT_SCRIPT: Readonly<Record<string, string>> = {
  'chenzhongtech.com': 'shared videos of Kuaishou, to be opened in its app',
  'discord.gg': 'invitations',
  'discord.gift': 'gift links',
  'discordapp.com': 'leads to discord.com',
  'ec.snssdk.com': "an interface of Douyin's shop",
  'fb.com': 'leads to facebook.com',
  'fb.me': 'short links',
  'gifshow.com': 'shared videos of Kuaishou, to be opened in its app',
  'iesdouyin.com': 'shared videos of Douyin, to be opened in its app',
  'ig.me': 'short links',
  'instagr.am': 'short links',
  'lin.ee': 'short links',
  'm.me': 'short links',
  'pin.it': 'short links',
  'affiliate-id.tokopedia.com': "sellers' desk, not for buyers",
  'seller-id.tokopedia.com': "sellers' desk, not for buyers",
  'pipopay.com': 'a payment company, seen from the page that embeds it or leads to it',
  'redd.it': 'short links',
  'sck.io': 'short links',
  'telegram.dog': 'another name of t.me',
  'telegram.me': 'another name of t.me',
  'tiktokshop.com': 'for sellers and partners; buyers shop under tiktok.com',
  'vk.me': 'leads to the messages of vk.com',
  'vt.tokopedia.com': 'short links',
  'xhslink.com': 'short links',
  'youtu.be': 'short links',
};

function hostsOf({ hosts, affiliatedHosts }: Platform): string[] {
  return [...hosts, ...affiliatedHosts];
}

/** The match patterns of some platforms, in order; a host below another one needs none of its own. */
function patternsFor(platforms: readonly Platform[]): string[] {
  const hosts = platforms.flatMap(hostsOf).filter((host) => !(host in WITHOUT_SCRIPT));
  return hosts
    .filter((host) => !hosts.some((other) => other !== host && isUnder(host, other)))
    .map((host) => `https://*.${host}/*`)
    .sort();
}

describe('manifestFor', () => {
  it('keeps for Chrome what Chrome understands', () => {
    const manifest = manifestFor(source, 'chrome');
    expect(manifest.background).toEqual({ service_worker: 'src/background/index.ts', type: 'module' });
    expect(manifest).toHaveProperty('minimum_chrome_version');
    expect(manifest).toHaveProperty('side_panel.default_path');
    expect(manifest).toHaveProperty('storage.managed_schema');
    expect(manifest.permissions).toEqual(source.permissions);
    expect(manifest).not.toHaveProperty('browser_specific_settings');
    expect(manifest).not.toHaveProperty('sidebar_action');
  });

  it('keeps for Firefox what Firefox understands', () => {
    const manifest = manifestFor(source, 'firefox');
    expect(manifest.background).toEqual({ scripts: ['src/background/index.ts'], type: 'module' });
    expect(manifest).toHaveProperty('browser_specific_settings.gecko.id');
    expect(manifest).toHaveProperty('sidebar_action.default_panel', source.side_panel.default_path);
    expect(manifest.permissions).toEqual(source.permissions.filter((name) => name !== 'sidePanel'));
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
    expect(manifest).not.toHaveProperty('side_panel');
    expect(manifest).not.toHaveProperty('storage');
  });

  it('keeps everything else for both and leaves the source alone', () => {
    const before = structuredClone(source);
    const differing = [
      'background',
      'minimum_chrome_version',
      'browser_specific_settings',
      'permissions',
      'side_panel',
      'sidebar_action',
      'storage',
    ];
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

  it('runs on every host of every platform that is watched from the start, and on no other', () => {
    expect(source.host_permissions).toEqual(patternsFor(PLATFORMS.filter(({ optional }) => !optional)));
  });

  it('may ask for every host of every optional platform, and for no other', () => {
    // the first lets us ask for the one host of an organisation's inbox
    expect(source.optional_host_permissions).toEqual([
      'https://*/*',
      ...patternsFor(PLATFORMS.filter(({ optional }) => optional)),
    ]);
  });

  it('suggests no key that opens a menu of Firefox, which takes it with Shift as well', () => {
    for (const { suggested_key } of Object.values(source.commands)) {
      expect(suggested_key.default).toMatch(/^Alt\+Shift\+[A-Z]$/);
      // File, Edit, View, History, Bookmarks, Tools, Help
      expect('FEVSBTH').not.toContain(suggested_key.default.at(-1));
    }
  });

  it('leaves out no host without a reason', () => {
    const known = PLATFORMS.flatMap(hostsOf);
    for (const host of Object.keys(WITHOUT_SCRIPT)) expect(known).toContain(host);
  });

  it('names files that exist', () => {
    const files = [
      source.background.service_worker,
      source.action.default_popup,
      source.options_ui.page,
      source.side_panel.default_path.split('?', 1)[0] ?? '',
      ...source.content_scripts.flatMap(({ js }) => js),
      `public/${source.storage.managed_schema}`,
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
