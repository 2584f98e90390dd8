/** The part of the report where the user reads what was seen and leaves out what stays private. */
import { signalKey } from '../evidence/same-signal';
import type { Finding, Signal, Verdict } from '../model';
import { DIGITAL_WORD, KIND_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { citationPart, leadsToPart, outcomeTags, seenPart, term } from '../ui/parts';
import type { Texts } from '../ui/text';

/** One thing that the user took out. */
export interface Removal {
  /** Keys (`signalKey`) of the signals. */
  ids: readonly string[];
  /** What it is called where the user is told. */
  name: string;
}

/** How the review is shown, and what it does. */
export interface Review {
  texts: Texts;
  platformName: string;
  /** Whether the place of each signal in the page's code is shared. */
  places: boolean;
  /** The label of a signal as it is shared. */
  shared(signal: Signal): string;
  remove(removal: Removal): void;
  putBack(removal: Removal): void;
}

/**
 * Every finding and every thing not judged that is still in the report, and what was left out of it.
 *
 * @param verdict with the signals as they were captured
 */
export function reviewPart(verdict: Verdict, leftOut: readonly Signal[], review: Review): Node[] {
  return [...stillIn(verdict, review), ...(leftOut.length === 0 ? [] : [leftOutPart(leftOut, review)])];
}

function leftOutPart(leftOut: readonly Signal[], { texts, putBack }: Review): HTMLElement {
  return el(
    'section',
    { class: 'card left-out', 'aria-labelledby': 'left-out' },
    el('h3', { id: 'left-out' }, texts.say('leftOutHeading')),
    el(
      'ul',
      { class: 'signals' },
      ...leftOut.map((signal) => {
        const name = nameOf(signal, texts);
        return el(
          'li',
          {},
          el('p', {}, seenPart(signal, texts)),
          el(
            'button',
            {
              type: 'button',
              class: 'button small put-back',
              'data-key': `put back ${signalKey(signal)}`,
              'aria-label': texts.say('putBackOf', name),
              onClick: () => putBack({ ids: [signalKey(signal)], name }),
            },
            texts.say('putBack'),
          ),
        );
      }),
    ),
  );
}

function nameOf(signal: Signal, texts: Texts): string {
  return signal.label || texts.say(KIND_WORD[signal.kind]);
}

function stillIn(verdict: Verdict, review: Review): Node[] {
  const { texts } = review;
  const applied = verdict.findings.filter(({ outcome }) => outcome !== 'inapplicable');
  const others = verdict.findings.filter(({ outcome }) => outcome === 'inapplicable');
  return [
    applied.length === 0
      ? el('p', { class: 'card' }, texts.say('nothingLeft'))
      : el('ol', { class: 'findings' }, ...applied.map((finding) => findingItem(finding, review))),
    others.length > 0 &&
      el(
        'details',
        { class: 'others', 'data-key': 'others' },
        el('summary', { 'data-key': 'sum others' }, texts.say('otherTests')),
        el('ol', { class: 'findings' }, ...others.map((finding) => findingItem(finding, review))),
      ),
    verdict.digital.length > 0 &&
      el(
        'section',
        { class: 'card', 'aria-labelledby': 'digital' },
        el('h3', { id: 'digital' }, texts.say('digitalHeading')),
        el('p', { class: 'soft' }, texts.say('digitalNote')),
        signalList(verdict.digital, review),
      ),
  ].filter((part) => part !== false);
}

function findingItem(finding: Finding, review: Review): HTMLElement {
  const { texts } = review;
  const { citation, rule, error } = finding;
  const title = texts.pick(finding.title);
  return el(
    'li',
    { class: `card finding ${finding.outcome}`, 'data-rule': rule },
    el(
      'div',
      { class: 'top' },
      el('h3', {}, title),
      finding.signals.length > 0 &&
        leaveOutButton({ ids: finding.signals.map(signalKey), name: title }, review),
    ),
    outcomeTags(finding, texts),
    el('p', {}, texts.pick(finding.why)),
    error !== undefined && el('p', { class: 'soft' }, texts.say('ruleFailed', error)),
    citation !== undefined &&
      finding.outcome !== 'inapplicable' &&
      el('dl', { class: 'terms' }, ...term(texts.say('articleLabel'), citationPart(citation, rule, texts))),
    finding.signals.length > 0 && signalList(finding.signals, review),
  );
}

function signalList(signals: readonly Signal[], review: Review): HTMLElement {
  const { texts, platformName, places, shared } = review;
  return el(
    'ul',
    { class: 'signals' },
    ...signals.map((signal) =>
      el(
        'li',
        {},
        el(
          'div',
          {},
          el('p', {}, seenPart(signal, texts)),
          shared(signal) !== signal.label &&
            el(
              'p',
              { class: 'soft' },
              texts.say('sharedAs'),
              ' ',
              el('q', {}, el('bdi', {}, shared(signal))),
            ),
          signal.digital !== undefined && el('p', { class: 'soft' }, texts.say(DIGITAL_WORD[signal.digital])),
          el('p', {}, `${texts.say('leadsToLabel')} `, leadsToPart(signal, platformName, texts)),
          places && signal.snippet !== '' && el('code', { class: 'soft' }, signal.snippet),
        ),
        leaveOutButton({ ids: [signalKey(signal)], name: nameOf(signal, texts) }, review),
      ),
    ),
  );
}

function leaveOutButton(removal: Removal, { texts, remove }: Review): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'button small leave-out',
      'data-ids': removal.ids.join(' '),
      'aria-label': texts.say('leaveOutOf', removal.name),
      onClick: () => remove(removal),
    },
    texts.say('leaveOut'),
  );
}
