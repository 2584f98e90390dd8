/** What the law of other places says of a page that addresses them: beside the verdict, in its own words. */
import type { Elsewhere, JurisdictionKind } from '../model';
import { el } from '../ui/dom';
import { citationPart, outcomeTag } from '../ui/parts';
import type { Key, Texts } from '../ui/text';

const KIND_SENTENCE: Readonly<Record<JurisdictionKind, Key>> = {
  prohibition: 'elsewhereProhibition',
  classification: 'elsewhereClassification',
  disclosure: 'elsewhereDisclosure',
};

/** A card for each place that the user switched on; `null` when none of them has a say. */
export function elsewherePart(places: readonly Elsewhere[], texts: Texts): HTMLElement | null {
  if (places.length === 0) {
    return null;
  }
  return el(
    'section',
    { class: 'elsewhere', 'aria-labelledby': 'elsewhere' },
    el('h2', { id: 'elsewhere' }, texts.say('elsewhereHeading')),
    el('p', { class: 'soft' }, texts.say('elsewhereNote')),
    el('ul', {}, ...places.map((place) => placeCard(place, texts))),
  );
}

function placeCard(
  { jurisdiction, name, kind, outcome, word, findings }: Elsewhere,
  texts: Texts,
): HTMLElement {
  return el(
    'li',
    { class: 'card', 'data-place': jurisdiction },
    el('h3', {}, texts.pick(name)),
    el('p', { class: 'soft' }, texts.say(KIND_SENTENCE[kind])),
    el('p', { class: 'tags' }, outcomeTag(outcome, texts, texts.pick(word))),
    ...findings.flatMap(({ rule, why, citation }) => [
      el('p', { class: 'why' }, texts.pick(why)),
      citation !== undefined && citationPart(citation, rule, texts),
    ]),
  );
}
