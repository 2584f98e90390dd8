/** No label or sentence of our pages claims that something is against the law, or that somebody is guilty; only a cited text may command. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../public/_locales');

/** Claims of guilt or of being against the law. */
const CLAIMS: Readonly<Record<string, RegExp>> = {
  id: /\b(?:ilegal|melanggar hukum|melanggar aturan|pelanggar|bersalah|tidak sah|tindak pidana|penipu(?:an)?|curang)\b/i,
  en: /\b(?:illegal(?:ly)?|unlawful(?:ly)?|guilty|offender|criminal|crime|fraud|cheat(?:s|ing)?)\b/i,
};
/** Claims of the opposite. */
const CLEARS: Readonly<Record<string, RegExp>> = {
  id: /\b(?:legal|tidak bersalah|sesuai hukum|taat hukum)\b/i,
  en: /\b(?:legal(?! (?:ruling|advice))|lawful(?:ly)?|innocent)\b/i,
};
/** Commands of a law, which only its text may give. */
const COMMANDS: Readonly<Record<string, RegExp>> = {
  id: /\b(?:dilarang|diwajibkan|wajib(?!\s+diisi))\b/i,
  en: /\b(?:forbidden|prohibited|is banned|are banned)\b/i,
};

/** Sentences that say what Etalase never says. */
const SPEAKS_OF_IT = ['welcomeNeverGuilt'];

describe.each(readdirSync(FOLDER))('the sentences in %s', (language) => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(FOLDER, language, 'messages.json'), 'utf8'),
  );
  it.each([
    ['claim neither guilt nor a breach of law', CLAIMS],
    ['clear nobody', CLEARS],
    ['command nothing in the name of a law', COMMANDS],
  ])('%s', (_what, patterns) => {
    const pattern = patterns[language];
    if (!pattern) throw new Error(`no words for ${language}`);
    const found = Object.entries(messages).filter(
      ([key, { message }]) => pattern.test(message) && !SPEAKS_OF_IT.includes(key),
    );
    expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });
});

it('sees the words that it looks for', () => {
  expect('Halaman ini ilegal').toMatch(CLAIMS.id as RegExp);
  expect('This page is lawful').toMatch(CLEARS.en as RegExp);
  expect('Pembayaran dilarang di sini').toMatch(COMMANDS.id as RegExp);
  expect('bukan putusan hukum').not.toMatch(CLEARS.id as RegExp);
});
