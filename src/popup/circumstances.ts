/** The quiet parts below the findings: what was not judged, how the rest was, and what cannot be seen. */
import type { NamedTally } from '../messages';
import type { Settings, Signal, Verdict } from '../model';
import { DIGITAL_WORD, READING_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { term } from '../ui/parts';
import type { Key, Texts } from '../ui/text';

/** Things seen and not judged, each kind of sale with a few quoted words. */
export function notJudged(digital: readonly Signal[], texts: Texts): HTMLElement | null {
  if (digital.length === 0) {
    return null;
  }
  const byKind = new Map<Key, Set<string>>();
  for (const { digital: kind, label } of digital) {
    if (kind !== undefined) {
      const labels = byKind.get(DIGITAL_WORD[kind]) ?? new Set();
      byKind.set(DIGITAL_WORD[kind], labels.add(label));
    }
  }
  return el(
    'section',
    { class: 'digital', 'aria-labelledby': 'digital' },
    el('h2', { id: 'digital' }, texts.say('digitalHeading')),
    el('p', { class: 'soft' }, texts.say('digitalNote')),
    el(
      'ul',
      {},
      ...[...byKind].map(([word, labels]) =>
        el('li', {}, texts.say(word), ...quoted([...labels].slice(0, 3))),
      ),
    ),
  );
}

/** Day, market and reading of the verdict, and what no page can show. */
export function howJudged(
  verdict: Verdict,
  settings: Settings,
  tally: readonly NamedTally[],
  texts: Texts,
): HTMLElement {
  return el(
    'details',
    { 'data-key': 'about', class: 'about' },
    el('summary', { 'data-key': 'sum about' }, texts.say('aboutHeading')),
    el(
      'dl',
      { class: 'terms' },
      ...term(texts.say('dateLabel'), texts.day(verdict.date)),
      ...term(texts.say('marketLabel'), marketText(verdict, settings, texts)),
      ...term(texts.say('readingLabel'), texts.say(READING_WORD[verdict.reading])),
    ),
    el('h2', {}, texts.say('cannotSeeHeading')),
    el('p', {}, texts.say('cannotSeeText')),
    verdict.notObservable.length > 0 &&
      el('ul', { class: 'cannot' }, ...verdict.notObservable.map((what) => el('li', {}, texts.pick(what)))),
    tally.length > 0 && el('h2', {}, texts.say('tallyHeading')),
    tally.length > 0 &&
      el(
        'ul',
        { class: 'tally' },
        ...tally.map(({ rule, title, right, wrong }) =>
          el('li', { 'data-rule': rule }, texts.say('tallyLine', texts.pick(title), right, wrong)),
        ),
      ),
  );
}

/** The market and how it was known. */
function marketText(verdict: Verdict, settings: Settings, texts: Texts): string {
  const country = texts.country(verdict.market);
  if (settings.market !== 'auto') {
    return texts.say('marketFromSetting', country);
  }
  const signs = verdict.marketSigns.filter(({ market }) => market === verdict.market).map(({ seen }) => seen);
  return verdict.market === 'unknown'
    ? texts.say('marketUnknown')
    : texts.say('marketFromPage', country, [...new Set(signs)].slice(0, 3).join(', '));
}

function quoted(labels: readonly string[]): Node[] {
  return labels
    .filter((label) => label !== '')
    .flatMap((label, index) => [
      document.createTextNode(index === 0 ? ': ' : ', '),
      el('q', {}, el('bdi', {}, label)),
    ]);
}
