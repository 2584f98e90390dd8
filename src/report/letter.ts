/** The letter that goes with a report, as plain blocks: what was seen, where, when, under which article. Never guilt. */
import type { ReportContent } from '../evidence/sealed/parts';
import { sealedName } from '../evidence/sealed/seal';
import type { Citation, Finding, JourneyStep, Signal, Text, Verdict } from '../model';
import { destinationText, inForceText, KIND_WORD, wordingText } from '../ui/describe';
import { OUTCOME_WORD } from '../ui/state';
import type { Key, Texts } from '../ui/text';
import type { NotShown } from './pictures';

/** Signals named under each finding; the file holds all of them. */
const NAMED = 5;

export type Block =
  | { type: 'lines'; lines: readonly string[] }
  | { type: 'heading'; text: string }
  | { type: 'list'; items: readonly string[] }
  /** A picture of the file, by its name. */
  | { type: 'picture'; name: string; caption: string };

/** All that a letter speaks of, reviewed and redacted. */
export interface LetterFacts {
  content: ReportContent;
  verdict: Verdict;
  pictures: readonly { name: string; caption: { id: string; en: string } }[];
  /** Findings without a picture, and why. */
  notShown: readonly NotShown[];
  /** Who it is for; Ditjen PKTN where nobody else is named. */
  office?: Text;
}

export const JOURNEY_WORD: Readonly<Record<JourneyStep['kind'], Key>> = {
  promotion: 'journeyPromotion',
  shop: 'journeyShop',
  product: 'journeyProduct',
  cart: 'journeyCart',
  checkout: 'journeyCheckout',
  payment: 'journeyPayment',
  other: 'journeyOther',
};

export const NOT_SHOWN_WORD: Readonly<Record<NotShown['why'], Key>> = {
  refused: 'notShownRefused',
  'not-in-front': 'notShownNotInFront',
  unreadable: 'notShownUnreadable',
  moved: 'notShownMoved',
  'out-of-view': 'notShownOutOfView',
  'place-unknown': 'notShownPlaceUnknown',
  covered: 'notShownCovered',
};

/** Findings that a letter names: those that ask somebody to look. */
export function namedFindings(verdict: Verdict): Finding[] {
  return verdict.findings.filter(({ outcome }) => outcome === 'violation' || outcome === 'needs-review');
}

/** The letter in the language of `texts`. */
export function letter({ content, verdict, pictures, notShown, office }: LetterFacts, texts: Texts): Block[] {
  const { say } = texts;
  const { platformName } = content.page;
  const findings = namedFindings(verdict);
  return [
    lines(office === undefined ? say('complaintTo') : say('complaintToOffice', texts.pick(office))),
    lines(say('complaintSubject', platformName)),
    lines(say('complaintGreeting')),
    lines(say('complaintOpening', platformName, momentText(content.captured.utc, texts))),
    lines(
      say('complaintAddress', content.page.url),
      say('letterTimes', content.captured.utc, content.captured.local, content.captured.timeZone),
      verdict.market === 'unknown' ? '' : say('complaintMarket', texts.country(verdict.market)),
    ),
    heading(say('complaintSeen')),
    ...(findings.length === 0
      ? [lines(say('complaintNothing'))]
      : findings.flatMap((finding, at) => findingBlocks(finding, at + 1, platformName, texts))),
    ...(pictures.length === 0 && notShown.length === 0 ? [] : [heading(say('letterPictures'))]),
    ...pictures.map(({ name, caption }): Block => ({ type: 'picture', name, caption: texts.pick(caption) })),
    ...(notShown.length === 0 ? [] : [list(notShown.map((each) => notShownText(each, texts)))]),
    ...journeyBlocks(content.journey, texts),
    ...(content.note === '' ? [] : [heading(say('complaintOwnNote')), lines(...content.note.split('\n'))]),
    heading(say('letterFileHeading')),
    lines(say('letterFile', sealedName(content.id))),
    list([say('letterProvesUnchanged'), say('letterProvesKey')]),
    lines(say('letterProvesNot')),
    ...(content.redactions.length === 0 ? [] : [lines(say('letterCovered', content.redactions.length))]),
    lines(
      say('complaintTool', content.tool.extensionVersion, content.tool.browser, content.ruleSet.version),
      say('letterRuleSet', content.ruleSet.sha256),
    ),
    lines(say('complaintPerson')),
    lines(say('complaintClosing')),
  ];
}

/** The letter as plain text, to be pasted into a message. Pictures are only in the file. */
export function letterText(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    if (block.type === 'lines') {
      return block.lines.join('\n');
    }
    return block.type === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : headingText(block);
  });
  return texts.filter((text) => text !== '').join('\n\n');
}

function headingText(block: Extract<Block, { type: 'heading' | 'picture' }>): string {
  return block.type === 'heading' ? block.text : '';
}

/** Day and time in Jakarta, the clock that the ministry and the dates of the law go by. */
export function momentText(instant: string, texts: Texts): string {
  return `${texts.moment(instant, 'Asia/Jakarta')} WIB`;
}

/** Why a finding has no picture, as a sentence. */
export function notShownText({ title, why }: NotShown, texts: Texts): string {
  return texts.say(NOT_SHOWN_WORD[why], title === undefined ? '' : texts.pick(title));
}

function findingBlocks(finding: Finding, place: number, platformName: string, texts: Texts): Block[] {
  const { say } = texts;
  const rest = finding.signals.length - NAMED;
  return [
    lines(say('complaintFinding', place, texts.pick(finding.title), say(OUTCOME_WORD[finding.outcome]))),
    list([
      ...finding.signals.slice(0, NAMED).map((signal) => signalText(signal, platformName, texts)),
      ...(rest > 0 ? [say('complaintMore', rest)] : []),
    ]),
    lines(
      say('complaintWhy', texts.pick(finding.why)),
      ...(finding.citation === undefined ? [] : ruleLines(finding.citation, texts)),
    ),
  ];
}

function signalText(signal: Signal, platformName: string, texts: Texts): string {
  return texts.say(
    'complaintSignal',
    signal.label || texts.say('withoutWords'),
    texts.say(KIND_WORD[signal.kind]),
    destinationText(signal.destination, platformName, texts),
  );
}

function ruleLines(citation: Citation, texts: Texts): string[] {
  const { instrument, article, note } = citation;
  const rule = texts.say(
    'complaintRule',
    instrument,
    texts.pick(article),
    inForceText(citation, texts),
    wordingText(citation, texts),
  );
  return note === undefined ? [rule] : [rule, texts.pick(note)];
}

function journeyBlocks(journey: readonly JourneyStep[], texts: Texts): Block[] {
  return journey.length < 2
    ? []
    : [
        heading(texts.say('letterJourney')),
        list(
          journey.map(({ at, kind, host, domain }) =>
            host === ''
              ? texts.say('journeyElsewhere', momentText(at, texts))
              : texts.say('journeyStep', momentText(at, texts), texts.say(JOURNEY_WORD[kind]), host, domain),
          ),
        ),
      ];
}

function lines(...all: readonly string[]): Block {
  return { type: 'lines', lines: all.flatMap((each) => each.split('\n')).filter(Boolean) };
}
function heading(text: string): Block {
  return { type: 'heading', text };
}
function list(items: readonly string[]): Block {
  return { type: 'list', items };
}
