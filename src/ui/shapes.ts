/**
 * One picture per state, known by its outline alone: colour is never the only difference.
 * Drawn on a square of 48 units; `tokens.css` gives the colours.
 */
import type { Outcome } from '../model';
import { svg } from './dom';
import type { State } from './state';

interface Shape {
  /** The outline. */
  body: string;
  /** The sign inside. */
  sign: string;
  /** Whether the outline is filled: only where something was judged. */
  filled: boolean;
}

const ROUND = 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40z';

/** Each state's drawing, on a square of 48 units. */
export const SHAPES: Readonly<Record<State, Shape>> = {
  // an eight-sided stop
  violation: {
    body: 'M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z',
    sign: 'M24 13v14M24 34v.5',
    filled: true,
  },
  // a diamond
  'needs-review': {
    body: 'M24 2.5 45.5 24 24 45.5 2.5 24z',
    sign: 'M18.5 19.5a5.5 5.5 0 1 1 8.2 4.8c-1.8 1-2.7 2-2.7 4M24 34v.5',
    filled: true,
  },
  // a circle with a tick
  'promotion-only': { body: ROUND, sign: 'M15 24.5 21.5 31 33.5 18', filled: true },
  // an open shop window with nothing in it
  'nothing-seen': { body: 'M6 8h36v32H6z', sign: 'M17 24h14', filled: false },
  // a window with the blind down
  'nothing-judged': { body: 'M6 8h36v32H6z', sign: 'M6 16h36M6 24h36M6 32h36', filled: false },
  // a circle struck through
  'not-covered': { body: ROUND, sign: 'M10 38 38 10', filled: false },
  loading: { body: ROUND, sign: 'M24 14v10l7 5', filled: false },
  // a triangle
  error: { body: 'M24 4 46 43H2z', sign: 'M24 18v11M24 35.5v.5', filled: false },
};

const STATE_OF_OUTCOME: Readonly<Record<Outcome, State>> = {
  violation: 'violation',
  'needs-review': 'needs-review',
  pass: 'promotion-only',
  inapplicable: 'nothing-seen',
};

/** The picture of a state. It says nothing to a screen reader: the word stands beside it. */
export function stateShape(state: State): SVGSVGElement {
  const { body, sign, filled } = SHAPES[state];
  return svg(
    'svg',
    { viewBox: '0 0 48 48', class: `shape ${filled ? 'filled' : 'open'}`, 'aria-hidden': 'true' },
    svg('path', { d: body, class: 'body' }),
    svg('path', { d: sign, class: 'sign' }),
  );
}

/** The same picture for the outcome of one rule. */
export function outcomeShape(outcome: Outcome): SVGSVGElement {
  return stateShape(STATE_OF_OUTCOME[outcome]);
}
