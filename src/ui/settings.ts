/** The switches of the settings, for the popup and the options page. */
import type { Reading, Settings } from '../model';
import { el } from './dom';
import type { Key, Language, Texts } from './text';

export type Change = (changes: Partial<Settings>) => void;

interface Choice {
  value: string;
  /** What is written on it. */
  face: string;
  /** What a screen reader adds. */
  spoken?: string;
  lang?: Language;
}

/** Indonesian or English, small enough for a header. */
export function languageSwitch(texts: Texts, change: Change): HTMLElement {
  return choices(
    'language',
    texts.say('languageLabel'),
    texts.language,
    [
      { value: 'id', face: 'ID', spoken: texts.say('languageIndonesian'), lang: 'id' },
      { value: 'en', face: 'EN', spoken: texts.say('languageEnglish'), lang: 'en' },
    ],
    (value) => change({ language: value as Language }),
    true,
  );
}

const READING_NOTE: Readonly<Record<Reading, Key>> = {
  text: 'readingTextNote',
  strict: 'readingStrictNote',
  all: 'readingAllNote',
};

/** Reading, market and flags, each with its name. */
export function settingChoices(settings: Settings, texts: Texts, change: Change): HTMLElement[] {
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
    ),
    el('p', { class: 'soft' }, texts.say(READING_NOTE[settings.reading])),
    choices(
      'market',
      texts.say('marketSetting'),
      settings.market,
      [
        { value: 'auto', face: texts.say('marketAuto') },
        { value: 'id', face: texts.say('marketIndonesia') },
      ],
      (value) => change({ market: value }),
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
    ),
    el('p', { class: 'soft' }, texts.say(settings.flags === 'always' ? 'flagsAlwaysNote' : 'flagsAskedNote')),
  ];
}

function choices(
  name: keyof Settings,
  legend: string,
  chosen: string,
  among: readonly Choice[],
  choose: (value: string) => void,
  legendHidden = false,
): HTMLElement {
  return el(
    'fieldset',
    { class: 'choice' },
    el('legend', legendHidden ? { class: 'visually-hidden' } : {}, legend),
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
  );
}
