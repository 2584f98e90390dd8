/** Handing a report to a desk outside the browser: the user sends, and says so. */
import { channelsFor } from '../channels';
import { type Channel, type Field, KNOWN_FIELDS, type Way } from '../channels/channel';
import type { SealedRecord } from '../inbox/form';
import { el } from '../ui/dom';
import { type Texts, textsIn } from '../ui/text';
import { mailtoOf, messageOf, subjectOf, whatsAppOf } from './message';
import { FIELD_WORDS } from './words';

/** What the buttons of this part do. */
export interface HandOverActs {
  copy(text: string): void;
  saveMail(to: string): void;
  saveFile(): void;
  handedOver(channel: string, ticket: string): void;
}

/** Every desk for this report, the most fitting open. */
export function handOverPart(
  report: SealedRecord,
  titles: readonly string[],
  texts: Texts,
  acts: HandOverActs,
): HTMLElement {
  const { say } = texts;
  return el(
    'section',
    { class: 'part', 'aria-labelledby': 'hand-over' },
    el('h3', { id: 'hand-over' }, say('deskHandOver')),
    el('p', {}, say('deskHandOverLead')),
    ...channelsFor(report.about.platform).map((channel, place) =>
      channelPart(channel, place === 0, report, titles, texts, acts),
    ),
  );
}

function channelPart(
  channel: Channel,
  isOpen: boolean,
  report: SealedRecord,
  titles: readonly string[],
  texts: Texts,
  acts: HandOverActs,
): HTMLElement {
  const { say } = texts;
  const { id, name, office, fit, ways, asks, checked, sure } = channel;
  const key = `${report.id} ${id}`;
  const indonesian = textsIn('id');
  const body = messageOf(report, titles, indonesian);
  const subject = subjectOf(report, indonesian);
  const ticket = el('input', {
    type: 'text',
    id: `ticket-${id}`,
    maxlength: 120,
    'data-key': `ticket ${key}`,
  });
  return el(
    'details',
    { class: 'card channel', open: isOpen, 'data-key': `channel ${key}`, 'data-channel': id },
    el(
      'summary',
      { 'data-key': `sum ${key}` },
      el('strong', {}, name),
      ' ',
      el('span', { class: 'soft' }, texts.pick(office)),
    ),
    el('p', {}, texts.pick(fit)),
    el(
      'ul',
      { class: 'ways' },
      ...ways.map((way) => el('li', {}, ...wayParts(way, subject, body, key, texts, acts))),
    ),
    el(
      'p',
      { class: sure === 'unsure' ? 'unsure' : 'soft' },
      say(sure === 'unsure' ? 'deskUnsure' : 'deskReported'),
      ' ',
      checked === '' ? say('deskNeverChecked') : say('deskChecked', texts.day(checked)),
    ),
    el('h4', {}, say('deskAsksFor')),
    el(
      'ul',
      { class: 'fields' },
      ...asks.map((field) => el('li', {}, ...fieldParts(field, report, body, key, texts, acts))),
    ),
    el(
      'div',
      { class: 'done' },
      el('label', { for: ticket.id }, say('deskTicketOptional')),
      ticket,
      el(
        'button',
        {
          type: 'button',
          class: 'button',
          'data-key': `handed ${key}`,
          onClick: () => acts.handedOver(id, ticket.value.trim()),
        },
        say('deskHandedOver'),
      ),
    ),
  );
}

function wayParts(
  way: Way,
  subject: string,
  body: string,
  key: string,
  texts: Texts,
  acts: HandOverActs,
): (Node | string)[] {
  const { say } = texts;
  switch (way.kind) {
    case 'email':
      return [
        outward(mailtoOf(way.address, subject, body), say('deskWriteMail', way.address), `mail ${key}`),
        el(
          'button',
          {
            type: 'button',
            class: 'button small',
            'data-key': `eml ${key}`,
            onClick: () => acts.saveMail(way.address),
          },
          say('deskSaveMail'),
        ),
      ];
    case 'whatsapp':
      return [
        outward(whatsAppOf(way.number, body), say('deskWriteWhatsApp', way.shown), `wa ${key}`),
        el(
          'button',
          { type: 'button', class: 'button small', 'data-key': `file ${key}`, onClick: acts.saveFile },
          say('deskSaveToAttach'),
        ),
      ];
    case 'web':
      return [outward(way.address, say('deskOpenForm', new URL(way.address).host), `web ${key}`)];
    case 'phone':
      return [say('deskPhone', way.number)];
    case 'post':
      return [say('deskPost', way.address)];
  }
}

function fieldParts(
  field: Field,
  report: SealedRecord,
  body: string,
  key: string,
  texts: Texts,
  acts: HandOverActs,
): (Node | string)[] {
  const name = texts.say(FIELD_WORDS[field]);
  if (!KNOWN_FIELDS.some((known) => known === field)) {
    return [el('span', {}, name), el('span', { class: 'soft' }, texts.say('deskFillYourself'))];
  }
  const value = answerTo(field, report, body);
  return [
    el('span', {}, name),
    el('span', { class: 'soft value' }, el('bdi', {}, value)),
    el(
      'button',
      {
        type: 'button',
        class: 'button small',
        'aria-label': texts.say('deskCopyOf', name),
        'data-key': `copy ${field} ${key}`,
        onClick: () => acts.copy(value),
      },
      texts.say('deskCopy'),
    ),
  ];
}

function answerTo(field: Field, report: SealedRecord, body: string): string {
  const { about, sealed } = report;
  switch (field) {
    case 'platform':
      return about.platformName;
    case 'url':
      return about.url;
    case 'when':
      return `${textsIn('id').moment(about.seenAt, 'Asia/Jakarta')} WIB`;
    case 'rule':
      return about.rules.join(', ');
    case 'file':
      return sealed.name;
    default:
      return body;
  }
}

function outward(href: string, shown: string, key: string): HTMLElement {
  return el('a', { href, target: '_blank', rel: 'noreferrer', 'data-key': key }, shown);
}
