/**
 * The live example: two moments of the demo feed, as the content script observed them in a browser
 * (`demo.json`), judged here and now. A test opens the feed and holds the observations to it.
 */
import { dateInJakarta, judge } from '../judge';
import type { Observation, Settings, Verdict } from '../model';
import { RULES } from '../rules';
import { el } from '../ui/dom';
import { verdictGlance } from '../ui/glance';
import { leadsToPart, seenPart } from '../ui/parts';
import { stateOf } from '../ui/state';
import type { Key, Texts } from '../ui/text';
import demo from './demo.json';

export const MOMENTS = ['feed', 'sheet'] as const;
export type Moment = (typeof MOMENTS)[number];

const MOMENT_WORD: Readonly<Record<Moment, Key>> = {
  feed: 'welcomeExampleFeed',
  sheet: 'welcomeExampleSheet',
};

/** What the demo feed showed at a moment. */
export function observationAt(moment: Moment): Observation {
  return demo[moment] as Observation;
}

/** The verdict on it by today's rules, as the user's settings ask. */
export function verdictAt(moment: Moment, settings: Settings, now: Date): Verdict {
  const { market, reading, rulesOn, jurisdictionsOn } = settings;
  const date = dateInJakarta(now.toISOString());
  return judge(observationAt(moment), RULES, { date, market, reading, rulesOn, jurisdictionsOn });
}

/** The example with its two moments to choose from. */
export function examplePart(
  moment: Moment,
  settings: Settings,
  texts: Texts,
  choose: (moment: Moment) => void,
): HTMLElement {
  const verdict = verdictAt(moment, settings, new Date());
  const state = stateOf(verdict);
  const { signals } = observationAt(moment);
  return el(
    'section',
    { 'aria-labelledby': 'example-heading' },
    el('h2', { id: 'example-heading' }, texts.say('welcomeExample')),
    el('p', { class: 'soft' }, texts.say('welcomeExampleNote')),
    el(
      'fieldset',
      { class: 'choice' },
      el('legend', { class: 'visually-hidden' }, texts.say('welcomeExampleStep')),
      el(
        'div',
        { class: 'switch' },
        ...MOMENTS.map((each) =>
          el(
            'label',
            {},
            el('input', {
              type: 'radio',
              name: 'moment',
              value: each,
              checked: each === moment,
              'data-key': `moment ${each}`,
              onChange: () => choose(each),
            }),
            el('span', {}, texts.say(MOMENT_WORD[each])),
          ),
        ),
      ),
    ),
    el(
      'div',
      { class: `example ${state}` },
      el(
        'div',
        { class: 'shop' },
        el('div', { class: 'awning', 'aria-hidden': 'true' }),
        el(
          'div',
          { class: 'glance', 'aria-live': 'polite', 'aria-atomic': 'true' },
          ...verdictGlance(state, verdict, texts, 'h3'),
        ),
      ),
      el(
        'div',
        { class: 'seen-there' },
        el('h3', {}, texts.say('welcomeExampleSeen')),
        el(
          'ul',
          {},
          ...signals.map((signal) =>
            el(
              'li',
              {},
              seenPart(signal, texts),
              el('span', { class: 'line' }, leadsToPart(signal, verdict.platformName, texts)),
            ),
          ),
        ),
      ),
    ),
  );
}
