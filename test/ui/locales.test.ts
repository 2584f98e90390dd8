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
