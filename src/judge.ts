/**
 * Signals + rules + date + market → findings → verdict. Pure: no clock, no network, no page.
 * A saved observation judged again with another date or reading gives that day's verdict.
 */
import {
  type Circumstances,
  type Citation,
  type Finding,
  type Market,
  type MarketSign,
  type Observation,
  OUTCOMES,
  type Outcome,
  type Reason,
  type Rule,
  type Settings,
  type Signal,
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

/** What the user and the calendar add to an observation. */
export interface Asked extends Pick<Settings, 'market' | 'reading'> {
  /** Day of the observation in Jakarta, `YYYY-MM-DD`. */
  date: string;
}

/** Every rule in force on that day gives one finding, unless nothing that counts was seen. */
export function judge(observation: Observation, rules: readonly Rule[], asked: Asked): Verdict {
  const { platform, platformName, host, url, marketSigns, looked, truncated } = observation;
  const { date, reading } = asked;
  const market = asked.market === 'auto' ? marketOf(marketSigns) : asked.market.toLowerCase();

  const end = (outcome: Outcome, note?: Verdict['note'], findings: readonly Finding[] = []): Verdict => ({
    platform,
    platformName,
    url,
    date,
    market,
    marketSigns,
    reading,
    outcome,
    ...(note && { note }),
    findings,
    digital: observation.signals.filter(({ digital }) => digital),
    looked,
    truncated,
  });

  // A market that is not known is judged as Indonesia, and the verdict says so.
  if (market !== INDONESIA && market !== UNKNOWN) return end('inapplicable', 'other-market');

  const signals = observation.signals.filter(({ digital }) => !digital);
  const circumstances: Circumstances = { date, market, reading, platform, host };
  const findings = rules.flatMap((rule) => {
    const citation = inForceOn(rule.citations, date);
    return citation ? [find(rule, citation, signals, circumstances)] : [];
  });
  if (findings.length === 0) return end('inapplicable', 'no-rule-in-force');
  if (findings.every(({ reason }) => reason === 'not-seen')) return end('inapplicable', 'nothing-seen');

  const outcome = worst(findings);
  if (outcome === 'inapplicable') return end(outcome, 'nothing-seen', findings);
  return end(outcome, market === UNKNOWN ? 'market-unknown' : undefined, findings);
}

/** One rule's outcome; a rule sees only the kinds it needs. */
function find(
  rule: Rule,
  citation: Citation,
  signals: readonly Signal[],
  circumstances: Circumstances,
): Finding {
  const seen = signals.filter(({ kind }) => rule.needs.includes(kind));
  const found = (reason: string, { outcome, text }: Reason, because: readonly Signal[]): Finding => ({
    rule: rule.id,
    test: rule.test,
    outcome,
    reason,
    title: rule.title,
    why: text,
    citation,
    signals: because,
  });
  if (seen.length === 0) return found('not-seen', rule.reasons['not-seen'], []);
  try {
    const { reason, because } = rule.check(seen, circumstances);
    const known = rule.reasons[reason];
    if (!known) throw new Error(`${rule.id} has no reason "${reason}"`);
    return found(reason, known, because);
  } catch (error) {
    return { ...found('rule-failed', RULE_FAILED, seen), error: String(error) };
  }
}

/** The citation in force on a day; none when the day is no date. */
function inForceOn(citations: readonly Citation[], date: string): Citation | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return citations.find(({ from, to }) => from <= date && (to === undefined || date <= to));
}

function worst(findings: readonly Finding[]): Outcome {
  const weights = findings.map(({ outcome }) => OUTCOMES.indexOf(outcome));
  return OUTCOMES[Math.max(...weights)] ?? 'inapplicable';
}

/**
 * The market a page addresses. Currency beats region beats language; when the strongest kind of
 * sign names two countries, or there is no sign, it is `unknown`.
 */
export function marketOf(signs: readonly MarketSign[]): Market {
  for (const kind of ['currency', 'region', 'language'] as const) {
    const named = signs.filter((sign) => sign.kind === kind).map(({ market }) => market.toLowerCase());
    const markets = new Set(named.filter((market) => market !== '' && market !== UNKNOWN));
    if (markets.size > 1) return UNKNOWN;
    for (const market of markets) return market;
  }
  return UNKNOWN;
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
