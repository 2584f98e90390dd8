/** The pages, day by day: how each ended, where it was, when, and a button that deletes it. */
import type { PageRow } from '../model';
import { el } from '../ui/dom';
import { stateShape } from '../ui/shapes';
import { STATE_WORD } from '../ui/state';
import type { Texts } from '../ui/text';

/** A heading and a list for each day; the pages come newest day first. */
export function pageList(
  pages: readonly PageRow[],
  today: string,
  texts: Texts,
  nameOf: (platform: string) => string,
  remove: (page: PageRow) => void,
): HTMLElement[] {
  const days = [...new Set(pages.map(({ day }) => day))];
  return days.flatMap((day) => [
    el('h3', {}, texts.recentDay(day, today)),
    el(
      'ul',
      { class: 'pages' },
      ...pages.filter((page) => page.day === day).map((page) => row(page, texts, nameOf, remove)),
    ),
  ]);
}

function row(
  page: PageRow,
  texts: Texts,
  nameOf: (platform: string) => string,
  remove: (page: PageRow) => void,
): HTMLElement {
  const { day, address, platform, state, at } = page;
  return el(
    'li',
    { class: `page ${state}`, 'data-address': address },
    stateShape(state),
    el(
      'div',
      { class: 'about' },
      el(
        'p',
        {},
        el('strong', { class: 'state' }, texts.say(STATE_WORD[state])),
        ' ',
        el('span', { class: 'soft' }, `${nameOf(platform)}, ${texts.time(at)}`),
      ),
      el(
        'a',
        { href: address, target: '_blank', rel: 'noreferrer', 'data-key': `open ${day} ${address}` },
        el('bdi', {}, address.replace(/^https?:\/\//, '')),
      ),
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'button small',
        'aria-label': texts.say('historyDeleteOf', address),
        'data-key': `delete ${day} ${address}`,
        onClick: () => remove(page),
      },
      texts.say('historyDelete'),
    ),
  );
}
