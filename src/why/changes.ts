/** What would change the verdict: the same observation, judged again with one thing otherwise. */
import { judge } from '../judge';
import {
  type Asked,
  type Finding,
  type Observation,
  type Outcome,
  READINGS,
  type Reading,
  type Signal,
  type SignalKind,
} from '../model';
import { JURISDICTIONS, RULES } from '../rules';

/** One thing otherwise, and what the rule and the page then come to. */
export type Change =
  | { what: 'leads-to-a-shop' | 'not-there'; rule: Outcome; page: Outcome }
  | { what: 'reading'; reading: Reading; page: Outcome }
  | { what: 'day'; date: string; page: Outcome };

/** A shop that nobody has, so that no list knows it. */
const ELSEWHERE = { relation: 'other', host: 'toko.example' } as const;

/** Judges again: were the signs a way to a separate shop, were they not there, under other readings, before the law. */
export function changesOf(finding: Finding, observation: Observation, asked: Asked): Change[] {
  const now = outcomes(finding, observation, asked);
  const rests = new Set(finding.signals.map(placeOf));
  const led = observation.signals.flatMap((signal) =>
    rests.has(placeOf(signal)) ? ledOut(signal) : [signal],
  );
  const without = observation.signals.filter((signal) => !rests.has(placeOf(signal)));
  const out = outcomes(finding, { ...observation, host: 'platform', signals: led }, asked);
  const gone = outcomes(finding, { ...observation, signals: without }, asked);
  const firstDay = RULES.find(({ id }) => id === finding.rule)?.citations[0]?.from;
  return [
    // Only where a way to somewhere else is what the rule asks for.
    ...(out.rule === 'pass' && now.rule !== 'pass' ? [{ what: 'leads-to-a-shop' as const, ...out }] : []),
    ...(finding.signals.length > 0 ? [{ what: 'not-there' as const, ...gone }] : []),
    ...READINGS.filter((reading) => reading !== asked.reading).map((reading) => ({
      what: 'reading' as const,
      reading,
      page: outcomes(finding, observation, { ...asked, reading }).page,
    })),
    ...(firstDay === undefined
      ? []
      : [dayBefore(firstDay)].map((date) => ({
          what: 'day' as const,
          date,
          page: outcomes(finding, observation, { ...asked, date }).page,
        }))),
  ];
}

function outcomes(
  finding: Finding,
  observation: Observation,
  asked: Asked,
): { rule: Outcome; page: Outcome } {
  const { findings, alsoObserved, outcome } = judge(observation, RULES, asked, JURISDICTIONS);
  const same = [...findings, ...alsoObserved].find(({ rule }) => rule === finding.rule);
  return { rule: same?.outcome ?? 'inapplicable', page: outcome };
}

/** What a person presses, or what is set into the page: in its place stands a way to a separate shop. */
const WAYS: readonly SignalKind[] = [
  'buy',
  'cart',
  'checkout',
  'order',
  'pay',
  'wallet-button',
  'credit',
  'link-out',
];
const FRAMES: readonly SignalKind[] = ['payment-frame', 'shop-frame'];

/** A control with a way out; fields and choosers would stand at the shop, so here they are gone. */
function ledOut({ claims: _, ...signal }: Signal): Signal[] {
  if (!WAYS.includes(signal.kind) && !FRAMES.includes(signal.kind)) return [];
  const kind = FRAMES.includes(signal.kind) ? 'link-out' : signal.kind;
  const traits = signal.traits.filter((trait) => trait !== 'returns');
  return [{ ...signal, kind, destination: ELSEWHERE, frame: '', traits }];
}

function placeOf({ kind, selector, frame }: Signal): string {
  return `${kind} ${frame} ${selector}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
