/** What every rule keeps to: its examples, its name, its dates and its words. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, RULE_FAILED } from '../../src/judge';
import { BASES, OUTCOMES, type Rule, SIGNAL_KINDS, type Text, VERIFIED } from '../../src/model';
import { JURISDICTIONS, RULES } from '../../src/rules';
import { INSTRUMENTS } from '../../src/rules/instruments';
import { TEST_READERS } from '../../src/rules/tests';
import { circumstancesOf, observationOf, signalOf } from './observed';

const FIRST_DAY = '2023-09-26';
const FOLDER = join(import.meta.dirname, '../../src/rules');

describe('the index', () => {
  it('lists every rule file, and each id is its file name', () => {
    const files = readdirSync(FOLDER).filter(
      (name) => name.endsWith('.ts') && !['index.ts', 'not-observable.ts', 'tests.ts'].includes(name),
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

const ALL = [...RULES, ...JURISDICTIONS.flatMap(({ rules }) => rules)];

describe.each(ALL)('$id', (rule: Rule) => {
  describe.each(rule.examples)('$name.en', (example) => {
    it(`ends as ${example.reason}, under every instrument`, () => {
      const { date, reading, host, platform } = circumstancesOf(example);
      const observation = observationOf(example.signals, { host, platform });
      const fixed = example.circumstances?.date !== undefined;
      const days = fixed ? [date] : [date, ...rule.citations.map(({ from }) => from)];
      for (const day of days) {
        const verdict = judge(observation, [rule, NEVER_SILENT], {
          date: day,
          market: 'id',
          reading,
          rulesOn: [rule.id],
        });
        const finding = verdict.findings.find((each) => each.rule === rule.id);
        expect(finding).toMatchObject({
          reason: example.reason,
          outcome: rule.reasons[example.reason]?.outcome,
          why: rule.reasons[example.reason]?.text,
          title: rule.title,
          scope: rule.scope,
          basis: rule.basis,
        });
        expect(finding?.test).toBe(rule.test);
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
      date: rule.citations.at(-1)?.from ?? '',
      market: 'id',
      reading: 'all',
      rulesOn: [rule.id],
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

  it('cites in order, each from a real day', () => {
    expect(rule.citations).not.toEqual([]);
    const starts = rule.citations.map(({ from }) => from);
    expect(starts).toEqual(starts.toSorted());
    for (const { from, to } of rule.citations) {
      expect(isDay(from)).toBe(true);
      if (to !== undefined) expect(isDay(to) && to > from).toBe(true);
    }
  });

  it('says how well each wording is known, and quotes nothing that nobody quoted', () => {
    for (const { quote, translation, says, verified, source, note, article } of rule.citations) {
      expect(VERIFIED).toContain(verified);
      expect(source).not.toBe('');
      expect(article.id).not.toBe('');
      expect(article.en).not.toBe('');
      const quoted = verified === 'press-quote' || verified === 'primary-text';
      expect(quote !== '').toBe(quoted);
      expect(translation !== undefined).toBe(quoted);
      if (verified === 'secondary') expect(says).toBeDefined();
      if (verified === 'not-known') {
        expect(note).toBeDefined();
        expect(article).toEqual({ id: 'pasal belum dipastikan', en: 'article not yet established' });
      }
    }
  });

  it('uses outcomes of the closed list, and shows how it ends well, badly or in doubt', () => {
    const outcomes = Object.values(rule.reasons).map(({ outcome }) => outcome);
    for (const outcome of outcomes) expect(OUTCOMES).toContain(outcome);
    expect(outcomes.some((outcome) => outcome === 'needs-review' || outcome === 'violation')).toBe(true);
  });

  it('has a version, a basis, and a sentence for whom it concerns', () => {
    expect(Number.isInteger(rule.version) && rule.version >= 1).toBe(true);
    expect(BASES).toContain(rule.basis);
    expect(rule.test !== undefined).toBe(rule.scope === 'promotion-only');
    expect(rule.notObservable).not.toEqual([]);
    expect(rule.sentences.shoppers.id).toMatch(/\?$/);
    expect(rule.sentences.shoppers.en).toMatch(/\?$/);
  });
});

describe.each(RULES.filter(({ scope }) => scope === 'promotion-only'))(
  '$id, of the promotion-only rule,',
  (rule) => {
    it('cites an instrument for every day from the first to this one, without gap or overlap', () => {
      const { citations } = rule;
      expect(citations[0]?.from).toBe(FIRST_DAY);
      citations.forEach(({ to }, index) => {
        const next = citations[index + 1];
        if (!next) expect(to).toBeUndefined();
        else expect(next.from).toBe(dayAfter(to ?? ''));
      });
    });
  },
);

describe.each(RULES.filter(({ scope }) => scope === 'beyond'))('$id, beyond it,', (rule) => {
  it('never ends in a violation: each can only ask for a person', () => {
    for (const { outcome } of Object.values(rule.reasons)) expect(outcome).not.toBe('violation');
  });

  it('has no weight in the verdict until it is switched on, and is shown beside it', () => {
    const weighty = rule.examples.find(({ reason }) => rule.reasons[reason]?.outcome === 'needs-review');
    if (!weighty) throw new Error(`${rule.id} has no example that asks for a review`);
    const { date, host, platform } = circumstancesOf(weighty);
    const observation = observationOf(weighty.signals, { host, platform });
    const asked = { date, market: 'id', reading: 'text' } as const;
    const off = judge(observation, [rule], asked);
    expect(off.findings).toEqual([]);
    expect(off.outcome).toBe('inapplicable');
    expect(off.alsoObserved).toMatchObject([{ rule: rule.id, reason: weighty.reason }]);
    const on = judge(observation, [rule], { ...asked, rulesOn: [rule.id] });
    expect(on).toMatchObject({ outcome: 'needs-review', alsoObserved: [], findings: [{ rule: rule.id }] });
  });
});

describe('the law of other places', () => {
  const example = { date: '2026-11-21', reading: 'text' } as const;

  it('is data of the same shape, one file each, and none of it is a prohibition', () => {
    const files = readdirSync(join(FOLDER, 'jurisdictions')).filter((name) => name !== 'index.ts');
    expect(JURISDICTIONS.map(({ id }) => id).sort()).toEqual(
      files.map((name) => basename(name, '.ts')).sort(),
    );
    expect(new Set(JURISDICTIONS.map(({ kind }) => kind))).toEqual(new Set(['classification', 'disclosure']));
    for (const { words, rules, markets } of JURISDICTIONS) {
      expect(markets).not.toContain('id');
      const outcomes = rules.flatMap(({ reasons }) => Object.values(reasons).map(({ outcome }) => outcome));
      expect(outcomes).not.toContain('violation');
      expect(Object.keys(words).sort()).toEqual([...new Set(outcomes)].sort());
    }
  });

  it.each(JURISDICTIONS)(
    '$name.en speaks in its own words, and only when it is switched on',
    ({ id, kind, markets, words, rules }) => {
      const [market = ''] = markets;
      const signals = rules[0]?.examples[0]?.signals ?? [];
      const said = (jurisdictionsOn: string[], asked = market) =>
        judge(observationOf(signals), RULES, { ...example, market: asked, jurisdictionsOn }, JURISDICTIONS);
      expect(said([id])).toMatchObject({
        outcome: 'inapplicable',
        note: 'other-market',
        findings: [],
        elsewhere: [{ jurisdiction: id, kind, outcome: 'needs-review', word: words['needs-review'] }],
      });
      expect(said([]).elsewhere).toEqual([]);
      expect(said([id], 'id').elsewhere).toEqual([]);
      expect(said([id], 'us').elsewhere).toEqual([]);
    },
  );
});

describe('instruments', () => {
  it.each(INSTRUMENTS)('$name is dated, sourced and published somewhere', (instrument) => {
    const { title, signed, inForce, replaces, revokedBy, sanctions, imposedBy, addresses } = instrument;
    for (const fact of [title, signed, inForce, replaces, revokedBy, sanctions, imposedBy]) {
      if (fact === undefined) continue;
      expect(VERIFIED).toContain(fact.verified);
      expect(fact.source).not.toBe('');
    }
    expect(isDay(signed.value)).toBe(true);
    expect(signed.value <= inForce.value.from).toBe(true);
    expect(revokedBy !== undefined).toBe(
      inForce.value.to !== undefined && instrument.id.startsWith('permendag'),
    );
    expect(addresses).not.toEqual([]);
    for (const { url } of addresses)
      expect(new URL(url).hostname).toMatch(/\.go\.id$|^asean-competition\.org$/);
    if (sanctions) expect(sanctions.value.steps.length).toBeGreaterThan(1);
  });

  it('of the ministry follow each other without a gap, each revoking the one before it', () => {
    const chain = INSTRUMENTS.filter(({ id }) => id.startsWith('permendag'));
    expect(chain.map(({ name }) => name)).toEqual([
      'Permendag 50/2020',
      'Permendag 31/2023',
      'Permendag 19/2026',
    ]);
    chain.slice(1).forEach(({ replaces, name, inForce }, index) => {
      const before = chain[index];
      expect(replaces?.value).toBe(before?.name);
      expect(before?.revokedBy?.value).toContain(name);
      expect(inForce.value.from).toBe(dayAfter(before?.inForce.value.to ?? ''));
    });
  });

  it('have the dates that everybody asks for', () => {
    const of2023 = INSTRUMENTS.find(({ id }) => id === 'permendag-31-2023');
    expect(of2023?.inForce.value).toEqual({ from: '2023-09-26', to: '2026-06-07' });
    expect(of2023?.inForce.note?.en).toContain('one week');
    expect(of2023?.sanctions?.value.steps).toHaveLength(5);
    expect(of2023?.sanctions?.value.article.id).toBe('Pasal 50 ayat (2)');
    const of2026 = INSTRUMENTS.find(({ id }) => id === 'permendag-19-2026');
    expect(of2026?.inForce.value).toEqual({ from: '2026-06-08' });
    expect(of2026?.articles['payment-ban']).toMatchObject({ verified: 'not-known', quote: '' });
  });
});

/** Claims of guilt or of innocence, and the words of a command: only a cited text may use them. */
const NEVER_SAID: Readonly<Text> = {
  id: 'legal|hukum|langgar|bersalah|dosa|larang(?!an pembayaran)|wajib|harus|tidak sah|kejahatan|pidana|tipu|curang',
  en: String.raw`legal|lawful|\blaw|violat|breach|guilt|innocen|crim|offen[cs]|fraud|cheat|forbid|forbad|prohibit|banned|\bmust\b|\bmay not\b|not allowed|comply|complian`,
};

