/** What every rule keeps to: its examples, its name, its dates and its words. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, RULE_FAILED } from '../../src/judge';
import { OUTCOMES, type Rule, SIGNAL_KINDS, type Text, VERIFIED } from '../../src/model';
import { RULES } from '../../src/rules';
import { INSTRUMENTS } from '../../src/rules/instruments';
import { circumstancesOf, observationOf, signalOf } from './observed';

const FIRST_DAY = '2023-09-26';
const FOLDER = join(import.meta.dirname, '../../src/rules');

describe('the index', () => {
  it('lists every rule file, and each id is its file name', () => {
    const files = readdirSync(FOLDER).filter(
      (name) => name.endsWith('.ts') && !['index.ts', 'not-observable.ts'].includes(name),
    );
    expect(RULES.map(({ id }) => id).sort()).toEqual(files.map((name) => basename(name, '.ts')).sort());
  });

  it('lists every instrument file, and each id is its file name', () => {
    const files = readdirSync(join(FOLDER, 'instruments')).filter((name) => /\d\.ts$/.test(name));
    expect(INSTRUMENTS.map(({ id }) => id).sort()).toEqual(files.map((name) => basename(name, '.ts')).sort());
  });

  it('survives JSON, so that its hash can be taken', () => {
    const stored = JSON.parse(JSON.stringify(RULES));
    expect(stored).toHaveLength(RULES.length);
    expect(stored[0].citations).toEqual(RULES[0]?.citations);
  });
});

describe.each(RULES)('$id', (rule: Rule) => {
  describe.each(rule.examples)('$name.en', (example) => {
    it(`ends as ${example.reason}, under every instrument`, () => {
      const { date, market, reading, host } = circumstancesOf(example);
      const observation = observationOf(example.signals, { host });
      const days = [date, ...rule.citations.map(({ from }) => from)];
      for (const day of days) {
        const verdict = judge(observation, [rule, NEVER_SILENT], { date: day, market, reading });
        const finding = verdict.findings.find((each) => each.rule === rule.id);
        expect(finding).toMatchObject({
          reason: example.reason,
          outcome: rule.reasons[example.reason]?.outcome,
          why: rule.reasons[example.reason]?.text,
          title: rule.title,
          test: rule.test,
        });
        expect(finding?.error).toBeUndefined();
        expect(finding?.citation?.from).toSatisfy((from: string) => from <= day);
      }
    });
  });

  it('has an example for every reason, and a reason for every example', () => {
    const shown = new Set(rule.examples.map(({ reason }) => reason));
    expect([...shown].sort()).toEqual(Object.keys(rule.reasons).sort());
  });

  it('ends as not-seen, inapplicable, when none of its kinds is present', () => {
    expect(rule.reasons['not-seen'].outcome).toBe('inapplicable');
    const other = signalOf({ kind: 'not-a-kind' as 'buy' });
    const [finding] = judge(observationOf([other]), [rule, NEVER_SILENT], {
      date: '2024-03-01',
      market: 'id',
      reading: 'all',
    }).findings;
    expect(finding).toMatchObject({ reason: 'not-seen', signals: [] });
  });

  it('needs only kinds that exist, each once', () => {
    expect(SIGNAL_KINDS).toEqual(expect.arrayContaining([...rule.needs]));
    expect(new Set(rule.needs).size).toBe(rule.needs.length);
  });

  it('rests every outcome but the empty one on signals that it was given', () => {
    for (const example of rule.examples) {
      const signals = example.signals.map(signalOf);
      const { reason, because } = rule.check(
        signals.filter(({ kind }) => rule.needs.includes(kind)),
        circumstancesOf(example),
      );
      expect(signals).toEqual(expect.arrayContaining([...because]));
      if (reason !== 'not-seen') expect(because).not.toEqual([]);
    }
  });

  it('cites an instrument for every day from the first to this one, without gap or overlap', () => {
    const { citations } = rule;
    expect(citations[0]?.from).toBe(FIRST_DAY);
    citations.forEach(({ from, to }, index) => {
      expect(isDay(from)).toBe(true);
      const next = citations[index + 1];
      if (!next) expect(to).toBeUndefined();
      else expect(next.from).toBe(dayAfter(to ?? ''));
    });
  });

  it('says how well each wording is known, and quotes nothing that nobody quoted', () => {
    for (const { quote, verified, source, note, article } of rule.citations) {
      expect(VERIFIED).toContain(verified);
      expect(source).not.toBe('');
      expect(article.id).not.toBe('');
      expect(article.en).not.toBe('');
      expect(quote === '').toBe(verified === 'not-known');
      if (verified === 'not-known') expect(note).toBeDefined();
    }
  });

  it('uses outcomes of the closed list', () => {
    for (const { outcome } of Object.values(rule.reasons)) expect(OUTCOMES).toContain(outcome);
  });
});

describe('instruments', () => {
  it.each(INSTRUMENTS)('$name is dated, sourced and published somewhere official', (instrument) => {
    const { title, signed, inForce, replaces, addresses } = instrument;
    for (const fact of [title, signed, inForce, replaces]) {
      expect(VERIFIED).toContain(fact.verified);
      expect(fact.source).not.toBe('');
    }
    expect(isDay(signed.value)).toBe(true);
    expect(signed.value <= inForce.value.from).toBe(true);
    expect(addresses).not.toEqual([]);
    for (const { url } of addresses) expect(new URL(url).hostname).toMatch(/\.go\.id$/);
  });

  it('each revokes the one before it', () => {
    INSTRUMENTS.slice(1).forEach(({ replaces }, index) => {
      expect(replaces.value).toBe(INSTRUMENTS[index]?.name);
    });
  });
});

/** Claims of guilt or of innocence, and the words of a command: only a cited text may use them. */
const NEVER_SAID: Readonly<Text> = {
  id: 'legal|hukum|langgar|bersalah|dosa|larang(?!an pembayaran)|wajib|harus|tidak sah|kejahatan|pidana|tipu|curang',
  en: String.raw`legal|lawful|\blaw|violat|breach|guilt|innocen|crim|offen[cs]|fraud|cheat|forbid|forbad|prohibit|banned|\bmust\b|\bmay not\b|not allowed|comply|complian`,
};

