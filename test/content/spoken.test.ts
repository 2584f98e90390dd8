import { describe, expect, it } from 'vitest';
import { fold } from '../../src/content/normalise';
import { countLanguages, languages, pack, unpack } from '../../src/content/spoken';
import { LANGUAGES } from '../../src/words';

const folded = (list: readonly string[] = []) => list.map(fold);

describe('the words as the build packs them', () => {
  it('are those of every language, in the same order', () => {
    const spoken = LANGUAGES.map((words) => unpack(pack(words, fold)));
    expect(spoken).toHaveLength(LANGUAGES.length);
    for (const [at, words] of LANGUAGES.entries()) {
      const said = spoken[at];
      expect(said?.never).toEqual(folded(words.never));
      expect(said?.aside).toEqual(folded(words.aside));
      expect(said?.paymentWays).toEqual(folded(words.paymentWays));
      expect(said?.cardFields).toEqual(folded(words.cardFields));
      expect(said?.short).toEqual(words.short ?? {});
      expect(said?.leadsTo).toEqual(folded(words.leadsTo));
      for (const part of ['phrases', 'weak', 'starts', 'inOrder', 'ends', 'summary', 'digital'] as const) {
        const has = (said?.[part] ?? {}) as Record<string, readonly string[]>;
        const wants = (words as unknown as Record<string, Record<string, readonly string[]> | undefined>)[
          part
        ];
        for (const name of Object.keys(has))
          expect(has[name], `${part} ${name}`).toEqual(folded(wants?.[name]));
        expect(Object.keys(has)).toEqual(expect.arrayContaining(Object.keys(wants ?? {})));
      }
    }
  });

  it('are what the content script reads', () => {
    expect([...languages()]).toEqual(LANGUAGES.map((words) => unpack(pack(words, fold))));
    expect(countLanguages()).toBe(LANGUAGES.length);
  });
});
