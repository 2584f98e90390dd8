/** One finding as a card: what was seen, where it leads, which rule, why, and what can be done about it. */
import { type Finding, MISTAKE_REASONS, type MistakeReason, type Signal, type Verdict } from '../model';
import { KIND_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { icon } from '../ui/icons';
import { citationPart, leadsToPart, outcomeTag, outcomeTags, seenPart, term } from '../ui/parts';
import { placeKey } from '../ui/places';
import { outcomeShape } from '../ui/shapes';
import { OUTCOME_WORD, sentence } from '../ui/state';
import type { Key, Texts } from '../ui/text';

/** Signals listed under a finding after the first; the rest is only counted. */
const LISTED = 40;

const REASON_WORD: Readonly<Record<MistakeReason, Key>> = {
  'not-for-sale': 'wrongNotForSale',
  'leads-out': 'wrongLeadsOut',
  'user-words': 'wrongUserWords',
  'not-there': 'wrongNotThere',
  other: 'wrongOther',
};

/** What a card needs besides its finding. */
export interface CardContext {
  verdict: Verdict;
  /** By `placeKey`. */
  numbers: ReadonlyMap<string | null, number>;
  texts: Texts;
  /** Of the page that explains a finding. */
  whyAddress(finding: Finding): string;
  /** Marks what was seen on the page, and goes to the place of a number. */
  show(number: number): void;
  callWrong(finding: Finding, reason: MistakeReason): void;
}

/** The finding that decides, in full. The popup puts a look at it into `.look` when it can have one. */
export function decisiveCard(finding: Finding, context: CardContext): HTMLElement {
  return el(
    'section',
    {
      class: `card finding decisive ${finding.outcome}`,
      'data-rule': finding.rule,
      'aria-labelledby': 'decisive',
    },
    el('h2', { id: 'decisive', class: 'decisive-title' }, context.texts.pick(finding.title)),
    outcomeTags(finding, context.texts),
    ...parts(finding, context),
  );
}

/** Another finding, closed to a line until it is opened. */
export function findingCard(finding: Finding, context: CardContext): HTMLElement {
  const { texts } = context;
  return el(
    'li',
    { class: `card finding ${finding.outcome}`, 'data-rule': finding.rule },
    el(
      'details',
      { 'data-key': `finding ${finding.rule}` },
      el(
        'summary',
        { class: 'fold', 'data-key': `sum finding ${finding.rule}` },
        outcomeShape(finding.outcome),
        el('span', { class: 'title' }, texts.pick(finding.title)),
        el('span', { class: 'visually-hidden' }, `: ${texts.say(OUTCOME_WORD[finding.outcome])}`),
      ),
      el('div', { class: 'body' }, outcomeTags(finding, texts), ...parts(finding, context)),
    ),
  );
}

/** Opens the page that explains a finding, in a tab of its own. */
function whyLink(finding: Finding, texts: Texts, href: string): HTMLElement {
  return el(
    'a',
    {
      class: 'button small why-link',
      href,
      'data-key': `why ${finding.rule}`,
      'aria-label': texts.say('whyLinkOf', texts.pick(finding.title)),
    },
    icon('why'),
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

/** What the user called wrong: still there to be taken back, or handed to somebody who can mend it. */
export function hiddenList(
  hidden: readonly Finding[],
  texts: Texts,
  takeBack: (finding: Finding) => void,
  saveFixture: (finding: Finding) => void,
): HTMLElement | null {
  if (hidden.length === 0) {
    return null;
  }
  return el(
    'section',
    { class: 'hidden-findings', 'aria-labelledby': 'hidden-findings' },
    el('h2', { id: 'hidden-findings' }, texts.say('hiddenHeading')),
    el('p', { class: 'soft' }, texts.say('hiddenNote')),
    el(
      'ul',
      {},
      ...hidden.map((finding) => {
        const title = texts.pick(finding.title);
        return el(
          'li',
          { 'data-rule': finding.rule },
          el('p', { class: 'tags' }, el('span', {}, title), outcomeTag(finding.outcome, texts)),
          el(
            'p',
            { class: 'actions' },
            el(
              'button',
              {
                type: 'button',
                class: 'button small take-back',
                'data-key': `take-back ${finding.rule}`,
                'aria-label': texts.say('takeBackOf', title),
                onClick: () => takeBack(finding),
              },
              icon('undo'),
              texts.say('takeBack'),
            ),
            el(
              'button',
              {
                type: 'button',
                class: 'button small save-fixture',
                'data-key': `fixture ${finding.rule}`,
                'aria-label': texts.say('saveFixtureOf', title),
                onClick: () => saveFixture(finding),
              },
              icon('save'),
              texts.say('saveFixture'),
            ),
          ),
        );
      }),
    ),
  );
}

function parts(finding: Finding, context: CardContext): (Node | false)[] {
  const { verdict, texts } = context;
  const [first, ...others] = finding.signals;
  const { citation, error } = finding;
  const why = texts.pick(finding.why);
  return [
    // the sentence above the findings may have said it already
    why !== sentence(verdict, texts) && el('p', { class: 'why' }, why),
    el('div', { class: 'look' }),
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
    el(
      'div',
      { class: 'actions' },
      first !== undefined && showButton(first, finding, context),
      whyLink(finding, texts, context.whyAddress(finding)),
      finding.signals.length > 0 && wrongPart(finding, context),
    ),
    others.length > 0 && more(others, finding, context),
  ];
}

/** The reasons are the buttons: one press hides the finding, and can be taken back. */
function wrongPart(finding: Finding, { texts, callWrong }: CardContext): HTMLElement {
  const title = texts.pick(finding.title);
  return el(
    'details',
    { class: 'wrong', 'data-key': `wrong ${finding.rule}` },
    el(
      'summary',
      {
        class: 'button small wrong-why',
        'data-key': `sum wrong ${finding.rule}`,
        'aria-label': texts.say('wrongOf', title),
      },
      icon('wrong'),
      texts.say('wrong'),
    ),
    el(
      'fieldset',
      {},
      el('legend', { class: 'soft' }, texts.say('wrongWhy')),
      ...MISTAKE_REASONS.map((reason) =>
        el(
          'button',
          {
            type: 'button',
            class: 'button small',
            'data-key': `reason ${finding.rule} ${reason}`,
            'data-reason': reason,
            onClick: () => callWrong(finding, reason),
          },
          texts.say(REASON_WORD[reason]),
        ),
      ),
    ),
  );
}

function more(signals: readonly Signal[], finding: Finding, context: CardContext): HTMLElement {
  const { texts, verdict } = context;
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
          showButton(signal, finding, context),
        ),
      ),
    ),
    rest > 0 && el('p', { class: 'soft' }, texts.say('notListed', rest)),
  );
}

/** The number on the button is the one that the page shows. */
function showButton(signal: Signal, finding: Finding, { numbers, texts, show }: CardContext): Node | false {
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
        'aria-label': `${number} ${texts.say('showOnPageOf', name)}`,
        onClick: () => show(number),
      },
      el('span', { class: 'number' }, String(number)),
      ' ',
      texts.say('showOnPage'),
    )
  );
}
