/**
 * What a verdict says at one glance: the popup, the report page and the badge all speak from here.
 */
import type { Finding, Outcome, Test, Verdict } from '../model';
import type { Key, Texts } from './text';

/** Each is also the class that the popup's `<body>` carries. */
export const STATES = [
  'loading',
  'not-covered',
  'nothing-seen',
  'nothing-judged',
  'promotion-only',
  'needs-review',
  'violation',
  'error',
] as const;
export type State = (typeof STATES)[number];

/** How long a page may take to be looked at before the popup speaks anyway, in milliseconds. */
const PATIENCE = 8000;

/** The state of a covered page. */
export function stateOf(verdict: Verdict): State {
  switch (verdict.outcome) {
    case 'violation':
      return 'violation';
    case 'needs-review':
      return 'needs-review';
    case 'pass':
      return 'promotion-only';
    case 'inapplicable':
      return verdict.note === 'other-market' || verdict.note === 'no-rule-in-force'
        ? 'nothing-judged'
        : 'nothing-seen';
  }
}

/** True while nothing was seen only because the page has not been looked at. `seenAt` is ISO 8601. */
export function stillLooking(verdict: Verdict, seenAt: string, now: number): boolean {
  return stateOf(verdict) === 'nothing-seen' && !verdict.looked && now - Date.parse(seenAt) < PATIENCE;
}

/** The name of a state, in one or two words. */
export const STATE_WORD: Readonly<Record<State, Key>> = {
  loading: 'stateLoading',
  'not-covered': 'stateNotCovered',
  'nothing-seen': 'stateNothingSeen',
  'nothing-judged': 'stateNothingJudged',
  'promotion-only': 'statePromotionOnly',
  'needs-review': 'stateNeedsReview',
  violation: 'stateViolation',
  error: 'stateError',
};

/** The name of an outcome of one rule. */
export const OUTCOME_WORD: Readonly<Record<Outcome, Key>> = {
  violation: 'outcomeViolation',
  'needs-review': 'outcomeNeedsReview',
  pass: 'outcomePass',
  inapplicable: 'outcomeInapplicable',
};

/** The finding that decides the verdict; `undefined` when no rule applied. */
export function decisive(verdict: Verdict): Finding | undefined {
  return verdict.findings.find((finding) => finding.outcome === verdict.outcome);
}

/** What a violation of each test says with the platform's name; T3 has none, its rules only ask for a review. */
const VIOLATION_SENTENCE: Readonly<Partial<Record<Test, Key>>> = {
  T1: 'sentenceViolationPayment',
  T2: 'sentenceViolationOrder',
};

/** The verdict in one plain sentence: an observation, never guilt or innocence. */
export function sentence(verdict: Verdict, texts: Texts): string {
  const { outcome, platformName } = verdict;
  const finding = decisive(verdict);
  if ((outcome === 'violation' || outcome === 'needs-review') && finding !== undefined) {
    const named = outcome === 'violation' && finding.test ? VIOLATION_SENTENCE[finding.test] : undefined;
    return named === undefined ? texts.pick(finding.why) : texts.say(named, platformName);
  }
  if (outcome === 'pass') {
    return texts.say('sentencePromotionOnly', platformName);
  }
  if (verdict.note === 'other-market') {
    return texts.say('sentenceOtherMarket', texts.country(verdict.market));
  }
  if (verdict.note === 'no-rule-in-force') {
    return texts.say('sentenceNoRuleInForce', texts.day(verdict.date));
  }
  return texts.say('sentenceNothingSeen', platformName);
}
