/** What the toolbar button says of a verdict: a sign, a colour and a sentence. */
import type { Verdict } from '../model';
import { STATE_WORD, type State, sentence, stateOf } from '../ui/state';
import type { Texts } from '../ui/text';
import { BADGE_COLOURS } from './badge-colours';

export interface Badge {
  /** The sign tells the state without the colour. Empty: no badge. */
  text: string;
  background: string;
  title: string;
  /** Whose shape the icon has. */
  icon: State;
}

const SIGNS: Readonly<Partial<Record<State, string>>> = {
  violation: '!',
  'needs-review': '?',
  'promotion-only': '✓',
  'nothing-seen': '–',
  'nothing-judged': '–',
};

/** The badge of a page; `null` stands for a page that is not covered. */
export function badgeOf(verdict: Verdict | null, texts: Texts): Badge {
  const name = texts.say('extensionName');
  if (verdict === null) {
    return { text: '', background: BADGE_COLOURS.quiet, title: name, icon: 'not-covered' };
  }
  const judged = stateOf(verdict);
  const state = judged === 'nothing-seen' && !verdict.looked ? 'loading' : judged;
  const said = state === 'loading' ? texts.say('sentenceLoading') : sentence(verdict, texts);
  return {
    text: SIGNS[state] ?? '',
    background: BADGE_COLOURS[state as keyof typeof BADGE_COLOURS] ?? BADGE_COLOURS.quiet,
    icon: state,
    title: texts.say('badgeTitle', name, texts.say(STATE_WORD[state]), said),
  };
}
