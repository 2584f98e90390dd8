/** Posting a report to an organisation's inbox: the screen that shows what would be sent, and to whom. */
import type { SealedRecord } from '../inbox/form';
import { jsonSubmission, openRosaSubmission, type Submission } from '../inbox/submission';
import type { Inbox } from '../storage/queue';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';
import type { Opened } from './opened';

/** The text that this inbox gets of this report. The same each time. */
export function submissionFor(report: SealedRecord, { kind, formId }: Inbox): Submission {
  return kind === 'openrosa'
    ? openRosaSubmission(report, formId === '' ? undefined : formId)
    : jsonSubmission(report);
}

/** The screen before sending. `send` is called with the very text that is shown. */
export function postingPart(
  report: SealedRecord,
  inbox: Inbox,
  opened: Opened | undefined,
  texts: Texts,
  acts: { send(text: string): void; cancel(): void },
): HTMLElement {
  const { say } = texts;
  const { text } = submissionFor(report, inbox);
  const { host } = new URL(inbox.endpoint);
  return el(
    'div',
    { class: 'card posting', id: 'posting', role: 'group', 'aria-labelledby': 'posting-heading' },
    el('h4', { id: 'posting-heading', tabindex: '-1' }, say('deskPostingHeading')),
    el(
      'dl',
      { class: 'terms' },
      el('dt', {}, say('deskPostingTo')),
      el('dd', {}, el('strong', { id: 'posting-host' }, host), inbox.label !== '' && ` (${inbox.label})`),
      el('dt', {}, say('deskPostingAddress')),
      el('dd', {}, el('bdi', {}, inbox.endpoint)),
      el('dt', {}, say('deskPostingSetBy')),
      el('dd', {}, say(inbox.from === 'policy' ? 'deskSetByPolicy' : 'deskSetByYou')),
    ),
    el('p', {}, say('deskPostingText', new TextEncoder().encode(text).length)),
    el(
      'pre',
      { id: 'posting-text', tabindex: 0, role: 'region', 'aria-label': say('deskPostingTextLabel') },
      text,
    ),
    el('p', {}, say('deskPostingFile', report.sealed.name, report.sealed.size)),
    el('p', { class: 'soft' }, el('code', {}, report.sealed.sha256)),
    opened !== undefined && contents(opened, texts),
    el(
      'p',
      { class: 'buttons' },
      el(
        'button',
        { type: 'button', class: 'button main', id: 'send', onClick: () => acts.send(text) },
        say('deskSendTo', host),
      ),
      el(
        'button',
        { type: 'button', class: 'button', id: 'cancel', onClick: acts.cancel },
        say('deskCancel'),
      ),
    ),
  );
}

/** Everything in the sealed file that a person can read: the redacted pictures and the report itself. */
function contents({ files, pictures, report }: Opened, texts: Texts): HTMLElement {
  const { say } = texts;
  return el(
    'details',
    { 'data-key': 'contents' },
    el('summary', { 'data-key': 'sum contents' }, say('deskContents', files.length)),
    el(
      'ul',
      {},
      ...files.map(({ path, size }) => el('li', { class: 'soft' }, say('deskContentsLine', path, size))),
    ),
    ...pictures.map(({ path, bytes }) => {
      const picture = el('img', {
        src: URL.createObjectURL(new Blob([bytes], { type: 'image/png' })),
        alt: say('deskPictureAlt', path),
      });
      picture.addEventListener('load', () => URL.revokeObjectURL(picture.src), { once: true });
      return picture;
    }),
    el('pre', { tabindex: 0, role: 'region', 'aria-label': 'report.json' }, report),
  );
}
