/** The inbox of an organisation that takes reports directly. */
import type { InboxSetting } from '../model';
import { el } from '../ui/dom';
import { lockedNote } from '../ui/settings';
import type { Key, Texts } from '../ui/text';

const KINDS: Readonly<Record<InboxSetting['kind'], Key>> = {
  none: 'optionsInboxNone',
  openrosa: 'optionsInboxOpenRosa',
  https: 'optionsInboxHttps',
};

/** @param save gets what stands in the form, right or wrong. */
export function inboxPart(
  inbox: InboxSetting,
  isLocked: boolean,
  texts: Texts,
  save: (inbox: InboxSetting) => void,
): HTMLElement {
  const field = (name: 'endpoint' | 'label' | 'formId', label: Key, type: string) =>
    el(
      'label',
      { class: 'line-up' },
      el('span', {}, texts.say(label)),
      el('input', {
        type,
        name,
        class: 'field wide',
        'data-key': `inbox ${name}`,
        value: inbox[name],
        autocomplete: 'off',
        spellcheck: 'false',
        disabled: isLocked,
      }),
    );
  const form = el(
    'form',
    { class: 'setting', id: 'inbox', novalidate: true },
    el(
      'label',
      { class: 'line-up' },
      el('span', {}, texts.say('optionsInboxKind')),
      el(
        'select',
        { name: 'kind', class: 'field wide', 'data-key': 'inbox kind', disabled: isLocked },
        ...Object.entries(KINDS).map(([kind, name]) =>
          el('option', { value: kind, selected: kind === inbox.kind }, texts.say(name)),
        ),
      ),
    ),
    field('endpoint', 'optionsInboxEndpoint', 'url'),
    field('label', 'optionsInboxLabel', 'text'),
    field('formId', 'optionsInboxForm', 'text'),
    isLocked
      ? lockedNote(texts)
      : el(
          'p',
          {},
          el(
            'button',
            { type: 'submit', class: 'button', 'data-key': 'inbox save' },
            texts.say('optionsInboxSave'),
          ),
        ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(written(form));
  });
  return el(
    'section',
    { 'aria-labelledby': 'inbox-heading' },
    el('h2', { id: 'inbox-heading' }, texts.say('optionsInbox')),
    el('p', { class: 'soft' }, texts.say('optionsInboxNote')),
    form,
  );
}

function written(form: HTMLFormElement): InboxSetting {
  const values = new FormData(form);
  const text = (name: string) => String(values.get(name) ?? '').trim();
  const kind = text('kind') as InboxSetting['kind'];
  return kind === 'none'
    ? { kind, endpoint: '', label: '', formId: '' }
    : { kind, endpoint: text('endpoint'), label: text('label'), formId: text('formId') };
}
