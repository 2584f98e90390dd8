/** The article that a finding rests on: its words in their language, its dates and status, and how well all that is known. */
import type { Citation, Finding } from '../model';
import { INSTRUMENTS } from '../rules/instruments';
import type { Instrument } from '../rules/instruments/instrument';
import { inForceText, WORDING_WORD, wordingText } from '../ui/describe';
import { el } from '../ui/dom';
import { term } from '../ui/parts';
import type { Texts } from '../ui/text';

export function articlePart({ citation }: Finding, texts: Texts): HTMLElement {
  if (citation === undefined) return el('p', {}, texts.say('whyNoArticle'));
  const { instrument, article, quote, translation, says, note, source } = citation;
  const known = INSTRUMENTS.find(({ name }) => name === instrument);
  return el(
    'div',
    { class: 'article' },
    el('h3', {}, `${instrument}, ${texts.pick(article)}`),
    known && el('p', { class: 'soft' }, el('cite', { lang: 'id' }, known.title.value)),
    quote === ''
      ? el('p', {}, texts.say('whyNoQuote'))
      : el('blockquote', { lang: 'id' }, el('p', {}, quote)),
    translation !== undefined &&
      texts.language !== 'id' &&
      el(
        'blockquote',
        { lang: 'en' },
        el('p', {}, translation),
        el('p', { class: 'soft' }, texts.say('whyTranslation')),
      ),
    says !== undefined && el('p', {}, `${texts.say('whySays')} ${texts.pick(says)}`),
    note !== undefined && el('p', {}, texts.pick(note)),
    el(
      'dl',
      { class: 'terms' },
      ...term(texts.say('whyDates'), inForceText(citation, texts)),
      ...term(texts.say('whyStatus'), statusText(citation, known, texts)),
      ...term(texts.say('whyVerified'), `${wordingText(citation, texts)} (`, sourcePart(source), ')'),
      ...(known === undefined
        ? []
        : term(
            texts.say('whyAddress'),
            ...known.addresses.flatMap(({ publisher, url }, index) => [
              index === 0 ? '' : ' · ',
              el('a', { href: url, rel: 'noreferrer', target: '_blank' }, publisher),
            ]),
          )),
    ),
    known?.sanctions && sanctionsPart(known, texts),
  );
}

/** Sources are named in English, as in the files of the rules. */
function sourcePart(source: string): HTMLElement {
  return el('span', { lang: 'en' }, source);
}

function statusText({ to }: Citation, known: Instrument | undefined, texts: Texts): string {
  if (to === undefined) return texts.say('whyStatusInForce');
  return known?.revokedBy === undefined
    ? texts.say('whyStatusEnded', texts.day(to))
    : texts.say('whyStatusRevoked', known.revokedBy.value);
}

/** The ladder, closed: it says what the text provides for, not what awaits anybody. */
function sanctionsPart({ sanctions, imposedBy }: Instrument, texts: Texts): HTMLElement | false {
  if (sanctions === undefined) return false;
  const { article, steps } = sanctions.value;
  return el(
    'details',
    { 'data-key': 'sanctions' },
    el('summary', { 'data-key': 'sum sanctions' }, texts.say('whySanctions', texts.pick(article))),
    el(
      'ol',
      { class: 'ladder' },
      ...steps.map(({ step, by }) =>
        el('li', {}, by === undefined ? texts.pick(step) : `${texts.pick(step)} (${texts.pick(by)})`),
      ),
    ),
    imposedBy && el('p', {}, `${texts.say('whyImposedBy')} ${texts.pick(imposedBy.value)}`),
    el(
      'p',
      { class: 'soft' },
      `${texts.say(WORDING_WORD[sanctions.verified])} (`,
      sourcePart(sanctions.source),
      ')',
    ),
    sanctions.note && el('p', { class: 'soft' }, texts.pick(sanctions.note)),
  );
}
