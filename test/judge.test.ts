import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInJakarta, judge, marketOf } from '../src/judge';
import {
  type Asked,
  DIGITAL_KINDS,
  type MarketSign,
  type Observation,
  OUTCOMES,
  READINGS,
  RELATIONS,
  type Rule,
  SIGNAL_KINDS,
  type Signal,
  TRAITS,
  type Verdict,
} from '../src/model';
import { RULES } from '../src/rules';
import { NOT_OBSERVABLE } from '../src/rules/not-observable';
import { observationOf, type Part, signalOf } from './rules/observed';

const ASKED: Asked = { date: '2024-03-01', market: 'auto', reading: 'text' };
const PAY: Part = { kind: 'pay', label: 'Bayar Rp25.000', traits: ['amount'] };
const BUY: Part = { kind: 'buy', label: 'Beli sekarang' };
const LINK: Part = {
  kind: 'link-out',
  label: 'Beli di Shopee',
  destination: { relation: 'shop', host: 'shopee.co.id', name: 'Shopee' },
  claims: 'shopee',
};
const weight = ({ outcome }: Verdict) => OUTCOMES.indexOf(outcome);

describe('the same observation on other days and under other readings', () => {
  const DAYS = [
    '2020-01-01',
    '2023-09-25',
    '2023-09-26',
    '2024-03-01',
    '2026-06-07',
    '2026-06-08',
    '2026-11-21',
  ];
  /** `outcome, instrument, article`, or `outcome (note)` where no citation stands. */
  function cell(parts: readonly Part[], date: string, reading: Asked['reading']): string {
    const verdict = judge(observationOf(parts), RULES, { date, market: 'auto', reading });
    const decisive = verdict.findings.find(({ outcome }) => outcome === verdict.outcome);
    const cited = decisive?.citation;
    return cited
      ? `${verdict.outcome}, ${cited.instrument}, ${cited.article.id}`
      : `${verdict.outcome} (${verdict.note})`;
  }
  const table = (parts: readonly Part[]) =>
    DAYS.map((day) => [day, ...READINGS.map((reading) => cell(parts, day, reading))]);

  const NONE = 'inapplicable (no-rule-in-force)';
  const of2023 = (outcome: string) => `${outcome}, Permendag 31/2023, Pasal 21 ayat (3)`;
  const of2026 = (outcome: string) => `${outcome}, Permendag 19/2026, pasal belum dipastikan`;

  it('a buy button that stays: a doubt by the text, a conflict by the strict reading', () => {
    expect(table([BUY])).toEqual([
      ['2020-01-01', NONE, NONE, NONE],
      ['2023-09-25', NONE, NONE, NONE],
      ['2023-09-26', of2023('needs-review'), of2023('violation'), of2023('violation')],
      ['2024-03-01', of2023('needs-review'), of2023('violation'), of2023('violation')],
      ['2026-06-07', of2023('needs-review'), of2023('violation'), of2023('violation')],
      ['2026-06-08', of2026('needs-review'), of2026('violation'), of2026('violation')],
      ['2026-11-21', of2026('needs-review'), of2026('violation'), of2026('violation')],
    ]);
  });

  it('a payment step: a conflict by either reading', () => {
    expect(table([PAY])).toEqual([
      ['2020-01-01', NONE, NONE, NONE],
      ['2023-09-25', NONE, NONE, NONE],
      ['2023-09-26', of2023('violation'), of2023('violation'), of2023('violation')],
      ['2024-03-01', of2023('violation'), of2023('violation'), of2023('violation')],
      ['2026-06-07', of2023('violation'), of2023('violation'), of2023('violation')],
      ['2026-06-08', of2026('violation'), of2026('violation'), of2026('violation')],
      ['2026-11-21', of2026('violation'), of2026('violation'), of2026('violation')],
    ]);
  });

  it('a link to a separate shop: a pass by either reading', () => {
    expect(table([LINK])).toEqual([
      ['2020-01-01', NONE, NONE, NONE],
      ['2023-09-25', NONE, NONE, NONE],
      ['2023-09-26', of2023('pass'), of2023('pass'), of2023('pass')],
      ['2024-03-01', of2023('pass'), of2023('pass'), of2023('pass')],
      ['2026-06-07', of2023('pass'), of2023('pass'), of2023('pass')],
      ['2026-06-08', of2026('pass'), of2026('pass'), of2026('pass')],
      ['2026-11-21', of2026('pass'), of2026('pass'), of2026('pass')],
    ]);
  });

  it('says of the regulation of 2026 that its wording is not verified', () => {
    const { findings } = judge(observationOf([PAY]), RULES, { ...ASKED, date: '2026-11-21' });
    for (const { citation } of findings) {
      expect(citation).toMatchObject({ quote: '', verified: 'not-known' });
      expect(citation?.note?.id).toContain('belum dipastikan');
      expect(citation?.note?.en).toContain('has not been checked');
    }
  });
});

