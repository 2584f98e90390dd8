/** What the two builds hold: run after `npm run build`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import source from '../manifest.json' with { type: 'json' };
import { TARGETS } from '../scripts/manifest';
import { zipFolder } from '../scripts/pack.mjs';
import { ABROAD } from '../src/words';

const projectFolder = join(import.meta.dirname, '..');
/** The script that watches runs in every frame of a feed, so its size is bounded, in bytes gzipped. */
const CONTENT_SCRIPT_LIMIT = 21_200;

/** The script that reads comes only where something may matter. Bytes gzipped. */
const READER_LIMIT = 58_000;

/** The words of one language come only where it is spoken. Bytes gzipped. */
const WORDS_LIMIT = 1_500;

/** The script of the flags is read only where the user asks for them. Bytes gzipped. */
const FLAGS_SCRIPT_LIMIT = 8_000;

const CSP = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ['https:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/** Files of a folder by name, names in order. */
function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name).replaceAll('\\', '/')))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} is not in the build`);
  return bytes.toString('utf8');
}

describe.each(TARGETS)('the build for %s', (target) => {
  const folder = join(projectFolder, 'dist', target);
  let files: Map<string, Buffer>;
  // biome-ignore lint/suspicious/noExplicitAny: the manifest is what this test checks
  let manifest: any;

  beforeAll(() => {
    files = filesOf(folder);
    manifest = JSON.parse(textOf(files, 'manifest.json'));
  });

  describe('manifest', () => {
    it('has these keys and no other', () => {
      const ownKeys =
        target === 'chrome'
          ? ['minimum_chrome_version', 'side_panel', 'storage']
          : ['browser_specific_settings', 'sidebar_action'];
      expect(Object.keys(manifest).sort()).toEqual(
        [
          'action',
          'background',
          'commands',
          'content_scripts',
          'content_security_policy',
          'default_locale',
          'description',
          'host_permissions',
          'icons',
          'incognito',
          'manifest_version',
          'name',
          'optional_host_permissions',
          'options_ui',
          'permissions',
          'version',
          ...ownKeys,
        ].sort(),
      );
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.version).toBe(source.version);
      expect(manifest.incognito).toBe('not_allowed');
    });

    it('asks for no more than was agreed', () => {
      const agreed = ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage'];
      expect(manifest.permissions).toEqual(
        agreed.filter((name) => target === 'chrome' || name !== 'sidePanel'),
      );
      expect(manifest.host_permissions).toEqual(source.host_permissions);
      expect(manifest.optional_host_permissions).toEqual(source.optional_host_permissions);
      const [anyInbox, ...optional] = manifest.optional_host_permissions;
      expect(anyInbox).toBe('https://*/*');
      for (const pattern of [...manifest.host_permissions, ...optional]) {
        expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
      }
    });

    it('runs one content script, early, in every frame of the same hosts', () => {
      expect(manifest.content_scripts).toEqual([
        {
          js: ['src/content/index.iife.js'],
          matches: manifest.host_permissions,
          all_frames: true,
          match_origin_as_fallback: true,
          run_at: 'document_start',
        },
      ]);
    });

    it('names the background as its browser wants it', () => {
      const { background } = manifest;
      const file = target === 'chrome' ? background.service_worker : background.scripts[0];
      expect(background).toEqual(
        target === 'chrome' ? { service_worker: file, type: 'module' } : { scripts: [file], type: 'module' },
      );
      expect([...files.keys()]).toContain(file);
    });

    it('closes the extension pages to everything from outside', () => {
      expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
      const directives = manifest.content_security_policy.extension_pages
        .split(';')
        .map((directive: string) => directive.trim().split(/\s+/))
        .map(([name, ...values]: string[]) => [name, values]);
      expect(Object.fromEntries(directives)).toEqual(CSP);
    });

    it('says what Firefox asks of an add-on', () => {
      if (target === 'chrome') {
        expect(manifest.minimum_chrome_version).toMatch(/^\d+$/);
        return;
      }
      const { gecko, gecko_android } = manifest.browser_specific_settings;
      expect(gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
      expect(gecko.data_collection_permissions).toEqual({ required: ['none'], optional: ['websiteContent'] });
      expect(gecko.strict_min_version).toMatch(/^\d+\.\d+$/);
      expect(gecko_android.strict_min_version).toMatch(/^\d+\.\d+$/);
    });

    it('names files that are there', () => {
      const named = [
        manifest.action.default_popup,
        manifest.options_ui.page,
        ...Object.values<string>(manifest.icons),
        ...Object.values<string>(manifest.action.default_icon),
      ];
      for (const name of named) expect([...files.keys()]).toContain(name);
    });
  });

  describe('content scripts', () => {
    const LIMITS = {
      'src/content/index.iife.js': CONTENT_SCRIPT_LIMIT,
      'src/content/reader.iife.js': READER_LIMIT,
    };
    const scripts = Object.entries(LIMITS);

    it.each(scripts)('%s is one file that stands alone', (file) => {
      const code = textOf(files, file);
      // A classic script may hold neither import nor export: this throws if it does.
      expect(() => new Script(code)).not.toThrow();
      expect(code).not.toMatch(/\bimport\s*[(.]/);
      expect(code).not.toMatch(/\brequire\s*\(/);
      expect(code).not.toMatch(/\bgetURL\b/);
      expect(code).not.toMatch(/\bprocess\.env\b/);
    });

    it.each([
      ['runs text as code', /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
      ['writes markup', /\.(?:inner|outer)HTML\s*=(?!=)|\binsertAdjacentHTML\b|\bsetHTML|\bdocument\.write/],
      [
        'talks to the network',
        /\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/,
      ],
      ['talks to the page', /\bpostMessage\b|\bwrappedJSObject\b|\bexportFunction\b|\bdispatchEvent\b/],
    ])('never %s', (_, forbidden) => {
      for (const [file] of scripts) expect(textOf(files, file).match(forbidden)?.[0], file).toBeUndefined();
    });

    it('words of other languages are small scripts that only say them', () => {
      const words = [...files.keys()].filter((name) => name.startsWith('src/content/words/'));
      expect(words.length).toBe(ABROAD.length);
      for (const file of words) {
        const code = textOf(files, file);
        expect(code, file).toMatch(/^\(globalThis\.etalaseWords\?\?=\{\}\)\.[a-z]+="(?:[^"\\]|\\.)*";\n$/);
        expect(gzipSync(code, { level: 9 }).length, file).toBeLessThan(WORDS_LIMIT);
      }
    });

    it.each(scripts)('%s is smaller than %i bytes, gzipped', (file, limit) => {
      const code = textOf(files, file);
      const size = gzipSync(code, { level: 9 }).length;
      console.log(`${file} for ${target}: ${Buffer.byteLength(code)} bytes, ${size} gzipped`);
      expect(size).toBeLessThan(limit);
    });
  });

  describe('script of the flags', () => {
    it('is one small file that stands alone, and neither talks nor writes markup', () => {
      const code = textOf(files, 'src/content/flags.iife.js');
      expect(() => new Script(code)).not.toThrow();
      expect(code).not.toMatch(
        /\bimport\s*[(.]|\beval\s*\(|\.(?:inner|outer)HTML\b|\bfetch\s*\(|\bpostMessage\b|\bsendMessage\b|\bdispatchEvent\b|\bgetURL\b/,
      );
      const size = gzipSync(code, { level: 9 }).length;
      console.log(`script of the flags for ${target}: ${Buffer.byteLength(code)} bytes, ${size} gzipped`);
      expect(size).toBeLessThan(FLAGS_SCRIPT_LIMIT);
    });
  });

  describe('extension pages', () => {
    /** Pages with their attributes that load something. */
    const pages = () => [...files.keys()].filter((name) => name.endsWith('.html'));

    it('are those of src', () => {
      const written = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
        .map((name) => `src/${name.replaceAll('\\', '/')}`)
        .filter((name) => name.endsWith('.html'))
        .sort();
      expect(written.length).toBeGreaterThan(2);
      expect(pages().sort()).toEqual(written);
    });

    it('load only our own files', () => {
      for (const page of pages()) {
        const html = textOf(files, page);
        const loaded = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]*)"/g)];
        expect(loaded.length, page).toBeGreaterThan(1);
        for (const [, address = ''] of loaded) {
          const name = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(page), address);
          expect([...files.keys()], page).toContain(name);
        }
      }
    });

    it('have no code and no style of their own', () => {
      for (const page of pages()) {
        const html = textOf(files, page).replace(/<!--[\s\S]*?-->/g, '');
        expect(html, page).not.toMatch(/<script(?![^>]*\ssrc=)/);
        expect(html, page).not.toMatch(/<style\b/);
        expect(html, page).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)\s*=/);
        expect(html, page).not.toMatch(/javascript:/i);
      }
    });
  });

  it('holds nothing that loads from elsewhere', () => {
    for (const [name, bytes] of files) {
      if (!/\.(?:js|css)$/.test(name)) continue;
      expect(bytes.toString('utf8'), name).not.toMatch(
        /\bimport\s*\(?\s*["'`]https?:|@import\b|url\(\s*["']?https?:|sourceMappingURL/,
      );
    }
  });

  it('keeps the library that writes archives apart, for the moment when a report is sealed', () => {
    const scripts = [...files].filter(([name]) => name.endsWith('.js'));
    // a word of that library which nobody else uses
    const holding = scripts
      .filter(([, bytes]) => bytes.includes('WARCRecord cannot call'))
      .map(([name]) => name);
    expect(holding).toHaveLength(1);
    const file = posix.basename(holding[0] ?? '');
    const naming = scripts.filter(([, bytes]) => bytes.includes(file));
    expect(naming.map(([name]) => posix.basename(name).replace(/-.*/, ''))).toEqual(['report']);
    for (const [name, bytes] of naming) {
      expect(bytes.toString('utf8'), name).not.toMatch(
        new RegExp(`(?:from|import)\\s*["'\`][^"'\`]*${file}`),
      );
    }
  });

  it('ships the schema that reports are held against', () => {
    for (const schema of ['schemas/report-1.schema.json', 'schemas/rules-1.schema.json']) {
      const published = readFileSync(join(projectFolder, 'public', schema), 'utf8');
      expect(textOf(files, schema)).toBe(published);
    }
  });

  it('has every message in both languages', () => {
    const used = new Set(
      [...files]
        .filter(([name]) => /\.(?:json|html|css)$/.test(name) && !name.startsWith('_locales/'))
        .flatMap(([, bytes]) =>
          [...bytes.toString('utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
        ),
    );
    expect([...used]).toEqual(expect.arrayContaining(['extensionName', 'extensionDescription']));
    const locales = ['id', 'en'].map((language) =>
      JSON.parse(textOf(files, `_locales/${language}/messages.json`)),
    );
    for (const messages of locales) {
      for (const key of used) expect(messages[key]?.message, key).toBeTruthy();
    }
    expect(Object.keys(locales[0]).sort()).toEqual(Object.keys(locales[1]).sort());
  });

  describe('made once more', () => {
    const again = mkdtempSync(join(tmpdir(), `etalase-${target}-`));
    beforeAll(() => {
      const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
      execFileSync(process.execPath, [vite, 'build', '--mode', target, '--outDir', again, '--emptyOutDir'], {
        cwd: projectFolder,
        stdio: 'pipe',
      });
    });
    afterAll(() => rmSync(again, { recursive: true }));

    it('has the same bytes', () => {
      const rebuilt = filesOf(again);
      expect([...rebuilt.keys()]).toEqual([...files.keys()]);
      for (const [name, bytes] of rebuilt)
        expect(bytes.equals(files.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    });

    it('makes the same package', () => {
      const zip = Buffer.from(zipFolder(folder));
      expect(zip.equals(zipFolder(again))).toBe(true);
      const unpacked = unzipSync(zip);
      expect(Object.keys(unpacked)).toEqual([...files.keys()]);
      expect(Buffer.from(unpacked['manifest.json'] ?? []).toString('utf8')).toBe(
        textOf(files, 'manifest.json'),
      );
    });
  });
});
