/** The switches of the settings, for the popup and the options page. */
import {
  HISTORY_PAGE_BYTES,
  MOST_HISTORY_DAYS,
  MOST_HISTORY_PAGES,
  type Reading,
  type Settings,
} from '../model';
import { el } from './dom';
import { icon } from './icons';
import type { Key, Language, Texts } from './text';

export type Change = (changes: Partial<Settings>) => void;
/** Fields that an organisation set: shown, and not to be changed. */
export type Locked = readonly (keyof Settings)[];

interface Choice {
  value: string;
  /** What is written on it. */
  face: string;
  /** What a screen reader adds. */
  spoken?: string;
  lang?: Language;
}

/** Indonesian or English, small enough for a header. */
export function languageSwitch(texts: Texts, change: Change, locked: Locked = []): HTMLElement {
  return choices(
    'language',
    texts.say('languageLabel'),
    texts.language,
    [
      { value: 'id', face: 'ID', spoken: texts.say('languageIndonesian'), lang: 'id' },
      { value: 'en', face: 'EN', spoken: texts.say('languageEnglish'), lang: 'en' },
    ],
    (value) => change({ language: value as Language }),
    { texts, locked, legendShown: false },
  );
}

const READING_NOTE: Readonly<Record<Reading, Key>> = {
  text: 'readingTextNote',
  strict: 'readingStrictNote',
  all: 'readingAllNote',
};

/** Reading, market and flags, each with its name. */
export function settingChoices(
  settings: Settings,
  texts: Texts,
  change: Change,
  locked: Locked = [],
): HTMLElement[] {
  return [
    choices(
      'reading',
      texts.say('readingLabel'),
      settings.reading,
      [
        { value: 'text', face: texts.say('readingText') },
        { value: 'strict', face: texts.say('readingStrict') },
        { value: 'all', face: texts.say('readingAll') },
      ],
      (value) => change({ reading: value as Settings['reading'] }),
      { texts, locked },
    ),
    el('p', { class: 'soft' }, texts.say(READING_NOTE[settings.reading])),
    choices(
      'market',
      texts.say('marketSetting'),
      settings.market,
      [
        { value: 'auto', face: texts.say('marketAuto') },
        { value: 'id', face: texts.say('marketIndonesia') },
        // another country comes from a file or an organisation
        ...(['auto', 'id'].includes(settings.market)
          ? []
          : [{ value: settings.market, face: texts.country(settings.market) }]),
      ],
      (value) => change({ market: value }),
      { texts, locked },
    ),
    choices(
      'flags',
      texts.say('flagsSetting'),
      settings.flags,
      [
        { value: 'asked', face: texts.say('flagsAsked') },
        { value: 'always', face: texts.say('flagsAlways') },
      ],
      (value) => change({ flags: value as Settings['flags'] }),
      { texts, locked },
    ),
    el('p', { class: 'soft' }, texts.say(settings.flags === 'always' ? 'flagsAlwaysNote' : 'flagsAskedNote')),
  ];
}

/** A setting with a name, a switch and a note. */
export function switchSetting(
  id: string,
  name: string,
  note: string,
  isOn: boolean,
  isLocked: boolean,
  texts: Texts,
  press: () => void,
  /** False where one note stands over several such settings. */
  saysLocked = true,
): HTMLElement {
  return el(
    'div',
    { class: 'setting' },
    el(
      'div',
      { class: 'line-up' },
      el('span', { id: `${id}-name` }, name),
      toggle(isOn, texts, press, {
        id,
        'data-key': id,
        disabled: isLocked,
        'aria-labelledby': `${id}-name`,
        'aria-describedby': `${id}-note`,
      }),
    ),
    el('p', { class: 'soft', id: `${id}-note` }, note),
    isLocked && saysLocked && lockedNote(texts),
  );
}

/** Whether a history is kept, and for how long. */
export function keepingChoices(
  settings: Settings,
  texts: Texts,
  change: Change,
  locked: Locked = [],
): HTMLElement[] {
  const { history, historyDays } = settings;
  const megabytes = Math.ceil((MOST_HISTORY_PAGES * HISTORY_PAGE_BYTES) / 1_000_000);
  return [
    switchSetting(
      'keep',
      texts.say('historyKeep'),
      texts.say('historyKeepNote'),
      history,
      locked.includes('history'),
      texts,
      () => change({ history: !history }),
    ),
    el(
      'div',
      { class: 'setting' },
      el(
        'label',
        { class: 'line-up' },
        el('span', {}, texts.say('historyDays')),
        el('input', {
          type: 'number',
          class: 'field short',
          id: 'days',
          'data-key': 'days',
          min: 1,
          max: MOST_HISTORY_DAYS,
          step: 1,
          required: true,
          value: historyDays,
          disabled: locked.includes('historyDays'),
          'aria-describedby': 'days-note',
          // a number that cannot be is not taken; the browser says what is wrong with it
          onChange: ({ target }) => {
            const input = target as HTMLInputElement;
            if (input.reportValidity()) {
              change({ historyDays: input.valueAsNumber });
            }
          },
        }),
      ),
      el(
        'p',
        { class: 'soft', id: 'days-note' },
        texts.say(
          'historyDaysNote',
          texts.number(MOST_HISTORY_DAYS),
          texts.number(MOST_HISTORY_PAGES),
          texts.number(megabytes),
        ),
      ),
      locked.includes('historyDays') && lockedNote(texts),
    ),
  ];
}

function choices(
  name: keyof Settings,
  legend: string,
  chosen: string,
  among: readonly Choice[],
  choose: (value: string) => void,
  /** `legendShown` is false for a choice whose name is only for screen readers. */
  { texts, locked, legendShown = true }: { texts: Texts; locked: Locked; legendShown?: boolean },
): HTMLElement {
  const isLocked = locked.includes(name);
  return el(
    'fieldset',
    { class: 'choice', disabled: isLocked },
    el('legend', legendShown ? {} : { class: 'visually-hidden' }, legend),
    el(
      'div',
      { class: 'switch' },
      ...among.map(({ value, face, spoken, lang }) => {
        const input = el('input', {
          type: 'radio',
          name,
          value,
          checked: value === chosen,
          'data-key': `${name} ${value}`,
          onChange: () => choose(value),
        });
        return el(
          'label',
          {},
          input,
          el('span', { lang }, face),
          spoken !== undefined && el('span', { class: 'visually-hidden', lang }, ` ${spoken}`),
        );
      }),
    ),
    isLocked && lockedNote(texts),
  );
}

/** Said at a field that an organisation set. */
export function lockedNote(texts: Texts): HTMLElement {
  return el('p', { class: 'locked' }, icon('locked'), texts.say('lockedNote'));
}

/** A setting that is on or off; the knob, the fill and the word say the same. */
export function toggle(
  isOn: boolean,
  texts: Texts,
  press: () => void,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'toggle',
      role: 'switch',
      'aria-checked': String(isOn),
      ...attributes,
      onClick: press,
    },
    el('span', { class: 'word', 'aria-hidden': 'true' }, texts.say(isOn ? 'accessOn' : 'accessOff')),
    el('span', { class: 'track', 'aria-hidden': 'true' }),
  );
}
