/** The doors between the rooms of `src/`, and the words that no folder may be called by. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const projectFolder = join(import.meta.dirname, '..');

/** What a room may import besides itself. `types` may be imported with `import type` only. */
interface Doors {
  opens: readonly string[];
  types?: readonly string[];
}

const DATA_ROOMS = ['platforms', 'shops', 'payments', 'words'];
/** The texts of the product, which the browser reads too. */
const LOCALES = '../public/_locales';
/** The published shapes of our files. */
const SCHEMAS = '../public/schemas';
const PAGE_DOORS: Doors = { opens: ['model', 'messages', 'ui'] };
const ROOMS: Readonly<Record<string, Doors>> = {
  model: { opens: [] },
  messages: { opens: ['model'] },
  storage: { opens: ['model'], types: ['messages'] },
  // It knows the words of shops and tills, to tell them from people's own.
  evidence: { opens: ['model', SCHEMAS, ...DATA_ROOMS] },
  inbox: { opens: ['model', 'storage'] },
  channels: { opens: ['model'] },
  platforms: { opens: ['model'] },
  shops: { opens: ['model'] },
  payments: { opens: ['model'] },
  words: { opens: ['model'] },
  rules: { opens: ['model'] },
  judge: { opens: ['model'] },
  content: { opens: ['model', ...DATA_ROOMS], types: ['messages'] },
  // It knows the platforms only to say which hosts each of them needs.
  background: {
    opens: ['model', 'messages', 'storage', 'inbox', 'judge', 'rules', 'evidence', 'ui', 'platforms'],
  },
  // The words of our pages and of the badge.
  ui: { opens: ['model', 'messages', LOCALES] },
  // It reads from the history how the platform has been so far.
  popup: { opens: [...PAGE_DOORS.opens, 'storage'] },
  // It judges what the user left in, seals it, and keeps it on the desk.
  // It names who a report may be for.
  report: { opens: [...PAGE_DOORS.opens, 'evidence', 'storage', 'judge', 'rules', 'channels'] },
  // It explains a finding by the rules themselves, and judges again with one thing otherwise.
  why: { opens: [...PAGE_DOORS.opens, 'rules', 'judge', 'evidence'] },
  // It lists the rules that can be switched on, the keys, and keeps settings as a file.
  options: { opens: [...PAGE_DOORS.opens, 'storage', 'rules'] },
  // It reads and deletes what is kept by itself: a hundred thousand pages are no message.
  history: { opens: [...PAGE_DOORS.opens, 'storage'] },
  // Its example is judged while one looks.
  welcome: { opens: [...PAGE_DOORS.opens, 'judge', 'rules'] },
  // It checks what others sealed, and judges again. Its command runs in Node.
  verify: { opens: [...PAGE_DOORS.opens, 'evidence', 'judge', 'rules'] },
  // It keeps, finds and hands on reports.
  desk: { opens: [...PAGE_DOORS.opens, 'storage', 'inbox', 'channels', 'evidence', 'verify'] },
};

/** Packages and the rooms that may use them. The polyfill throws outside a browser; the suffix list is too heavy for a page. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': [
    'messages',
    'storage',
    'background',
    'ui',
    'popup',
    'report',
    'desk',
    'options',
    'history',
    'verify',
    'welcome',
    'why',
  ],
  tldts: ['background'],
  idb: ['storage'],
  fflate: ['evidence'],
  warcio: ['evidence'],
  canonicalize: ['evidence'],
  '@cfworker/json-schema': ['evidence'],
  asn1js: ['evidence'],
  papaparse: ['desk'],
  'node:child_process': ['verify'],
  'node:fs/promises': ['verify'],
  'node:os': ['verify'],
  'node:path': ['verify'],
  'node:util': ['verify'],
};
/** Rooms that draw on a document: the watched page's, or one of our own pages. */
const DOCUMENT_ROOMS = [
  'content',
  'ui',
  'popup',
  'report',
  'desk',
  'options',
  'history',
  'verify',
  'welcome',
  'why',
];
const FORBIDDEN_FOLDERS = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'core',
  'services',
  'types',
  'lib',
  'misc',
];

/** `popup/render.ts` stands in `popup`, `judge.ts` in `judge`. */
function roomOf(path: string): string {
  // a file may stand in a folder of its room
  for (const outside of [LOCALES, SCHEMAS]) if (path.includes(`${outside}/`)) return outside;
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Code alone: comments gone, and what strings say emptied, so that words are not taken for code. */
function codeOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Static imports, re-exports and dynamic imports of a module. */
function importsOf(source: string): Import[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const statement = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, specifier] of bare.matchAll(statement)) {
    if (specifier) found.push({ specifier, typeOnly: type !== undefined });
  }
  for (const [, specifier] of bare.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (specifier) found.push({ specifier, typeOnly: false });
  }
  return found;
}

/**
 * Every import that goes through a wall, as a sentence.
 *
 * @param files Sources by path below `src/`.
 * @param entries Paths of the entry points, which nobody may import.
 */
