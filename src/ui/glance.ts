/** The state at one glance, as shape, word and sentence: the top of the popup and of a report. */
import type { Verdict } from '../model';
import { hostOf } from './describe';
import { el } from './dom';
import { stateShape } from './shapes';
import { STATE_WORD, type State, sentence } from './state';
import type { Texts } from './text';

const PLAIN = {
  loading: 'sentenceLoading',
  'not-covered': 'sentenceNotCovered',
  error: 'sentenceError',
} as const;

/** The glance without a verdict: not covered, still loading, or an error. */
export function plainGlance(state: keyof typeof PLAIN, texts: Texts): Node[] {
  return glance(state, null, texts.say(PLAIN[state]), [], 'h1', texts);
}

/** The glance of a verdict. `heading` is the level that the page needs there. */
export function verdictGlance(
  state: State,
  verdict: Verdict,
  texts: Texts,
  heading: 'h1' | 'h2' | 'h3',
): Node[] {
  if (state === 'loading') {
    return glance(state, verdict, texts.say(PLAIN.loading), [], heading, texts);
  }
  const notes = [
    state === 'nothing-seen' && texts.say('notSeenIsNoProof'),
    !verdict.looked && texts.say('notLookedYet'),
    verdict.truncated && texts.say('truncatedNote'),
  ].filter((note) => note !== false);
  return glance(state, verdict, sentence(verdict, texts), notes, heading, texts);
}

function glance(
  state: State,
  verdict: Verdict | null,
  said: string,
  notes: readonly string[],
  heading: 'h1' | 'h2' | 'h3',
  texts: Texts,
): Node[] {
  return [
    stateShape(state),
    el(
      'div',
      { class: 'words' },
      verdict && where(verdict),
      el(heading, { class: 'state' }, texts.say(STATE_WORD[state])),
      el('p', { class: 'sentence' }, said),
      ...notes.map((note) => el('p', { class: 'soft' }, note)),
    ),
  ];
}

function where({ platformName, url }: Verdict): Node {
  return el(
    'p',
    { class: 'where' },
    el('strong', {}, platformName),
    ' ',
    el('bdi', { class: 'soft' }, hostOf(url)),
  );
}
