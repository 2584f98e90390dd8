/** What of the report is shared, besides the picture: the address, words, places, the user's note. */
import { ADDRESS_PARTS, type AddressPart } from '../evidence/clean-url';
import { type Choices, NOTE_LIMIT } from '../evidence/draft';
import { ANONYMOUS } from '../storage/keys';
import { el } from '../ui/dom';
import type { Key, Texts } from '../ui/text';
import type { Recipient } from './recipients';

const ADDRESS_WORD: Readonly<Record<AddressPart, Key>> = {
  full: 'addressFull',
  'no-query': 'addressNoQuery',
  host: 'addressHost',
};

/**
 * The choices as a form.
 *
 * @param address where the address is shown as it will be shared
 */
export function trimPart(
  choices: Choices,
  address: HTMLElement,
  recipients: readonly Recipient[],
  texts: Texts,
  choose: (changes: Partial<Choices>) => void,
): HTMLElement {
  const { say } = texts;
  const note = el('textarea', {
    id: 'note',
    rows: 4,
    maxlength: NOTE_LIMIT,
    'aria-describedby': 'note-hint',
  });
  note.value = choices.note;
  note.addEventListener('input', () => choose({ note: note.value }));
  return el(
    'section',
    { class: 'card trim', 'aria-labelledby': 'trim' },
    el('h2', { id: 'trim' }, say('shareHeading')),
    radios(
      'address',
      say('addressLegend'),
      ADDRESS_PARTS.map((part) => [part, say(ADDRESS_WORD[part])]),
      choices.address,
      (value) => choose({ address: value }),
      el('p', {}, address),
      el('p', { class: 'soft' }, say('addressCleaned')),
    ),
    checkBox('labels', say('shareLabels'), choices.labels, (labels) => choose({ labels })),
    checkBox('places', say('sharePlaces'), choices.places, (places) => choose({ places })),
    el(
      'div',
      { class: 'note' },
      el('label', { for: 'note' }, say('noteLabel')),
      el('p', { class: 'soft', id: 'note-hint' }, say('noteHint')),
      note,
    ),
    radios(
      'letter-language',
      say('letterLanguageLegend'),
      [
        ['id', say('languageIndonesian')],
        ['en', say('languageEnglish')],
      ],
      choices.language,
      (language) => choose({ language }),
    ),
    recipientPart(choices, recipients, texts, choose),
  );
}

function recipientPart(
  { recipient }: Choices,
  recipients: readonly Recipient[],
  { say }: Texts,
  choose: (changes: Partial<Choices>) => void,
): HTMLElement {
  const select = el(
    'select',
    { id: 'recipient', 'aria-describedby': 'recipient-note' },
    ...recipients.map(({ id, name }) => el('option', { value: id }, name)),
    el('option', { value: ANONYMOUS }, say('recipientAnonymous')),
  );
  select.value = recipient;
  select.addEventListener('change', () => choose({ recipient: select.value }));
  return el(
    'div',
    { class: 'recipient' },
    el('label', { for: 'recipient' }, say('recipientLegend')),
    select,
    el('p', { class: 'soft', id: 'recipient-note' }, say('recipientNote')),
  );
}

function radios<Value extends string>(
  name: string,
  legend: string,
  among: readonly (readonly [Value, string])[],
  chosen: Value,
  choose: (value: Value) => void,
  ...below: readonly HTMLElement[]
): HTMLElement {
  return el(
    'fieldset',
    {},
    el('legend', {}, legend),
    ...among.map(([value, face]) =>
      el(
        'label',
        { class: 'choice' },
        el('input', { type: 'radio', name, value, checked: value === chosen, onChange: () => choose(value) }),
        el('span', {}, face),
      ),
    ),
    ...below,
  );
}

function checkBox(
  id: string,
  face: string,
  checked: boolean,
  choose: (checked: boolean) => void,
): HTMLElement {
  return el(
    'label',
    { class: 'choice' },
    el('input', {
      type: 'checkbox',
      id,
      checked,
      onChange: (event) => choose((event.target as HTMLInputElement).checked),
    }),
    el('span', {}, face),
  );
}
