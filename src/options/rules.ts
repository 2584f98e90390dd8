/** Rules beyond the ban on payment, and the law of other places: each with a switch. */
import type { Settings } from '../model';
import { JURISDICTIONS, RULES } from '../rules';
import { el } from '../ui/dom';
import { type Change, type Locked, lockedNote, switchSetting } from '../ui/settings';
import type { Texts } from '../ui/text';

export function rulesPart(settings: Settings, texts: Texts, change: Change, locked: Locked): HTMLElement {
  const { rulesOn } = settings;
  const isLocked = locked.includes('rulesOn');
  return el(
    'section',
    { 'aria-labelledby': 'rules-heading' },
    el('h2', { id: 'rules-heading' }, texts.say('optionsRules')),
    el('p', { class: 'soft' }, texts.say('optionsRulesNote')),
    isLocked && lockedNote(texts),
    ...RULES.filter(({ scope }) => scope === 'beyond').map(({ id, title, sentences }) =>
      switchSetting(
        `rule-${id}`,
        texts.pick(title),
        texts.pick(sentences.shoppers),
        rulesOn.includes(id),
        isLocked,
        texts,
        () => change({ rulesOn: changed(rulesOn, id) }),
        false,
      ),
    ),
  );
}

export function placesPart(settings: Settings, texts: Texts, change: Change, locked: Locked): HTMLElement {
  const { jurisdictionsOn } = settings;
  const isLocked = locked.includes('jurisdictionsOn');
  return el(
    'section',
    { 'aria-labelledby': 'places-heading' },
    el('h2', { id: 'places-heading' }, texts.say('optionsPlaces')),
    el('p', { class: 'soft' }, texts.say('optionsPlacesNote')),
    isLocked && lockedNote(texts),
    ...JURISDICTIONS.map(({ id, name, rules }) =>
      switchSetting(
        `place-${id}`,
        texts.pick(name),
        texts.list(rules.map(({ title }) => texts.pick(title))),
        jurisdictionsOn.includes(id),
        isLocked,
        texts,
        () => change({ jurisdictionsOn: changed(jurisdictionsOn, id) }),
        false,
      ),
    ),
  );
}

/** The list without the id, or with it. */
function changed(on: readonly string[], id: string): string[] {
  return on.includes(id) ? on.filter((each) => each !== id) : [...on, id];
}
