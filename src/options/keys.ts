/** The signing keys that are kept, each with a button that deletes it. */
import type { KeptKey } from '../storage/keys';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';

export function keysPart(
  keys: readonly KeptKey[],
  texts: Texts,
  remove: (key: KeptKey) => void,
): HTMLElement {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return el(
    'section',
    { 'aria-labelledby': 'keys-heading' },
    el('h2', { id: 'keys-heading' }, texts.say('optionsKeys')),
    el('p', { class: 'soft' }, texts.say('optionsKeysNote')),
    keys.length === 0
      ? el('p', {}, texts.say('optionsKeysNone'))
      : el(
          'ul',
          { class: 'rows' },
          ...keys.map((key) =>
            el(
              'li',
              { class: 'card platform', 'data-recipient': key.id },
              el(
                'div',
                { class: 'about' },
                el('h3', {}, key.id),
                el(
                  'p',
                  { class: 'soft' },
                  texts.say(
                    'optionsKeyMade',
                    texts.moment(key.madeAt, timeZone),
                    key.fingerprint.slice(0, 16),
                  ),
                ),
              ),
              el(
                'button',
                {
                  type: 'button',
                  class: 'button small',
                  'aria-label': texts.say('optionsKeyDeleteOf', key.id),
                  'data-key': `key ${key.id}`,
                  onClick: () => remove(key),
                },
                texts.say('optionsKeyDelete'),
              ),
            ),
          ),
        ),
  );
}
