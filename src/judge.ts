/**
 * Signals + rules + date + market → findings → verdict. Pure: no clock, no network, no page.
 * A saved observation judged again with another date or reading gives that day's verdict.
 */
import {
  type Asked,
  type Circumstances,
  type Citation,
  type Elsewhere,
  type Finding,
  type JudgedRule,
  type Jurisdiction,
  type Market,
  type MarketBy,
  type MarketSign,
  type Observation,
  OUTCOMES,
  type Outcome,
  type Reading,
  type Reason,
  type Signal,
  TESTS,
  type Test,
  type TestSays,
  type Text,
  type Verdict,
} from './model';

const INDONESIA: Market = 'id';
const UNKNOWN: Market = 'unknown';

/** Doubt is never a violation: a rule that fails asks for a person. */
export const RULE_FAILED: Reason = {
  outcome: 'needs-review',
  text: {
    id: 'Uji ini gagal dijalankan pada halaman ini, jadi perlu ditinjau orang.',
    en: 'This test failed on this page, so a person needs to look at it.',
  },
};

/** The tests that a reading goes by. */
const DECIDE: Readonly<Record<Reading, readonly Test[]>> = {
  text: ['T1'],
  strict: ['T1', 'T2'],
  all: TESTS,
};

/**
 * Every rule in force on that day gives one finding, unless nothing that counts was seen.
 *
 * @param rules of Indonesia
 * @param jurisdictions of other places; only those that are switched on are looked at
 */
export function judge(
  observation: Observation,
  rules: readonly JudgedRule[],
  asked: Asked,
  jurisdictions: readonly Jurisdiction[] = [],
): Verdict {
  const { platform, platformName, host, url, marketSigns, looked, truncated } = observation;
  const { date, reading, rulesOn = [], jurisdictionsOn = [] } = asked;
  const [market, marketBy] = marketAsked(asked, marketSigns);
  const signals = observation.signals.filter(({ digital }) => !digital);
  const circumstances: Circumstances = { date, market, reading, platform, host };

  const end = (outcome: Outcome, note?: Verdict['note'], said: Partial<Verdict> = {}): Verdict => ({
    platform,
    platformName,
    url,
    date,
    market,
    marketBy,
    marketSigns,
    reading,
    outcome,
    ...(note && { note }),
    findings: [],
    tests: [],
    alsoObserved: [],
    notObservable: [],
    elsewhere: [],
    digital: observation.signals.filter(({ digital }) => digital),
    looked,
    truncated,
    ...said,
  });

  // A market that is not known is judged as Indonesia, and the verdict says so.
  if (market !== INDONESIA && market !== UNKNOWN) {
    const elsewhere = jurisdictions
      .filter(({ id, markets }) => jurisdictionsOn.includes(id) && markets.includes(market))
      .flatMap((jurisdiction) => sayElsewhere(jurisdiction, signals, circumstances));
    return end('inapplicable', 'other-market', { elsewhere });
  }

  const inForce = rules.filter(({ citations }) => inForceOn(citations, date) !== undefined);
  const about = (scope: JudgedRule['scope']) => inForce.filter((rule) => rule.scope === scope);
  const counts = ({ id, scope, readings }: JudgedRule) =>
    (scope === 'promotion-only' || rulesOn.includes(id)) && (readings?.includes(reading) ?? true);

  const findings = inForce.filter(counts).flatMap((rule) => find(rule, signals, circumstances));
  const said = {
    alsoObserved: about('beyond')
      .filter(({ id }) => !rulesOn.includes(id))
      .flatMap((rule) => find(rule, signals, circumstances))
      .filter(({ outcome }) => outcome !== 'inapplicable'),
    notObservable: unlike(inForce.flatMap(({ notObservable }) => notObservable)),
    tests: TESTS.flatMap((test) => sayTest(test, about('promotion-only'), signals, circumstances)),
  };
  if (about('promotion-only').length === 0 && findings.length === 0) {
    return end('inapplicable', 'no-rule-in-force', said);
  }
  if (findings.every(({ reason }) => reason === 'not-seen')) return end('inapplicable', 'nothing-seen', said);

  const outcome = worst(findings);
  const all = { ...said, findings };
  if (outcome === 'inapplicable') return end(outcome, 'nothing-seen', all);
  return end(outcome, market === UNKNOWN ? 'market-unknown' : undefined, all);
}