describe('judge', () => {
  it('gives one finding for every rule in force, and the worst outcome', () => {
    const verdict = judge(observationOf([PAY, LINK]), RULES, ASKED);
    expect(verdict.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['in-app-payment', 'violation'],
      ['in-app-order', 'pass'],
      ['affiliated-checkout', 'inapplicable'],
      ['embedded-checkout', 'inapplicable'],
      ['disguised-link-out', 'pass'],
    ]);
    expect(verdict.outcome).toBe('violation');
    expect(verdict.note).toBeUndefined();
  });

  it('says what each of the four tests sees, whatever the reading', () => {
    const says = (parts: readonly Part[], more: Partial<Observation> = {}) =>
      judge(observationOf(parts, more), RULES, ASKED).tests.map(({ outcome, reason }) => [outcome, reason]);
    expect(says([BUY])).toEqual([
      ['inapplicable', 'not-seen'],
      ['violation', 'order-on-platform-strict'],
      ['inapplicable', 'not-seen'],
      ['needs-review', 'under-one-roof'],
    ]);
    expect(says([LINK])).toEqual([
      ['inapplicable', 'not-seen'],
      ['pass', 'leads-out'],
      ['inapplicable', 'not-seen'],
      ['pass', 'stands-apart'],
    ]);
    expect(says([PAY], { host: 'affiliated' }).map(([outcome]) => outcome)).toEqual([
      'needs-review',
      'inapplicable',
      'needs-review',
      'inapplicable',
    ]);
    expect(
      judge(observationOf([PAY]), RULES, ASKED).tests.map(({ test, decides }) => [test, decides]),
    ).toEqual([
      ['T1', true],
      ['T2', false],
      ['T3', false],
      ['T4', false],
    ]);
  });

  it('lists what no page can show, each thing once', () => {
    const { notObservable } = judge(observationOf([]), RULES, ASKED);
    expect(notObservable).toContainEqual(NOT_OBSERVABLE.backEnds);
    expect(notObservable).toContainEqual(NOT_OBSERVABLE.apps);
    expect(new Set(notObservable.map(({ id }) => id)).size).toBe(notObservable.length);
  });

  it('carries what identifies the observation', () => {
    const observation = observationOf([BUY], { truncated: true, looked: false });
    expect(judge(observation, RULES, { ...ASKED, reading: 'strict' })).toMatchObject({
      platform: 'tiktok',
      platformName: 'TikTok',
      url: observation.url,
      date: '2024-03-01',
      market: 'id',
      marketSigns: observation.marketSigns,
      reading: 'strict',
      looked: false,
      truncated: true,
    });
  });

  it('sees nothing on an empty page', () => {
    expect(judge(observationOf([]), RULES, ASKED)).toMatchObject({
      outcome: 'inapplicable',
      note: 'nothing-seen',
      findings: [],
    });
  });

  it('keeps what was seen when it does not count', () => {
    const verdict = judge(observationOf([{ kind: 'route', label: 'product' }]), RULES, ASKED);
    expect(verdict).toMatchObject({ outcome: 'inapplicable', note: 'nothing-seen' });
    expect(verdict.findings.find(({ rule }) => rule === 'in-app-order')?.reason).toBe('only-hints');
  });

  it('sets apart what is not trade in goods', () => {
    const coins: Part = { ...PAY, label: 'Isi ulang koin', digital: 'coins' };
    const alone = judge(observationOf([coins]), RULES, ASKED);
    expect(alone).toMatchObject({ outcome: 'inapplicable', note: 'nothing-seen', findings: [] });
    expect(alone.digital).toEqual([signalOf(coins)]);
    const beside = judge(observationOf([coins, LINK]), RULES, ASKED);
    expect(beside.outcome).toBe('pass');
    expect(beside.digital).toHaveLength(1);
  });

  it('shows a rule only the kinds it needs', () => {
    const shown = new Set<string>();
    const rule = ruleThat((signals) => {
      for (const { kind } of signals) shown.add(kind);
      return { reason: 'not-seen', because: [] };
    });
    judge(observationOf([PAY, BUY, LINK]), [{ ...rule, needs: ['buy', 'cart'] }], ASKED);
    expect([...shown]).toEqual(['buy']);
  });

  it('does not call a rule that has nothing to look at', () => {
    const rule = ruleThat(() => {
      throw new Error('called');
    });
    const { findings } = judge(observationOf([BUY, LINK]), [{ ...rule, needs: ['pay'] }, ...RULES], ASKED);
    expect(findings[0]).toMatchObject({ rule: 'test-rule', outcome: 'inapplicable', reason: 'not-seen' });
  });

  it('leaves out a rule that was not in force, and keeps the others', () => {
    const later = { ...ruleThat(() => ({ reason: 'not-seen', because: [] })), id: 'later' };
    const [first] = later.citations;
    if (!first) throw new Error('the rule cites nothing');
    later.citations = [{ ...first, from: '2030-01-01' }];
    expect(judge(observationOf([BUY]), [later], ASKED).note).toBe('no-rule-in-force');
    const ids = judge(observationOf([BUY]), [...RULES, later], ASKED).findings.map(({ rule }) => rule);
    expect(ids).toEqual(
      RULES.filter(({ readings, scope }) => !readings && scope === 'promotion-only').map(({ id }) => id),
    );
  });

  it('takes a rule that ends in no reason of its own for one that failed', () => {
    const rule = ruleThat((because) => ({ reason: 'invented', because }));
    const [finding] = judge(observationOf([BUY]), [rule], ASKED).findings;
    expect(finding).toMatchObject({ outcome: 'needs-review', reason: 'rule-failed' });
    expect(finding?.error).toContain('invented');
  });

  it.each(['', 'today', '2024-3-1', '2024-03-01T00:00:00Z', '99999-01-01'])(
    'finds no rule in force on the day %j',
    (date) => {
      expect(judge(observationOf([PAY]), RULES, { ...ASKED, date })).toMatchObject({
        outcome: 'inapplicable',
        note: 'no-rule-in-force',
        date,
      });
    },
  );

  it('has nothing to say without rules', () => {
    expect(judge(observationOf([PAY]), [], ASKED).note).toBe('no-rule-in-force');
  });
});

