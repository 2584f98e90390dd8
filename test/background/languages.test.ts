/** Every phrase of a language must call it, or be understood without it. */
import { describe, expect, it } from 'vitest';
import { loudPhrasesOf } from '../../scripts/telling';
import { spokenIn } from '../../src/background/languages';
import { fold } from '../../src/content/normalise';
import { mayTell } from '../../src/content/skim';
import { keyOf, metAbroad } from '../../src/content/telling';
import { ABROAD } from '../../src/words';

/** Known by a word of English alone, so that only the language that the page states calls them. */
const NEED_THEIR_PAGE = ['de: checkout', 'it: vai al checkout', 'pt: prosseguir para o checkout'];

describe('the languages of a page', () => {
  it('are called by every phrase of theirs that says something is sold', () => {
    const speakers = new Map<string, string[]>();
    for (const words of ABROAD) {
      for (const phrase of new Set(loudPhrasesOf(words).map(fold)))
        speakers.set(phrase, [...(speakers.get(phrase) ?? []), words.language]);
    }
    const silent = [...speakers].flatMap(([phrase, languages]) => {
      // words that were met stay met, and no text is asked twice
      (metAbroad as Set<number>).clear();
      mayTell(phrase);
      const called = spokenIn({ language: '', met: [...metAbroad], known: [] });
      return languages.filter((name) => !called.includes(name)).map((name) => `${name}: ${phrase}`);
    });
    expect(silent.sort()).toEqual(NEED_THEIR_PAGE);
  });

  it('are those that it states, whatever it calls them', () => {
    const stated = (language: string) => spokenIn({ language, met: [], known: [] });
    expect(stated('pt-BR')).toEqual(['pt']);
    expect(stated('ZH-Hant-TW')).toEqual(['zh']);
    expect(stated('nn')).toEqual(['nb']);
    expect(stated('id')).toEqual([]);
    expect(stated('constructor')).toEqual([]);
    expect(stated('')).toEqual([]);
  });

  it('come once', () => {
    expect(spokenIn({ language: 'es', met: [keyOf('carrito')], known: ['es'] })).toEqual([]);
    expect(spokenIn({ language: 'id', met: [keyOf('compra')], known: ['ca'] })).toEqual(['es', 'it', 'pt']);
  });
});
