/** The parts of the page about one finding: what was seen and where, the chain, who reads it otherwise, what would change it. */
import type { Asked, Finding, Observation, Signal, Verdict } from '../model';
import { RULES } from '../rules';
import { TEST_READERS } from '../rules/tests';
import { BASIS_WORD, destinationText, KIND_WORD, READING_WORD, TEST_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { leadsToPart, seenPart } from '../ui/parts';
import { placeKey, places } from '../ui/places';
import { OUTCOME_WORD, STATE_WORD, stateOf } from '../ui/state';
import type { Texts } from '../ui/text';
import { type Change, changesOf } from './changes';

/** Signals listed; the rest is only counted. */
const LISTED = 20;

/** Each sign with where it leads and where it stands, and a button that outlines it on the page. */
export function seenList(
  finding: Finding,
  verdict: Verdict,
  texts: Texts,
  show: (number: number) => void,
): HTMLElement {
  if (finding.signals.length === 0) return el('p', {}, texts.say('whyNothingSeen'));
  const listed = finding.signals.slice(0, LISTED);
  const rest = finding.signals.length - listed.length;
  const numbers = new Map(places(verdict).map(({ signal, number }) => [placeKey(signal), number]));
  return el(
    'div',
    {},
    el(
      'ul',
      { class: 'signals' },
      ...listed.map((signal) =>
        el(
          'li',
          {},
          el('p', {}, seenPart(signal, texts)),
          el('p', {}, `${texts.say('leadsToLabel')} `, leadsToPart(signal, verdict.platformName, texts)),
          signal.selector !== '' &&
            el('p', {}, `${texts.say('whyPlace')} `, el('code', { class: 'place' }, signal.selector)),
          signal.snippet !== '' && el('p', {}, el('code', { class: 'place' }, signal.snippet)),
          showButton(signal, numbers.get(placeKey(signal)), texts, show),
        ),
      ),
    ),
    rest > 0 && el('p', { class: 'soft' }, texts.say('notListed', rest)),
  );
}

/** Only what the popup numbers can be marked on the page. */
function showButton(
  signal: Signal,
  number: number | undefined,
  texts: Texts,
  show: (number: number) => void,
): HTMLElement | false {
  return (
    number !== undefined &&
    el(
      'button',
      {
        type: 'button',
        class: 'button small',
        'data-key': `show ${number}`,
        'aria-label': texts.say('showOnPageOf', signal.label || texts.say(KIND_WORD[signal.kind])),
        onClick: () => show(number),
      },
      texts.say('showOnPage'),
    )
  );
}

/** From the sign to the outcome, link by link. */
export function chain(finding: Finding, verdict: Verdict, texts: Texts): HTMLElement {
  const rule = RULES.find(({ id }) => id === finding.rule);
  const [first] = finding.signals;
  const links: (Node | string)[] = [
    ...(first === undefined
      ? []
      : [
          el('p', {}, `${texts.say('whyLinkSeen')} `, seenPart(first, texts)),
          `${texts.say('leadsToLabel')} ${destinationText(first.destination, verdict.platformName, texts)}.`,
        ]),
    `${texts.say('whyLinkAsks')} ${texts.pick(finding.test ? TEST_READERS[finding.test].asks : (rule?.sentences.shoppers ?? finding.title))}`,
    `${texts.say('whyLinkAnswer')} ${texts.pick(finding.why)}`,
    `${texts.say('whyLinkOutcome')} ${texts.say(OUTCOME_WORD[finding.outcome])}.`,
    headlineText(finding, verdict, texts),
  ];
  return el(
    'ol',
    { class: 'chain' },
    ...links.map((link, index) =>
      el(
        'li',
        { class: index === links.length - 1 ? `end ${finding.outcome}` : 'link' },
        typeof link === 'string' ? el('p', {}, link) : link,
      ),
    ),
  );
}

function headlineText(finding: Finding, verdict: Verdict, texts: Texts): string {
  const state = texts.say(STATE_WORD[stateOf(verdict)]);
  if (!verdict.findings.some(({ rule }) => rule === finding.rule)) return texts.say('whyLinkAside', state);
  return texts.say(finding.outcome === verdict.outcome ? 'whyLinkDecides' : 'whyLinkOutweighed', state);
}

/** Basis of the rule, and what the other tests say of the same page. */
export function otherReadings(finding: Finding, verdict: Verdict, texts: Texts): HTMLElement {
  const rule = RULES.find(({ id }) => id === finding.rule);
  return el(
    'div',
    {},
    el('p', {}, texts.say(BASIS_WORD[finding.basis])),
    rule && el('p', {}, texts.pick(rule.sentences.lawyers)),
    finding.test &&
      el(
        'ul',
        { class: 'others' },
        ...verdict.tests.map(({ test, outcome, why, decides }) =>
          el(
            'li',
            { 'data-test': test },
            el('h3', {}, texts.say(TEST_WORD[test])),
            el('p', {}, `${texts.pick(TEST_READERS[test].asks)} ${texts.pick(TEST_READERS[test].readBy)}`),
            el('p', {}, el('strong', {}, `${texts.say(OUTCOME_WORD[outcome])}. `), texts.pick(why)),
            decides && el('p', { class: 'soft' }, texts.say('whyDecides')),
          ),
        ),
      ),
  );
}

export function changesList(
  finding: Finding,
  observation: Observation,
  asked: Asked,
  texts: Texts,
): HTMLElement {
  return el(
    'ul',
    { class: 'changes' },
    ...changesOf(finding, observation, asked).map((change) =>
      el('li', { 'data-change': change.what }, changeText(change, texts)),
    ),
  );
}

function changeText(change: Change, texts: Texts): string {
  const page = texts.say(OUTCOME_WORD[change.page]);
  switch (change.what) {
    case 'leads-to-a-shop':
      return texts.say('whyIfLedOut', texts.say(OUTCOME_WORD[change.rule]), page);
    case 'not-there':
      return texts.say('whyIfGone', texts.say(OUTCOME_WORD[change.rule]), page);
    case 'reading':
      return texts.say('whyIfReading', texts.say(READING_WORD[change.reading]), page);
    case 'day':
      return texts.say('whyIfDay', texts.day(change.date), page);
  }
}
