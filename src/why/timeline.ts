/** The law as a line of time: each regulation a bar, the day of the observation a mark across them. */
import type { Citation } from '../model';
import { INSTRUMENTS } from '../rules/instruments';
import { el, svg } from '../ui/dom';
import type { Texts } from '../ui/text';

const WIDTH = 640;
const ROW = 26;
const BAR = 14;
const TOP = 14;

/**
 * @param citation the one in force on the day; its bar stands out
 * @param date day of the observation, `YYYY-MM-DD`
 * @param today the latest day of the line, so that what is in force reaches its end
 */
export function timeline(
  citation: Citation | undefined,
  date: string,
  today: string,
  texts: Texts,
): HTMLElement {
  const rows = INSTRUMENTS.map(({ name, inForce }) => ({
    name,
    ...inForce.value,
    cited: name === citation?.instrument,
  }));
  const days = [...rows.flatMap(({ from, to }) => [from, to ?? today]), date, today].map(time);
  const first = Math.min(...days);
  const span = Math.max(...days) - first || 1;
  const x = (day: string) => ((time(day) - first) / span) * WIDTH;
  const height = TOP + rows.length * ROW + 6;
  const mark = Math.min(Math.max(x(date), 2), WIDTH - 2);
  const picture = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': texts.say('whyTimelineAlt', texts.day(date)),
    },
    ...rows.map(({ from, to, cited }, index) =>
      svg('rect', {
        class: cited ? 'bar cited' : 'bar',
        x: x(from),
        y: TOP + index * ROW,
        width: Math.max(x(to ?? today) - x(from), 3),
        height: BAR,
        rx: 3,
      }),
    ),
    svg('line', { class: 'axis', x1: 0, y1: height - 3, x2: WIDTH, y2: height - 3 }),
    svg('line', { class: 'day', x1: mark, y1: 6, x2: mark, y2: height - 3 }),
    svg('circle', { class: 'head', cx: mark, cy: 6, r: 6 }),
  );
  return el(
    'div',
    { class: 'timeline' },
    picture,
    el(
      'ol',
      {},
      ...rows.map(({ name, from, to, cited }) =>
        el(
          'li',
          { class: cited ? 'cited' : 'other' },
          `${name}: ${to === undefined ? texts.say('inForceSince', texts.day(from)) : texts.say('inForceBetween', texts.day(from), texts.day(to))}`,
          cited && ` · ${texts.say('whyCitedHere')}`,
        ),
      ),
      el('li', {}, texts.say('whyThisDay', texts.day(date))),
    ),
  );
}

function time(day: string): number {
  return Date.parse(`${day}T00:00Z`);
}
