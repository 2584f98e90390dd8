/** One report: where it stands, what can be done with it, and what happened so far. */
import type { Receipt, ReportRecord } from '../storage/reports';
import { WORDS_LIMIT } from '../storage/reports';
import { el } from '../ui/dom';
import { OUTCOME_WORD } from '../ui/state';
import type { Key, Texts } from '../ui/text';
import { shortId } from './message';
import { timeline } from './timeline';
import { STATE_CLASS, STATE_WORDS } from './words';

/** What the buttons of a report do. */
export const ACTS = [
  'post',
  'try-now',
  'ask-status',
  'confirm',
  'save-file',
  'save-letter',
  'save-json',
  'withdraw',
  'undo',
  'delete',
] as const;
export type Act = (typeof ACTS)[number];

const ACT_WORDS: Readonly<Record<Act, Key>> = {
  post: 'deskPostDirectly',
  'try-now': 'deskTryNow',
  'ask-status': 'deskAskStatus',
  confirm: 'deskConfirm',
  'save-file': 'deskSaveFile',
  'save-letter': 'deskSaveLetter',
  'save-json': 'deskSaveJson',
  withdraw: 'deskWithdraw',
  undo: 'deskUndo',
  delete: 'deskDelete',
};

/** Acts that make sense where a report stands. */
export function actsFor({ state, sealed, sending }: ReportRecord, hasInbox: boolean): Act[] {
  const canPost = ['sealed', 'rejected', 'expired', 'handed-over', 'acknowledged'].includes(state);
  const can: Readonly<Record<Act, boolean>> = {
    post: hasInbox && canPost && sealed !== undefined,
    'try-now': state === 'retry',
    'ask-status': state === 'sent' && sending?.statusUrl !== undefined,
    confirm: state === 'handed-over' || state === 'sent',
    'save-file': sealed !== undefined,
    'save-letter': sealed !== undefined,
    'save-json': true,
    withdraw: state !== 'withdrawn' && state !== 'sending',
    undo: state === 'withdrawn',
    delete: state !== 'sending',
  };
  return ACTS.filter((act) => can[act]);
}

export interface Shown {
  report: ReportRecord;
  receipts: readonly Receipt[];
  /** Other reports of the same thing. */
  same: readonly ReportRecord[];
  /** Reports of the same place on other days, oldest first. */
  otherDays: readonly ReportRecord[];
  hasInbox: boolean;
  /** Whether the next press deletes. */
  armed: boolean;
}

export function aboutPart(shown: Shown, texts: Texts, act: (act: Act) => void): HTMLElement[] {
  const { say } = texts;
  const { report, receipts, same, otherDays, hasInbox, armed } = shown;
  const { id, about, state } = report;
  return [
    el('p', { class: 'back' }, el('a', { href: '#', 'data-key': `back ${id}` }, say('deskBack'))),
    el('h2', { id: 'chosen', tabindex: '-1' }, say('deskReportOn', about.platformName, shortId(report))),
    el(
      'p',
      { class: 'tags' },
      el(
        'span',
        { class: `chip ${STATE_CLASS[state]}`, id: 'state', 'data-state': state },
        say(STATE_WORDS[state]),
      ),
      el('span', { class: 'soft' }, say(OUTCOME_WORD[about.outcome])),
    ),
    el('p', {}, el('bdi', {}, about.url)),
    el('p', { class: 'soft' }, say('deskSeenAt', `${texts.moment(about.seenAt, 'Asia/Jakarta')} WIB`)),
    same.length > 0 &&
      el(
        'div',
        { class: 'card warning', id: 'same' },
        el('p', {}, say('deskAlready')),
        el('ul', {}, ...same.map((other) => el('li', {}, link(other, texts)))),
      ),
    state === 'draft' &&
      el(
        'p',
        {},
        el(
          'a',
          { class: 'button main', href: `../report/report.html?id=${id}`, id: 'go-on' },
          say('deskGoOn'),
        ),
      ),
    el(
      'div',
      { class: 'buttons' },
      ...actsFor(report, hasInbox).map((each) =>
        el(
          'button',
          {
            type: 'button',
            class: each === 'post' ? 'button main' : 'button',
            'data-act': each,
            'data-key': `${each} ${id}`,
            onClick: () => act(each),
          },
          say(each === 'delete' && armed ? 'deskDeleteReally' : ACT_WORDS[each]),
        ),
      ),
    ),
    el('h3', {}, say('deskTimeline')),
    timeline(receipts, texts),
    otherDays.length > 0 && daysPart(report, otherDays, texts),
  ].filter((part) => part !== false);
}

function link(report: ReportRecord, texts: Texts): HTMLElement {
  return el(
    'a',
    { href: `#${report.id}` },
    `LP-${shortId(report)}, ${texts.moment(report.about.seenAt, 'Asia/Jakarta')} WIB, ${texts.say(STATE_WORDS[report.state])}`,
  );
}

/** Before and after: how the same place was judged on other days. */
function daysPart(report: ReportRecord, others: readonly ReportRecord[], texts: Texts): HTMLElement {
  const { say } = texts;
  const all = [...others, report].sort((a, b) => (a.about.seenAt < b.about.seenAt ? -1 : 1));
  return el(
    'section',
    { id: 'days', 'aria-labelledby': 'days-heading' },
    el('h3', { id: 'days-heading' }, say('deskDays')),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...(['deskDaysWhen', 'deskDaysOutcome', 'deskDaysRules'] as const).map((key) =>
            el('th', { scope: 'col' }, say(key)),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        ...all.map((each) =>
          el(
            'tr',
            { 'aria-current': each.id === report.id && 'true' },
            el(
              'th',
              { scope: 'row' },
              each.id === report.id
                ? texts.moment(each.about.seenAt, 'Asia/Jakarta')
                : el('a', { href: `#${each.id}` }, texts.moment(each.about.seenAt, 'Asia/Jakarta')),
            ),
            el('td', {}, say(OUTCOME_WORD[each.about.outcome])),
            el('td', {}, each.about.rules.join(', ') || '–'),
          ),
        ),
      ),
    ),
  );
}

type Own = Pick<ReportRecord, 'notes' | 'ticket' | 'reply' | 'remindOn'>;

/** What the user writes beside a report; kept as soon as a field is left. */
export function ownPart(
  report: ReportRecord,
  texts: Texts,
  keep: (changes: Partial<Own>) => void,
): HTMLElement {
  const { say } = texts;
  const line = (field: 'ticket' | 'remindOn', type: string, word: Key) => {
    const input = el('input', {
      type,
      id: field,
      value: report[field],
      ...(field === 'ticket' && { maxlength: WORDS_LIMIT.ticket }),
      onChange: () => keep({ [field]: input.value }),
    });
    return el('div', {}, el('label', { for: field }, say(word)), input);
  };
  const words = (field: 'notes' | 'reply', word: Key) => {
    const area = el(
      'textarea',
      { id: field, rows: 3, maxlength: WORDS_LIMIT[field], onChange: () => keep({ [field]: area.value }) },
      report[field],
    );
    return el('div', {}, el('label', { for: field }, say(word)), area);
  };
  return el(
    'section',
    { class: 'part own', 'aria-labelledby': 'own-heading' },
    el('h3', { id: 'own-heading' }, say('deskOwn')),
    el('p', { class: 'soft' }, say('deskOwnLead')),
    line('ticket', 'text', 'deskTicket'),
    words('reply', 'deskReply'),
    words('notes', 'deskNotes'),
    line('remindOn', 'date', 'deskRemindOn'),
  );
}