describe('market', () => {
  const sign = (kind: MarketSign['kind'], market: string): MarketSign => ({ kind, market, seen: market });

  it.each<[string, MarketSign[], string]>([
    ['no sign', [], 'unknown'],
    [
      'currency before region and language',
      [sign('language', 'gb'), sign('region', 'us'), sign('currency', 'id')],
      'id',
    ],
    ['region before language', [sign('language', 'id'), sign('region', 'US')], 'us'],
    ['language alone', [sign('language', 'id')], 'id'],
    ['the same sign twice', [sign('currency', 'id'), sign('currency', 'ID')], 'id'],
    ['two currencies', [sign('currency', 'id'), sign('currency', 'us'), sign('region', 'id')], 'unknown'],
    ['a currency that names no country', [sign('currency', 'unknown'), sign('region', 'id')], 'id'],
    ['an empty sign', [sign('currency', ''), sign('language', 'id')], 'id'],
    ['a sign of a future version', [sign('satellite' as 'region', 'us')], 'unknown'],
  ])('%s', (_name, signs, market) => {
    expect(marketOf(signs)).toBe(market);
  });

  const elsewhere = observationOf([PAY], { marketSigns: [sign('currency', 'us')] });
  const nowhere = observationOf([PAY], { marketSigns: [] });

  it('does not judge an offer to another country', () => {
    expect(judge(elsewhere, RULES, ASKED)).toMatchObject({
      outcome: 'inapplicable',
      note: 'other-market',
      market: 'us',
      findings: [],
    });
  });

  it('judges it when the user says that it addresses Indonesia', () => {
    const verdict = judge(elsewhere, RULES, { ...ASKED, market: 'id' });
    expect(verdict).toMatchObject({ outcome: 'violation', market: 'id' });
    expect(verdict.note).toBeUndefined();
    expect(judge(observationOf([PAY]), RULES, { ...ASKED, market: 'MY' }).note).toBe('other-market');
  });

  it('judges an unknown market as Indonesia, and says so', () => {
    expect(judge(nowhere, RULES, ASKED)).toMatchObject({
      outcome: 'violation',
      note: 'market-unknown',
      market: 'unknown',
    });
  });
});

