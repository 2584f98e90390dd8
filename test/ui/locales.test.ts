/** The texts: the same in every language, none missing, none idle, none left in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const projectFolder = join(import.meta.dirname, '../..');
type Messages = Record<string, { message: string; description?: string }>;

function read(language: string): Messages {
  return JSON.parse(readFileSync(join(projectFolder, `public/_locales/${language}/messages.json`), 'utf8'));
}

const languages = readdirSync(join(projectFolder, 'public/_locales'));
const indonesian = read('id');

/** Every source of the product, with the manifest. */
const code = [
  readFileSync(join(projectFolder, 'manifest.json'), 'utf8'),
  ...readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|html)$/.test(name))
    .map((name) => readFileSync(join(projectFolder, 'src', name), 'utf8')),
].join('\n');

const placesIn = (message: string) => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort();

describe('the languages', () => {
  it('are Indonesian and English', () => {
    expect(languages.sort()).toEqual(['en', 'id']);
  });

  it.each(languages)('%s has the same texts in the same order', (language) => {
    expect(Object.keys(read(language))).toEqual(Object.keys(indonesian));
  });

  it.each(languages)(
    '%s fills the same places in each text, and tells translators what it is',
    (language) => {
      for (const [key, { message, description }] of Object.entries(read(language))) {
        expect(message.trim(), key).not.toBe('');
        expect(message, key).toBe(message.trim());
        expect(description, key).toMatch(/[.?]$/);
        expect(placesIn(message), key).toEqual(placesIn(indonesian[key]?.message ?? ''));
      }
    },
  );

  it.each(languages)('%s never claims guilt or innocence', (language) => {
    for (const [key, { message }] of Object.entries(read(language))) {
      if (key !== 'complaintOpening') {
        expect(message, key).not.toMatch(
          /\b(ilegal|legal(?! ruling)|illegal|melanggar|pelanggaran|guilty|bersalah)\b/i,
        );
      }
    }
  });

  it.each(languages)(
    '%s describes the extension within the 132 characters that browsers allow',
    (language) => {
      expect(read(language).extensionDescription?.message.length).toBeLessThanOrEqual(132);
    },
  );
});

describe('every text', () => {
  it('is used', () => {
    const idle = Object.keys(indonesian).filter(
      (key) => !new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(code),
    );
    expect(idle).toEqual([]);
  });
});

/** Rooms whose words people read. */
const PAGES = ['ui', 'popup', 'report', 'options', 'history', 'welcome', 'why', 'desk', 'verify'];

/** Strings of a source that read like a sentence: two words with a space between. */
function sentencesIn(source: string): string[] {
  const bare = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<![:'"`\\])\/\/.*$/gm, '')
    // what only a developer reads
    .replace(/new \w*Error\([^;]*?\);/g, '')
    .replace(/console\.\w+\([^;]*?\);/g, '')
    .replace(/^import .*$/gm, '')
    // names and places of elements
    .replace(/(class|'data-key'|'aria-\w+'|viewBox|rel|sandbox|d): (`[^`]*`|'[^']*')/g, '')
    .replace(/(querySelector(All)?|closest|matches|byId)(<[^>]*>)?\([^)]*\)/g, '');
  const strings = bare.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\\n]|\\.)*)`/g);
  return (
    [...strings]
      .map(([, plain, template]) => plain ?? (template ?? '').replace(/\$\{[^}]*\}/g, ' '))
      .filter((text) => /\p{L}{2,},? \p{L}{2,}/u.test(text))
      // style, and a letter's markup
      .filter((text) => !/[{][\w-]+:|^</.test(text))
      // names of classes
      .filter((text) => !/^[a-z-]+( [a-z-]+){1,2}$/.test(text))
  );
}

describe('our pages', () => {
  const files = (ending: string) =>
    readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith(ending));
  const read = (name: string) => readFileSync(join(projectFolder, 'src', name), 'utf8');

  it.each(files('.html'))('%s holds no words but the name', (name) => {
    const words = read(name)
      .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<[^>]+>/gi, ' ')
      .split(/\s+/)
      .filter(Boolean);
    expect(words.filter((word) => word !== 'Etalase')).toEqual([]);
    expect(read(name)).not.toMatch(/\s(?:alt|placeholder|aria-label|title)="[^"]+"/);
  });

  it.each(files('.ts').filter((name) => PAGES.includes(name.split('/')[0] ?? '')))(
    '%s leaves its sentences to the languages',
    (name) => {
      expect(sentencesIn(read(name))).toEqual([]);
    },
  );

  it('would be caught with a sentence of their own', () => {
    expect(sentencesIn("el('p', {}, 'Tidak ada yang terlihat');")).toEqual(['Tidak ada yang terlihat']);
    expect(sentencesIn('el("p", {}, `Seen here, twice`);')).toEqual(['Seen here, twice']);
    expect(sentencesIn("el('p', { class: 'soft line' }, texts.say('undo')); // Not this one")).toEqual([]);
    expect(sentencesIn("throw new Error('the page has no such part');")).toEqual([]);
  });
});