describe('wording', () => {
  const texts: [where: string, text: Text][] = [
    ...RULES.flatMap((rule): [string, Text][] => [
      [`${rule.id}, title`, rule.title],
      ...rule.notObservable.map((text): [string, Text] => [`${rule.id}, not observable`, text]),
      ...Object.entries(rule.sentences).map(([whom, text]): [string, Text] => [`${rule.id}, ${whom}`, text]),
      ...Object.entries(rule.reasons).map(([key, { text }]): [string, Text] => [`${rule.id}, ${key}`, text]),
      ...rule.citations.flatMap(({ instrument, note }): [string, Text][] =>
        note ? [[`${rule.id}, note on ${instrument}`, note]] : [],
      ),
    ]),
    ...INSTRUMENTS.flatMap(({ name, title, signed, inForce, replaces }) =>
      [title, signed, inForce, replaces].flatMap(({ note }): [string, Text][] =>
        note ? [[`${name}, note`, note]] : [],
      ),
    ),
    ['judge, rule failed', RULE_FAILED.text],
  ];

  it.each(texts)('%s claims neither guilt nor innocence and commands nothing', (_where, text) => {
    for (const language of ['id', 'en'] as const) {
      expect(text[language].trim()).not.toBe('');
      expect(text[language]).not.toMatch(new RegExp(NEVER_SAID[language], 'i'));
    }
  });

  it.each(RULES)('every reason of $id is an observation', (rule) => {
    for (const { text } of Object.values(rule.reasons)) {
      expect(text.id).toMatch(/terlihat/);
      expect(text.en).toMatch(/\bseen\b/);
    }
  });

  it('examples are named without claims', () => {
    for (const { examples } of RULES) {
      for (const { name } of examples) {
        expect(name.id).not.toMatch(new RegExp(NEVER_SAID.id, 'i'));
        expect(name.en).not.toMatch(new RegExp(NEVER_SAID.en, 'i'));
      }
    }
  });

  it('sees the words it looks for', () => {
    expect('Halaman ini melanggar aturan').toMatch(new RegExp(NEVER_SAID.id, 'i'));
    expect('This page is illegal').toMatch(new RegExp(NEVER_SAID.en, 'i'));
    expect('larangan pembayaran').not.toMatch(new RegExp(NEVER_SAID.id, 'i'));
  });
});

/** A second rule with something to say, so that the findings of a silent one are kept. */
const NEVER_SILENT: Rule = {
  ...(RULES[0] as Rule),
  id: 'never-silent',
  needs: [...SIGNAL_KINDS, 'not-a-kind' as 'buy'],
  reasons: {
    'not-seen': { outcome: 'inapplicable', text: { id: '-', en: '-' } },
    spoken: { outcome: 'pass', text: { id: '-', en: '-' } },
  },
  check: (signals) => ({ reason: 'spoken', because: signals }),
};

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
