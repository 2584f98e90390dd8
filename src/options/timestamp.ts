/** The authority that may be asked for timestamps; none as long as the field is empty. */
import { el } from '../ui/dom';
import { lockedNote } from '../ui/settings';
import type { Texts } from '../ui/text';

/** @param save gets what stands in the field, right or wrong. */
export function timestampPart(
  authority: string,
  isLocked: boolean,
  texts: Texts,
  save: (authority: string) => void,
): HTMLElement {
  const field = el('input', {
    type: 'url',
    name: 'authority',
    class: 'field wide',
    'data-key': 'timestamp authority',
    value: authority,
    autocomplete: 'off',
    spellcheck: 'false',
    disabled: isLocked,
  });
  const form = el(
    'form',
    { class: 'setting', id: 'timestamp', novalidate: true },
    el('label', { class: 'line-up' }, el('span', {}, texts.say('optionsTimestampAddress')), field),
    isLocked
      ? lockedNote(texts)
      : el(
          'p',
          {},
          el(
            'button',
            { type: 'submit', class: 'button', 'data-key': 'timestamp save' },
            texts.say('optionsTimestampSave'),
          ),
        ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(String(new FormData(form).get('authority') ?? '').trim());
  });
  return el(
    'section',
    { 'aria-labelledby': 'timestamp-heading' },
    el('h2', { id: 'timestamp-heading' }, texts.say('optionsTimestamp')),
    el('p', { class: 'soft' }, texts.say('optionsTimestampNote')),
    form,
  );
}
