/** The four tests as a small table, and what was seen of the law around the promotion-only rule. */
import type { Finding, TestSays } from '../model';
import { TEST_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { outcomeTag } from '../ui/parts';
import type { Texts } from '../ui/text';

/** One line for each test: what it says of the page when it alone decides. `null` where nothing was judged. */
export function testsTable(tests: readonly TestSays[], texts: Texts): HTMLElement | null {
  if (tests.length === 0) {
    return null;
  }
  return el(
    'details',
    { class: 'tests', 'data-key': 'tests', open: tests.some(({ outcome }) => outcome !== 'inapplicable') },
    el('summary', { 'data-key': 'sum tests' }, texts.say('testsHeading')),
    el(
      'table',
      {},
      el('caption', { class: 'soft' }, texts.say('testsCaption')),
      el(
        'thead',
        { class: 'visually-hidden' },
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, texts.say('testsColumnTest')),
          el('th', { scope: 'col' }, texts.say('testsColumnSays')),
        ),
      ),
      el(
        'tbody',
        {},
        ...tests.map((says) =>
          el(
            'tr',
            { class: says.decides ? 'decides' : 'beside', 'data-test': says.test },
            el(
              'th',
              { scope: 'row' },
              texts.say(TEST_WORD[says.test]),
              says.decides && el('span', { class: 'soft' }, ` ${texts.say('testDecides')}`),
            ),
            el('td', { title: texts.pick(says.why) }, outcomeTag(says.outcome, texts)),
          ),
        ),
      ),
    ),
  );
}

/** Rules beyond the promotion-only rule that are off: told in a line each, without weight. */
export function alsoObserved(findings: readonly Finding[], texts: Texts): HTMLElement | null {
  if (findings.length === 0) {
    return null;
  }
  return el(
    'details',
    { class: 'also', 'data-key': 'also' },
    el('summary', { 'data-key': 'sum also' }, texts.count(findings.length, 'alsoOne', 'alsoOther')),
    el('p', { class: 'soft' }, texts.say('alsoNote')),
    el(
      'ul',
      {},
      ...findings.map((finding) =>
        el(
          'li',
          { 'data-rule': finding.rule },
          el(
            'p',
            { class: 'tags' },
            el('strong', {}, texts.pick(finding.title)),
            outcomeTag(finding.outcome, texts),
          ),
          el('p', { class: 'soft' }, texts.pick(finding.why)),
        ),
      ),
    ),
  );
}
