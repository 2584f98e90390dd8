/** The documents name what there is, and link to what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import packageFile from '../package.json' with { type: 'json' };
import schema from '../public/managed-schema.json' with { type: 'json' };
import { PLATFORMS } from '../src/platforms';
import { RULES } from '../src/rules';

const projectFolder = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

/** Every document, by its path in the project. */
const documents = [
  ...readdirSync(projectFolder),
  ...readdirSync(join(projectFolder, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

/** Addresses of links and pictures in a document, without what stands in code. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|<(?:img|a)\b[^>]*?\s(?:src|href)="([^"]+)"/g)].map(
    ([, link, address]) => link ?? address ?? '',
  );
}

/** The anchor of a heading, as the usual viewers make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

describe.each(documents)('%s', (path) => {
  const links = linksOf(read(path)).filter((link) => !/^(?:https?|mailto):/.test(link));

  it('links only to what exists', () => {
    const missing = links.filter((link) => {
      const [file = '', anchor = ''] = link.split('#');
      const target = file === '' ? path : join(dirname(path), decodeURI(file));
      if (!existsSync(join(projectFolder, target))) return true;
      return anchor !== '' && !anchorsIn(read(target)).includes(decodeURI(anchor));
    });
    expect(missing).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('names both commands in its first 30 lines', () => {
    const top = readme.split('\n').slice(0, 30).join('\n');
    expect(top).toContain('npm start');
    expect(top).toContain('npm test');
  });

  it('names every other command', () => {
    const scripts = Object.keys(packageFile.scripts).filter((name) => name !== 'start' && name !== 'test');
    expect(scripts.filter((name) => !readme.includes(`\`npm run ${name}`))).toEqual([]);
  });

  it('names every platform', () => {
    expect(PLATFORMS.filter(({ name }) => !readme.includes(name)).map(({ id }) => id)).toEqual([]);
  });

  it('shows every picture', () => {
    const pictures = readdirSync(join(projectFolder, 'docs', 'pictures'));
    expect(pictures.length).toBeGreaterThan(8);
    const all = documents.map(read).join('\n');
    expect(pictures.filter((name) => !all.includes(`pictures/${name}`))).toEqual([]);
  });
});

describe('docs/permissions.md', () => {
  const hosts = [...manifest.host_permissions, ...manifest.optional_host_permissions];

  it.each([...manifest.permissions, ...hosts])('names %s', (name) => {
    expect(read('docs/permissions.md')).toContain(`\n| \`${name}\` |`);
  });

  it('names no host that is not asked for', () => {
    const named = [...read('docs/permissions.md').matchAll(/^\| `(https:[^`]+)` \|/gm)].map(
      ([, host]) => host,
    );
    expect(named.sort()).toEqual([...hosts].sort());
  });
});

describe('docs/dependencies.md', () => {
  const rows = read('docs/dependencies.md').split('\n');
  const installed = { ...packageFile.dependencies, ...packageFile.devDependencies };

  it.each(Object.keys(installed))('names %s with its licence', (name) => {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
    expect(rows.filter((row) => row.startsWith(`| \`${name}\` |`))).toEqual([
      expect.stringMatching(new RegExp(`\\| ${license} \\|$`)),
    ]);
  });

  it('names no package that is not used', () => {
    const named = rows.flatMap((row) => /^\| `([^`]+)` \|/.exec(row)?.[1] ?? []);
    expect(named.sort()).toEqual(Object.keys(installed).sort());
  });
});

describe('docs/administrators.md', () => {
  it.each(Object.keys(schema.properties))('names %s', (name) => {
    expect(read('docs/administrators.md')).toContain(`\n| \`${name}\` |`);
  });
});

describe('CHANGELOG.md', () => {
  it('has the version of the package', () => {
    expect(read('CHANGELOG.md')).toContain(`\n## [${packageFile.version}] - 20`);
  });
});

describe('docs/law.md', () => {
  it('names every rule', () => {
    const law = read('docs/law.md');
    expect(RULES.filter(({ id }) => !law.includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
  });
});