function brokenDoors(files: ReadonlyMap<string, string>, entries: readonly string[]): string[] {
  const broken: string[] = [];
  for (const [path, source] of files) {
    const room = roomOf(path);
    const doors = ROOMS[room];
    if (!doors) {
      broken.push(`${path}: there is no room called ${room}`);
      continue;
    }
    for (const { specifier, typeOnly } of importsOf(source)) {
      if (!specifier.startsWith('.')) {
        if (!PACKAGES[specifier]?.includes(room))
          broken.push(`${path}: may not import the package ${specifier}`);
        continue;
      }
      const target = posix.join(dirname(path), specifier);
      if (entries.includes(target) || entries.includes(`${target}.ts`)) {
        broken.push(`${path}: may not import the entry point ${target}`);
        continue;
      }
      const next = roomOf(target);
      const open = next === room || doors.opens.includes(next) || (typeOnly && doors.types?.includes(next));
      if (!open) broken.push(`${path}: ${room} has no door to ${next}`);
    }
  }
  return broken;
}

/** Files outside the rooms for documents that name one all the same. */
function documentUsers(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !DOCUMENT_ROOMS.includes(roomOf(path)))
    .filter(([, source]) => /\b(document|window)\s*[.?[]/.test(codeOf(source)))
    .map(([path]) => path);
}

function readSources(): Map<string, string> {
  const folder = join(projectFolder, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The entry points that the manifest and the pages name, below `src/`. */
function readEntries(): string[] {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'manifest.json'), 'utf8'));
  const scripts: string[] = [
    manifest.background.service_worker,
    ...manifest.background.scripts,
    ...manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js),
  ];
  const pages = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const html = readFileSync(join(projectFolder, 'src', page), 'utf8');
    for (const [, script] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) {
      if (script) scripts.push(posix.join('src', dirname(page), script));
    }
  }
  return [...new Set(scripts.map((path) => posix.relative('src', path)))];
}

describe('the doors of src/', () => {
  const sources = readSources();
  const entries = readEntries();

  it('finds the sources and their entry points', () => {
    expect(sources.size).toBeGreaterThan(10);
    expect(entries).toEqual(
      expect.arrayContaining([
        'background/index.ts',
        'content/index.iife.ts',
        'options/options.ts',
        'popup/popup.ts',
        'report/report.ts',
      ]),
    );
    for (const entry of entries) expect([...sources.keys()], entry).toContain(entry);
  });

  it('are kept', () => {
    expect(brokenDoors(sources, entries)).toEqual([]);
  });

  it('keep documents to the content script and our own pages', () => {
    expect(documentUsers(sources)).toEqual([]);
  });
});

describe('folder names', () => {
  it('say what is inside', () => {
    const folders = ['src', 'test', 'scripts', 'bench', 'demo'].flatMap((top) => {
      try {
        return readdirSync(join(projectFolder, top), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isDirectory() && !/node_modules/.test(join(entry.parentPath, entry.name)))
          .map((entry) => entry.name);
      } catch {
        return [];
      }
    });
    expect(folders.filter((name) => FORBIDDEN_FOLDERS.includes(name))).toEqual([]);
  });
});

describe('this test', () => {
  const entries = ['background/index.ts'];
  const broken = (path: string, source: string) => brokenDoors(new Map([[path, source]]), entries);

  it.each([
    ['model/rule.ts', "import { judge } from '../judge';", 'model has no door to judge'],
    ['judge.ts', "import { RULES } from './rules';", 'judge has no door to rules'],
    [
      'rules/in-app-payment.ts',
      "import { PLATFORMS } from '../platforms';",
      'rules has no door to platforms',
    ],
    ['platforms/tiktok.ts', "export * from '../shops';", 'platforms has no door to shops'],
    ['popup/popup.ts', "const x = await import('../judge');", 'popup has no door to judge'],
    ['content/collect.ts', "import { send } from '../messages';", 'content has no door to messages'],
    ['content/collect.ts', "import browser from 'webextension-polyfill';", 'may not import the package'],
    ['rules/x.ts', "import 'webextension-polyfill';", 'may not import the package'],
    ['content/collect.ts', "import { getDomain } from 'tldts';", 'may not import the package'],
    [
      'background/tab.ts',
      "import { run } from './index';",
      'may not import the entry point background/index',
    ],
    ['helpers/x.ts', '', 'there is no room called helpers'],
  ])('sees a broken door in %s: %s', (path, source, sentence) => {
    expect(broken(path, source)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['content/collect.ts', "import type { FromPage } from '../messages';"],
    ['content/collect.ts', "import {\n  WORDS,\n} from '../words';\nimport { visible } from './visible';"],
    ['judge.ts', "/** import { x } from './rules'; */\nimport type { Rule } from './model';"],
    ['background/tab.ts', "import browser from 'webextension-polyfill';\nimport { judge } from '../judge';"],
  ])('lets through what is allowed in %s', (path, source) => {
    expect(broken(path, source)).toEqual([]);
  });

  it('tells the use of a document from the word', () => {
    const users = (source: string) => documentUsers(new Map([['judge.ts', source]]));
    expect(users('const title = document.title;')).toEqual(['judge.ts']);
    expect(users('if (window?.closed) stop();')).toEqual(['judge.ts']);
    expect(users("// document.title\nconst text = 'the document. And window.';")).toEqual([]);
  });
});
