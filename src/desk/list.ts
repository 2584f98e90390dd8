/** The list of reports, with what finds one in it. */
import { isDue } from '../storage/reminders';
import type { ReportRecord } from '../storage/reports';
import { el } from '../ui/dom';
import { OUTCOME_WORD } from '../ui/state';
import type { Key, Texts } from '../ui/text';
import { FILTERS, type Filter } from './find';
import { shortId } from './message';
import { STATE_CLASS, STATE_WORDS } from './words';

const FILTER_WORDS: Readonly<Record<Filter, Key>> = {
  all: 'deskFilterAll',
  open: 'deskFilterOpen',
  'under-way': 'deskFilterUnderWay',
  done: 'deskFilterDone',
  trouble: 'deskFilterTrouble',
  withdrawn: 'deskStateWithdrawn',
  reminders: 'deskFilterReminders',
};

/** The search field and the choice of states. They stay as they are while the list below changes. */
export function finders(
  texts: Texts,
  { search, filter }: { search: string; filter: Filter },
  change: (wanted: { search?: string; filter?: Filter }) => void,
): HTMLElement {
  const { say } = texts;
  const field = el('input', {
    type: 'search',
    id: 'search',
    placeholder: say('deskSearchHint'),
    'data-key': 'search',
  });
  // not as an attribute: what is being typed must not have the field drawn anew
  field.value = search;
  field.addEventListener('input', () => change({ search: field.value }));
  const select = el(
    'select',
    {
      id: 'filter',
      'data-key': 'filter',
      onChange: (event) => change({ filter: (event.target as HTMLSelectElement).value as Filter }),
    },
    ...(Object.keys(FILTERS) as Filter[]).map((each) =>
      el('option', { value: each }, say(FILTER_WORDS[each])),
    ),
  );
  select.value = filter;
  return el(
    'div',
    { class: 'finders' },
    el('div', {}, el('label', { for: 'search' }, say('deskSearch')), field),
    el('div', {}, el('label', { for: 'filter' }, say('deskFilter')), select),
  );
}

/** One line of the list: a link, so that it has an address and works without a mouse. */
export function row(report: ReportRecord, chosen: string, texts: Texts, now: Date): HTMLElement {
  const { id, about, state } = report;
  return el(
    'li',
    {},
    el(
      'a',
      {
        href: `#${id}`,
        class: 'card row',
        'data-key': `row ${id}`,
        'data-id': id,
        'aria-current': id === chosen && 'true',
      },
      el(
        'span',
        { class: 'top' },
        el('strong', {}, about.platformName),
        el('span', { class: `chip ${STATE_CLASS[state]}` }, texts.say(STATE_WORDS[state])),
      ),
      el('bdi', { class: 'soft url' }, about.url.replace(/^https?:\/\//, '')),
      el(
        'span',
        { class: 'soft' },
        `LP-${shortId(report)} · ${texts.moment(about.seenAt, 'Asia/Jakarta')} WIB · ${texts.say(OUTCOME_WORD[about.outcome])}`,
      ),
      isDue(report, now) && el('span', { class: 'due' }, texts.say('deskReminderNow')),
    ),
  );
}
