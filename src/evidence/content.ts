/** `report.json` from a draft: what was seen, where, when, and what it was judged to be. */
import type { Destination, Finding, Observation, RuleSet, Signal, Verdict } from '../model';
import type { Draft } from './draft';
import type { Redaction, ReportContent, SealedFinding } from './sealed/parts';

/**
 * The content of a report.
 *
 * @param observation as it will be sealed, from which `verdict` was judged under `ruleSet`
 */
export function reportContent(
  id: string,
  draft: Draft,
  observation: Observation,
  verdict: Verdict,
  ruleSet: RuleSet,
  redactions: readonly Redaction[],
): ReportContent {
  const { captured, browser, capture, choices, saved } = draft;
  const {
    width = 0,
    height = 0,
    devicePixelRatio = 1,
  } = capture.frames.find(({ frameId }) => frameId === 0)?.snapshot.viewport ?? {};
  return {
    id,
    language: choices.language,
    recipient: choices.recipient,
    captured,
    page: {
      platform: observation.platform,
      platformName: observation.platformName,
      host: observation.host,
      url: observation.url,
    },
    tool: {
      extensionVersion: saved.extensionVersion,
      browser,
      locale: capture.locale,
      viewport: { width: Math.round(width), height: Math.round(height), devicePixelRatio },
    },
    market: { market: verdict.market, signs: verdict.marketSigns },
    ruleSet,
    verdict: {
      outcome: verdict.outcome,
      date: verdict.date,
      reading: verdict.reading,
      ...(verdict.note === undefined ? {} : { note: verdict.note }),
      findings: verdict.findings.map(sealedFinding),
    },
    journey: capture.journey,
    redactions,
    note: choices.note.trim(),
  };
}

/** A finding as it is sealed. */
export function sealedFinding({
  rule,
  test,
  outcome,
  reason,
  title,
  why,
  citation,
  signals,
}: Finding): SealedFinding {
  return {
    rule,
    ...(test === undefined ? {} : { test }),
    outcome,
    reason,
    title,
    why,
    ...(citation === undefined
      ? {}
      : {
          citation: {
            instrument: citation.instrument,
            article: citation.article,
            quote: citation.quote,
            verified: citation.verified,
          },
        }),
    signals: signals.map(sealedSignal),
  };
}

/** A signal as a finding names it. */
export function sealedSignal({ kind, label, destination }: Signal): SealedFinding['signals'][number] {
  return { kind, label, destination: destinationOf(destination) };
}

function destinationOf({ relation, host }: Destination): string {
  return host === '' ? relation : `${relation}: ${host}`;
}
