/** The verdicts by day, as columns; and the same as a table, for everybody who does not see columns. */
import type { DayRow, HistoryState } from '../model';
import { el, svg } from '../ui/dom';
import { COUNTED } from '../ui/history';
import { STATE_WORD } from '../ui/state';
import type { Texts } from '../ui/text';

/** The most columns; with more days, each stands for several. */
const MOST_COLUMNS = 60;
/** The fewest days that are shown, so that a new history is no single wide column. */
const FEWEST_DAYS = 14;
const DAY = 86_400_000;
/** Units of the drawing: a column with the gap beside it, and the height of the highest. */
const STRIDE = 10;
const WIDTH = 8;
const HEIGHT = 100;

/** What one column stands for. */
export interface Column {
  from: string;
  to: string;
  counts: Readonly<Record<HistoryState, number>>;
  total: number;
}

/** The columns from the first day that counts until today, without a gap. */
export function columnsOf(days: readonly DayRow[], today: string): Column[] {
  const last = numberOf(today);
  const first = Math.min(last - FEWEST_DAYS + 1, ...days.map(({ day }) => numberOf(day)));
  const each = Math.ceil((last - first + 1) / MOST_COLUMNS);
  const columns = Math.ceil((last - first + 1) / each);
  const begin = last - columns * each + 1;
  const filled = Array.from({ length: columns }, (_, place) => ({
    from: dayOf(begin + place * each),
    to: dayOf(begin + (place + 1) * each - 1),
    counts: Object.fromEntries(COUNTED.map((state) => [state, 0])) as Record<HistoryState, number>,
    total: 0,
  }));
  for (const { day, counts } of days) {
    const column = filled[Math.floor((numberOf(day) - begin) / each)];
    if (column !== undefined) {
      for (const state of COUNTED) {
        column.counts[state] += counts[state];
        column.total += counts[state];
      }
    }
  }
  return filled;
}

/** The plot with its legend and its table. */
export function plot(days: readonly DayRow[], today: string, texts: Texts): HTMLElement {
  const columns = columnsOf(days, today);
  const highest = Math.max(1, ...columns.map(({ total }) => total));
  const shown = COUNTED.filter((state) => columns.some(({ counts }) => counts[state] > 0));
  const [first, last] = [columns[0]?.from ?? today, today];
  return el(
    'section',
    { 'aria-labelledby': 'plot-heading' },
    el('h2', { id: 'plot-heading' }, texts.say('historyPlot')),
    el(
      'figure',
      { class: 'card plot' },
      drawing(columns, highest, today, texts),
      el(
        'figcaption',
        {},
        el(
          'p',
          { class: 'soft' },
          texts.say(
            'historyPlotAbout',
            texts.recentDay(first, today),
            texts.recentDay(last, today),
            texts.number(highest),
          ),
        ),
        el(
          'ul',
          { class: 'legend' },
          ...shown.map((state) => el('li', {}, swatch(state), texts.say(STATE_WORD[state]))),
        ),
      ),
      el(
        'details',
        { 'data-key': 'table' },
        el('summary', { 'data-key': 'sum table' }, texts.say('historyAsTable')),
        table(columns, shown, today, texts),
      ),
    ),
  );
}

/** The table says the same, so a screen reader is spared the picture. */
function drawing(columns: readonly Column[], highest: number, today: string, texts: Texts): SVGSVGElement {
  const bars = columns.flatMap((column, place) => {
    let top = HEIGHT;
    return column.total === 0
      ? []
      : [
          svg(
            'g',
            {},
            svg(
              'title',
              {},
              texts.say('historyColumn', nameOf(column, today, texts), countsText(column, texts)),
            ),
            ...COUNTED.filter((state) => column.counts[state] > 0).map((state) => {
              const height = (column.counts[state] / highest) * HEIGHT;
              top -= height;
              return svg('rect', {
                x: String(place * STRIDE + (STRIDE - WIDTH) / 2),
                y: top.toFixed(2),
                width: String(WIDTH),
                height: height.toFixed(2),
                ...barOf(state),
              });
            }),
          ),
        ];
  });
  return svg(
    'svg',
    {
      viewBox: `0 0 ${columns.length * STRIDE} ${HEIGHT + 1}`,
      preserveAspectRatio: 'none',
      class: 'drawing',
      'aria-hidden': 'true',
    },
    textures(),
    ...bars,
    svg('path', { d: `M0 ${HEIGHT + 0.5}H${columns.length * STRIDE}`, class: 'ground' }),
  );
}

const TEXTURE: Readonly<Partial<Record<HistoryState, string>>> = {
  'needs-review': 'url(#slanting)',
  'promotion-only': 'url(#lying)',
};

function barOf(state: HistoryState): Record<string, string> {
  const fill = TEXTURE[state];
  return { class: `bar ${state}`, ...(fill === undefined ? {} : { fill }) };
}

/** A small column for the legend. */
function swatch(state: HistoryState): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', class: 'swatch', 'aria-hidden': 'true' },
    svg('rect', { x: '1', y: '1', width: '14', height: '14', ...barOf(state) }),
  );
}

/** Colour is never the only difference: two of the states are filled with these. */
function textures(): SVGElement {
  const texture = (id: string, line: string) =>
    svg(
      'pattern',
      { id, width: '4', height: '4', patternUnits: 'userSpaceOnUse' },
      svg('rect', { width: '4', height: '4', class: 'tint' }),
      svg('path', { d: line, class: 'thread' }),
    );
  return svg('defs', {}, texture('slanting', 'M-1 1 1-1M0 4 4 0M3 5 5 3'), texture('lying', 'M0 1H4M0 3H4'));
}

function countsText({ counts }: Column, texts: Texts): string {
  return COUNTED.filter((state) => counts[state] > 0)
    .map((state) => `${texts.say(STATE_WORD[state])} ${texts.number(counts[state])}`)
    .join(', ');
}

function table(
  columns: readonly Column[],
  shown: readonly HistoryState[],
  today: string,
  texts: Texts,
): HTMLElement {
  return el(
    'div',
    { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': texts.say('historyAsTable') },
    el(
      'table',
      {},
      el('caption', { class: 'visually-hidden' }, texts.say('historyPlot')),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, texts.say('historyDay')),
          ...shown.map((state) => el('th', { scope: 'col' }, texts.say(STATE_WORD[state]))),
        ),
      ),
      el(
        'tbody',
        {},
        ...columns
          .filter(({ total }) => total > 0)
          .reverse()
          .map((column) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, nameOf(column, today, texts)),
              ...shown.map((state) => el('td', {}, texts.number(column.counts[state]))),
            ),
          ),
      ),
    ),
  );
}

function nameOf({ from, to }: Column, today: string, texts: Texts): string {
  const name = texts.recentDay(from, today);
  return from === to ? name : `${name} – ${texts.recentDay(to, today)}`;
}

/** Days since 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00Z`) / DAY;
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
