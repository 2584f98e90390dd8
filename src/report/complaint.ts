/** A complaint as plain text, in the words of an observation. Sent in Indonesian; other languages explain it. */
import { reportFileName, type SharedReport } from '../evidence/share';
import type { Citation, Finding } from '../model';
import { destinationText, inForceText, KIND_WORD, wordingText } from '../ui/describe';
import { OUTCOME_WORD } from '../ui/state';
import type { Texts } from '../ui/text';

/** Signals named under each finding; the file holds all of them. */
const NAMED = 5;

/** The whole text, from exactly what the report shares. */
export function complaint(report: SharedReport, texts: Texts): string {
  const { say } = texts;
  const { verdict, capturedAt, extensionVersion, browser, ruleSet } = report.evidence;
  const findings = verdict.findings.filter(
    ({ outcome }) => outcome === 'violation' || outcome === 'needs-review',
  );
  const paragraphs = [
    say('complaintTo'),
    say('complaintSubject', verdict.platformName),
    say('complaintGreeting'),
    say('complaintOpening', verdict.platformName, momentText(capturedAt, texts)),
    [
      say('complaintAddress', verdict.url),
      verdict.market !== 'unknown' && say('complaintMarket', texts.country(verdict.market)),
    ],
    findings.length === 0
      ? say('complaintNothing')
      : [
          say('complaintSeen'),
          ...findings.flatMap((finding, index) =>
            findingLines(finding, index + 1, verdict.platformName, texts),
          ),
        ],
    report.note !== '' && [say('complaintOwnNote'), report.note],
    say('complaintFile', reportFileName(report), report.sha256, report.originalSha256),
    say('complaintTool', extensionVersion, browser, ruleSet.slice(0, 12)),
    say('complaintPerson'),
    say('complaintClosing'),
  ];
  return paragraphs
    .filter((paragraph) => paragraph !== false)
    .map((paragraph) => [paragraph].flat().filter(Boolean).join('\n'))
    .join('\n\n');
}

/** Day and time in Jakarta, the clock that the ministry and the dates of the law go by. */
export function momentText(instant: string, texts: Texts): string {
  return `${texts.moment(instant, 'Asia/Jakarta')} WIB`;
}

function findingLines(finding: Finding, place: number, platformName: string, texts: Texts): string[] {
  const { say } = texts;
  const rest = finding.signals.length - NAMED;
  return [
    say('complaintFinding', place, texts.pick(finding.title), say(OUTCOME_WORD[finding.outcome])),
    ...finding.signals
      .slice(0, NAMED)
      .map((signal) =>
        say(
          'complaintSignal',
          signal.label || say('withoutWords'),
          say(KIND_WORD[signal.kind]),
          destinationText(signal.destination, platformName, texts),
        ),
      ),
    ...(rest > 0 ? [say('complaintMore', rest)] : []),
    say('complaintWhy', texts.pick(finding.why)),
    ...(finding.citation === undefined ? [] : ruleLines(finding.citation, texts)),
  ];
}

function ruleLines(citation: Citation, texts: Texts): string[] {
  const { instrument, article, note } = citation;
  return [
    texts.say(
      'complaintRule',
      instrument,
      article.id,
      inForceText(citation, texts),
      wordingText(citation, texts),
    ),
    ...(note === undefined ? [] : [texts.pick(note)]),
  ];
}