describe('dateInJakarta', () => {
  it.each([
    ['2026-06-07T16:59:59.999Z', '2026-06-07'],
    ['2026-06-07T17:00:00.000Z', '2026-06-08'],
    ['2026-06-08T00:00:00+07:00', '2026-06-08'],
    ['2023-12-31T20:00:00Z', '2024-01-01'],
    ['not an instant', ''],
    ['', ''],
  ])('%s is %j', (instant, day) => {
    expect(dateInJakarta(instant)).toBe(day);
  });
});

describe('whatever was seen', () => {
  const aSignal: fc.Arbitrary<Signal> = fc
    .record({
      kind: fc.constantFrom(...SIGNAL_KINDS),
      label: fc.constantFrom('Bayar', 'Beli', 'pay', 'checkout', 'product', 'shop', ''),
      destination: fc.record({
        relation: fc.constantFrom(...RELATIONS),
        host: fc.constantFrom('', 'www.tiktok.com', 'shopee.co.id', 'app.midtrans.com'),
        name: fc.constantFrom('Shopee', 'TikTok'),
      }),
      frame: fc.constantFrom('', 'about:srcdoc', 'https://shopee.co.id/checkout'),
      traits: fc.subarray([...TRAITS]),
      claims: fc.option(fc.constantFrom('shopee', 'tokopedia'), { nil: undefined }),
      digital: fc.option(fc.constantFrom(...DIGITAL_KINDS), { nil: undefined, freq: 6 }),
    })
    .map(({ claims, digital, ...rest }) =>
      signalOf({ ...rest, ...(claims && { claims }), ...(digital && { digital }) }),
    );
  const aMarketSign: fc.Arbitrary<MarketSign> = fc.record({
    kind: fc.constantFrom('currency', 'region', 'language'),
    market: fc.constantFrom('id', 'us', 'unknown'),
    seen: fc.constant('seen'),
  });
  const anObservation: fc.Arbitrary<Observation> = fc
    .record({
      signals: fc.array(aSignal, { maxLength: 8 }),
      host: fc.constantFrom('platform', 'affiliated'),
      marketSigns: fc.array(aMarketSign, { maxLength: 3 }),
    })
    .map((more) => observationOf([], more));
  const asked: fc.Arbitrary<Asked> = fc.record({
    date: fc.constantFrom('2023-09-25', '2023-09-26', '2026-06-07', '2026-06-08', '2026-11-21'),
    market: fc.constantFrom('auto', 'id', 'us'),
    reading: fc.constantFrom(...READINGS),
    rulesOn: fc.subarray(RULES.map(({ id }) => id)),
  });
  const aPaymentHere: fc.Arbitrary<Signal> = fc
    .record({
      kind: fc.constantFrom('pay', 'payment-form', 'payment-method', 'wallet-button'),
      traits: fc.subarray([...TRAITS]),
    })
    .map(signalOf);

  it('a payment on the platform never makes the verdict milder', () => {
    fc.assert(
      fc.property(anObservation, aPaymentHere, fc.nat(8), asked, (observation, payment, place, ask) => {
        const signals = observation.signals.toSpliced(place, 0, payment);
        const before = judge(observation, RULES, ask);
        const after = judge({ ...observation, signals }, RULES, ask);
        expect(weight(after)).toBeGreaterThanOrEqual(weight(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('the order of signals does not matter', () => {
    const shuffled = anObservation.chain((observation) =>
      fc.tuple(
        fc.constant(observation),
        fc.shuffledSubarray([...observation.signals], { minLength: observation.signals.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, asked, ([observation, signals], ask) => {
        expect(plain(judge({ ...observation, signals }, RULES, ask))).toEqual(
          plain(judge(observation, RULES, ask)),
        );
      }),
    );
  });

  it('the same signal twice counts as once', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        const signals = [...observation.signals, ...observation.signals];
        const twice = judge({ ...observation, signals }, RULES, ask);
        const once = judge(observation, RULES, ask);
        expect([twice.outcome, twice.note]).toEqual([once.outcome, once.note]);
      }),
    );
  });

  it('what is not trade in goods changes nothing', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        const signals = observation.signals.filter(({ digital }) => !digital);
        const { digital, ...withIt } = judge(observation, RULES, ask);
        const { digital: none, ...without } = judge({ ...observation, signals }, RULES, ask);
        expect(withIt).toEqual(without);
        expect([digital.length, none.length]).toEqual([observation.signals.length - signals.length, 0]);
      }),
    );
  });

  it('what does not stay on the platform is never a violation', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        const signals = observation.signals.filter(({ destination }) => destination.relation !== 'platform');
        expect(judge({ ...observation, signals }, RULES, ask).outcome).not.toBe('violation');
      }),
    );
  });

  it('an affiliated page is never a violation', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        expect(judge({ ...observation, host: 'affiliated' }, RULES, ask).outcome).not.toBe('violation');
      }),
    );
  });

  it('no reading is milder than the one before it', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        const weights = READINGS.map((reading) => weight(judge(observation, RULES, { ...ask, reading })));
        expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      }),
    );
  });

  it('what each test says does not depend on the reading chosen, only whether it decides does', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        const [text, strict, all] = READINGS.map(
          (reading) => judge(observation, RULES, { ...ask, reading }).tests,
        );
        const said = (tests: Verdict['tests'] = []) => tests.map(({ decides: _, ...rest }) => rest);
        const deciding = (tests: Verdict['tests'] = []) => tests.filter(({ decides }) => decides).length;
        expect(said(strict)).toEqual(said(text));
        expect(said(all)).toEqual(said(text));
        if (said(text).length > 0) expect([text, strict, all].map(deciding)).toEqual([1, 2, 4]);
      }),
    );
  });

  it('a rule that throws asks for a person, with its error', () => {
    const broken = ruleThat(() => {
      throw new TypeError('it broke');
    });
    fc.assert(
      fc.property(fc.array(aSignal, { minLength: 1, maxLength: 5 }), (signals) => {
        const observation = observationOf([], { signals: [...signals, signalOf(BUY)] });
        const verdict = judge(observation, [broken, ...RULES], ASKED);
        expect(verdict.findings[0]).toMatchObject({
          outcome: 'needs-review',
          reason: 'rule-failed',
          error: 'TypeError: it broke',
        });
        expect(weight(verdict)).toBeGreaterThanOrEqual(OUTCOMES.indexOf('needs-review'));
      }),
    );
  });

  it('signals of future versions neither crash it nor count', () => {
    const fromTheFuture = fc
      .record({
        kind: fc.string().map((text) => `future-${text}`),
        label: fc.string(),
        destination: fc.record({ relation: fc.string(), host: fc.string(), planet: fc.string() }),
        frame: fc.string(),
        traits: fc.array(fc.string()),
        claims: fc.string(),
        hologram: fc.jsonValue(),
      })
      .map((part) => signalOf(part as unknown as Part));
    fc.assert(
      fc.property(
        anObservation,
        fc.array(fromTheFuture),
        asked,
        fc.string(),
        (observation, more, ask, date) => {
          const mixed = { ...observation, signals: [...observation.signals, ...more] };
          expect(plain(judge(mixed, RULES, ask))).toEqual(plain(judge(observation, RULES, ask)));
          expect(judge(mixed, RULES, { ...ask, date }).findings).toEqual([]);
        },
      ),
    );
  });

  it('known kinds with relations, traits and fields of future versions end without a rule failing', () => {
    fc.assert(
      fc.property(aSignal, fc.string(), fc.string(), fc.string(), (signal, relation, trait, frame) => {
        const future = {
          ...signal,
          destination: { ...signal.destination, relation: `future-${relation}` },
          traits: [trait],
          frame,
          hologram: true,
        } as unknown as Signal;
        const { findings, outcome } = judge(observationOf([], { signals: [future] }), RULES, ASKED);
        expect(findings.filter(({ error }) => error)).toEqual([]);
        expect(outcome).not.toBe('violation');
      }),
    );
  });

  it('a verdict survives JSON', () => {
    fc.assert(
      fc.property(anObservation, asked, (observation, ask) => {
        const verdict = judge(observation, RULES, ask);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }),
    );
  });
});

/** A verdict without the order in which signals were seen. */
function plain({ findings, alsoObserved, digital, ...rest }: Verdict) {
  const sorted = (signals: readonly Signal[]) => signals.map((signal) => JSON.stringify(signal)).sort();
  const unordered = (found: Verdict['findings']) =>
    found.map((finding) => ({ ...finding, signals: sorted(finding.signals) }));
  return {
    ...rest,
    digital: sorted(digital),
    findings: unordered(findings),
    alsoObserved: unordered(alsoObserved),
  };
}

function ruleThat(check: Rule['check']): Rule {
  const [first] = RULES;
  if (!first) throw new Error('there are no rules');
  return { ...first, id: 'test-rule', needs: SIGNAL_KINDS, check };
}
