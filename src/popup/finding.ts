/** One finding as a card: what was seen, where it leads, which rule, and why. */
import type { Finding, Signal, Verdict } from '../model';
import { KIND_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { citationPart, leadsToPart, outcomeTags, seenPart, term } from '../ui/parts';
import { placeKey } from '../ui/places';
import { sentence } from '../ui/state';
import type { Texts } from '../ui/text';

/** Signals listed under a finding after the first; the rest is only counted. */
const LISTED = 40;

/** Marks what was seen on the page, and goes to the place of a number. */
export type Show = (number: number) => void;
/** Numbers by `placeKey`. */
export type Numbers = ReadonlyMap<string | null, number>;

/** @param whyAddress of the page that explains a finding */
export function findingCard(
  finding: Finding,
  verdict: Verdict,
  numbers: Numbers,
  texts: Texts,
  show: Show,
  whyAddress: (finding: Finding) => string,
): HTMLElement {
  const [first, ...others] = finding.signals;
  const { citation, error } = finding;
  const why = texts.pick(finding.why);
  return el(
    'li',
    { class: `card finding ${finding.outcome}`, 'data-rule': finding.rule },
    el('h3', {}, texts.pick(finding.title)),
    outcomeTags(finding, texts),
    // the sentence above the findings may have said it already
    why !== sentence(verdict, texts) && el('p', { class: 'why' }, why),
    el(
      'dl',
      { class: 'terms' },
      ...(first === undefined
        ? []
        : [
            ...term(texts.say('seenLabel'), seenPart(first, texts)),
            ...term(texts.say('leadsToLabel'), leadsToPart(first, verdict.platformName, texts)),
          ]),
      ...(citation === undefined
        ? []
        : term(texts.say('articleLabel'), citationPart(citation, finding.rule, texts))),
    ),
    error !== undefined && el('p', { class: 'soft' }, texts.say('ruleFailed', error)),
    first !== undefined && showButton(first, finding, numbers, texts, show),
    whyLink(finding, texts, whyAddress(finding)),
    others.length > 0 && more(others, finding, verdict, numbers, texts, show),
  );
}

/** Opens the page that explains a finding, in a tab of its own. */
export function whyLink(finding: Finding, texts: Texts, href: string): HTMLElement {
  return el(
    'a',
    {
      class: 'why-link',
      href,
      target: '_blank',
      'data-key': `why ${finding.rule}`,
      'aria-label': texts.say('whyLinkOf', texts.pick(finding.title)),
    },
    texts.say('whyLink'),
  );
}

/** A finding in two lines, for the tests that did not apply. */
export function findingLine(finding: Finding, texts: Texts): HTMLElement {
  return el(
    'li',
    { 'data-rule': finding.rule },
    texts.pick(finding.title),
    el('span', { class: 'soft line' }, texts.pick(finding.why)),
  );
}

function more(
  signals: readonly Signal[],
  finding: Finding,
  verdict: Verdict,
  numbers: Numbers,
  texts: Texts,
  show: Show,
): HTMLElement {
  const listed = signals.slice(0, LISTED);
  const rest = signals.length - listed.length;
  const count = texts.count(signals.length, 'moreSeenOne', 'moreSeenOther');
  return el(
    'details',
    { 'data-key': `more ${finding.rule}` },
    el('summary', { 'data-key': `sum ${finding.rule}` }, count),
    el(
      'ul',
      { class: 'more' },
      ...listed.map((signal) =>
        el(
          'li',
          {},
          el('p', {}, seenPart(signal, texts)),
          el('p', {}, `${texts.say('leadsToLabel')} `, leadsToPart(signal, verdict.platformName, texts)),
          showButton(signal, finding, numbers, texts, show),
        ),
      ),
    ),
    rest > 0 && el('p', { class: 'soft' }, texts.say('notListed', rest)),
  );
}

function showButton(
  signal: Signal,
  finding: Finding,
  numbers: Numbers,
  texts: Texts,
  show: Show,
): Node | false {
  const name = signal.label || texts.say(KIND_WORD[signal.kind]);
  const number = numbers.get(placeKey(signal));
  return (
    number !== undefined &&
    el(
      'button',
      {
        type: 'button',
        class: 'button small show',
        'data-key': `show ${finding.rule} ${number}`,
        'data-number': number,
        'aria-label': texts.say('showOnPageOf', name),
        onClick: () => show(number),
      },
      texts.say('showOnPage'),
    )
  );
}