/** One rule's outcome, under the citation of that day; none when it cites nothing then. A rule sees only the kinds it needs. */
function find(rule: JudgedRule, signals: readonly Signal[], circumstances: Circumstances): Finding[] {
  const citation = inForceOn(rule.citations, circumstances.date);
  if (citation === undefined) return [];
  const seen = signals.filter(({ kind }) => rule.needs.includes(kind));
  const found = (reason: string, { outcome, text }: Reason, because: readonly Signal[]): Finding => ({
    rule: rule.id,
    scope: rule.scope,
    basis: rule.basis,
    ...(rule.test && { test: rule.test }),
    outcome,
    reason,
    title: rule.title,
    why: text,
    citation,
    signals: because,
  });
  if (seen.length === 0) return [found('not-seen', rule.reasons['not-seen'], [])];
  try {
    const { reason, because } = rule.check(seen, circumstances);
    const known = rule.reasons[reason];
    if (!known) throw new Error(`${rule.id} has no reason "${reason}"`);
    return [found(reason, known, because)];
  } catch (error) {
    return [{ ...found('rule-failed', RULE_FAILED, seen), error: String(error) }];
  }
}

/** What one test says when it alone decides, whatever the reading chosen. */
function sayTest(
  test: Test,
  rules: readonly JudgedRule[],
  signals: readonly Signal[],
  circumstances: Circumstances,
): TestSays[] {
  const findings = rules
    .filter((rule) => rule.test === test)
    .flatMap((rule) => find(rule, signals, { ...circumstances, reading: 'all' }));
  const outcome = worst(findings);
  // Of two that say as much, the one that saw something speaks.
  const speaks =
    findings.find((each) => each.outcome === outcome && each.signals.length > 0) ??
    findings.find((each) => each.outcome === outcome);
  if (speaks === undefined) return [];
  const { rule, reason, why } = speaks;
  return [{ test, outcome, why, rule, reason, decides: DECIDE[circumstances.reading].includes(test) }];
}

/** What the law of another place says; nothing when it has no rule in force on that day. */
function sayElsewhere(
  { id, name, kind, words, rules }: Jurisdiction,
  signals: readonly Signal[],
  circumstances: Circumstances,
): Elsewhere[] {
  const findings = rules.flatMap((rule) => find(rule, signals, circumstances));
  const outcome = worst(findings);
  const word = words[outcome];
  return findings.length > 0 && word ? [{ jurisdiction: id, name, kind, outcome, word, findings }] : [];
}

/** The citation in force on a day, the latest where there are several; none when the day is no date. */
export function inForceOn(citations: readonly Citation[], date: string): Citation | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return citations.findLast(({ from, to }) => from <= date && (to === undefined || date <= to));
}

function worst(findings: readonly Finding[]): Outcome {
  const weights = findings.map(({ outcome }) => OUTCOMES.indexOf(outcome));
  return OUTCOMES[Math.max(...weights)] ?? 'inapplicable';
}

/** Every text once, in the order of its first mention. */
function unlike(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.id, text])).values()];
}

function marketAsked({ market }: Asked, signs: readonly MarketSign[]): [Market, MarketBy] {
  return market === 'auto' ? marketRead(signs) : [market.toLowerCase(), 'setting'];
}

/** Strongest first: what is paid in says more of the buyer's country than the language of the words. */
const STRONGEST_FIRST = ['currency', 'shipping', 'region', 'language'] as const;

function marketRead(signs: readonly MarketSign[]): [Market, MarketBy] {
  for (const kind of STRONGEST_FIRST) {
    const named = signs.filter((sign) => sign.kind === kind).map(({ market }) => market.toLowerCase());
    const markets = new Set(named.filter((market) => market !== '' && market !== UNKNOWN));
    if (markets.size > 1) return [UNKNOWN, 'signs-disagree'];
    for (const market of markets) return [market, kind];
  }
  return [UNKNOWN, 'no-sign'];
}

/**
 * The market a page addresses. Currency beats shipping beats region beats language; when the strongest
 * kind of sign names two countries, or there is no sign, it is `unknown`.
 */
export function marketOf(signs: readonly MarketSign[]): Market {
  return marketRead(signs)[0];
}

/** The day in Jakarta, `YYYY-MM-DD`, of an ISO 8601 instant; empty when it is no instant. */
export function dateInJakarta(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Asia/Jakarta',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(time);
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}
