/**
 * The words of our pages and of the badge. Both languages are part of the build, so that the user can
 * change the language while a page is open, which the browser's own `i18n` cannot.
 */
import en from '../../public/_locales/en/messages.json';
import id from '../../public/_locales/id/messages.json';
import type { Settings, Text } from '../model';

export type Language = 'id' | 'en';
export type Key = keyof typeof id & keyof typeof en;

/** A message in the browser's own file format; the description is for translators. */
interface Message {
  message: string;
  description: string;
}

const MESSAGES: Readonly<Record<Language, Readonly<Record<Key, Message>>>> = { id, en };

/** Everything that a page needs to speak one language. */
export interface Texts {
  language: Language;
  /** The message with `$1`, `$2`, … filled in, numbers as people write them. */
  say(key: Key, ...values: readonly (string | number)[]): string;
  /** Chooses between a message for one and a message for any other number, and fills in the number and what follows. */
  count(n: number, one: Key, other: Key, ...values: readonly (string | number)[]): string;
  /** A number as people write it. */
  number(n: number): string;
  /** Names with commas and a last “and”. */
  list(names: readonly string[]): string;
  /** The sentence of a rule in this language. */
  pick(text: Text): string;
  /** A day as people write it. `day` is `YYYY-MM-DD`. */
  day(day: string): string;
  /** The same without the year when it is that of `today`. */
  recentDay(day: string, today: string): string;
  /** The time of day of an instant, in milliseconds since 1970, where the user is. */
  time(at: number): string;
  /** An instant as people write it, in the time zone given; ISO 8601 in. */
  moment(instant: string, timeZone: string): string;
  /** A country's name; `market` is ISO 3166-1 alpha-2, lower case. */
  country(market: string): string;
}

/** The setting, or the browser's own language when we speak it, or Indonesian. */
export function languageFor(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') {
    return setting;
  }
  return /^en\b/i.test(browserLanguage) ? 'en' : 'id';
}

export function textsIn(language: Language): Texts {
  const messages = MESSAGES[language];
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const say: Texts['say'] = (key, ...values) =>
    messages[key].message.replace(/\$([1-9])/g, (_, place: string) => {
      const value = values[Number(place) - 1] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  const day = (date: string, format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
  return {
    language,
    say,
    count: (n, one, other, ...values) =>
      say(plurals.select(n) === 'one' ? one : other, numbers.format(n), ...values),
    list: (names) => new Intl.ListFormat(locale).format(names),
    number: (n) => numbers.format(n),
    pick: (text) => text[language],
    day: (date) => day(date, { dateStyle: 'long' }),
    recentDay: (date, today) =>
      day(
        date,
        date.slice(0, 4) === today.slice(0, 4) ? { day: 'numeric', month: 'long' } : { dateStyle: 'long' },
      ),
    time: (at) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at),
    moment: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
        new Date(instant),
      ),
    country: (market) => countryName(market, locale),
  };
}

function countryName(market: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(market.toUpperCase()) ?? market;
  } catch {
    return market.toUpperCase();
  }
}