/** A sentence without what it quotes: a label of the regulation may say what we may not. */
const said = (sentence: string) => sentence.replace(/“[^”]*”/g, '');

describe('wording', () => {
  const texts: [where: string, text: Text][] = [
    ...ALL.flatMap((rule): [string, Text][] => [
      [`${rule.id}, title`, rule.title],
      ...rule.notObservable.map((text): [string, Text] => [`${rule.id}, not observable`, text]),
      ...Object.entries(rule.sentences).map(([whom, text]): [string, Text] => [`${rule.id}, ${whom}`, text]),
      ...Object.entries(rule.reasons).map(([key, { text }]): [string, Text] => [`${rule.id}, ${key}`, text]),
      ...rule.citations.flatMap(({ instrument, note, says }): [string, Text][] =>
        [note, says].flatMap((text): [string, Text][] =>
          text ? [[`${rule.id}, note on ${instrument}`, text]] : [],
        ),
      ),
    ]),
    ...INSTRUMENTS.flatMap(({ name, title, signed, inForce, replaces, revokedBy, sanctions, imposedBy }) => [
      ...[title, signed, inForce, replaces, revokedBy, sanctions, imposedBy].flatMap(
        (fact): [string, Text][] => (fact?.note ? [[`${name}, note`, fact.note]] : []),
      ),
      ...(sanctions?.value.steps ?? []).map(({ step }): [string, Text] => [`${name}, step`, step]),
    ]),
    ...JURISDICTIONS.flatMap(({ id, name, words }): [string, Text][] =>
      [name, ...Object.values(words)].map((text): [string, Text] => [id, text]),
    ),
    ...Object.entries(TEST_READERS).flatMap(([test, { asks, readBy }]): [string, Text][] => [
      [`${test}, asks`, asks],
      [`${test}, read by`, readBy],
    ]),
    ['judge, rule failed', RULE_FAILED.text],
  ];

  it.each(texts)('%s claims neither guilt nor innocence and commands nothing', (_where, text) => {
    for (const language of ['id', 'en'] as const) {
      expect(text[language].trim()).not.toBe('');
      expect(said(text[language])).not.toMatch(new RegExp(NEVER_SAID[language], 'i'));
    }
  });

  it.each(ALL)('every reason of $id is an observation', (rule) => {
    for (const { text } of Object.values(rule.reasons)) {
      expect(text.id).toMatch(/terlihat/);
      expect(text.en).toMatch(/\bseen\b/);
    }
  });

  it('examples are named without claims', () => {
    for (const { examples } of ALL) {
      for (const { name } of examples) {
        expect(said(name.id)).not.toMatch(new RegExp(NEVER_SAID.id, 'i'));
        expect(said(name.en)).not.toMatch(new RegExp(NEVER_SAID.en, 'i'));
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
  citations: [
    { ...(RULES[0] as Rule).citations[0], from: '2000-01-01', to: '2999-12-31' } as Rule['citations'][0],
  ],
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
