/**
 * What is written to a desk outside the browser: short, in the words of an observation, always in
 * Indonesian, since the desks are.
 */
import { plainText } from '../inbox/escape';
import type { SealedRecord } from '../inbox/form';
import type { Texts } from '../ui/text';

/** The longest text in a `mailto:` or `wa.me` address; mail programs cut longer ones. */
const ADDRESS_LIMIT = 1800;

/** The first eight digits of a report's id, by which a mail and a report are known to belong together. */
export function shortId({ id }: { id: string }): string {
  return id.slice(0, 8);
}

/** One line without breaks, so that nothing of a page can add a header or a field. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

export function subjectOf(report: SealedRecord, texts: Texts): string {
  return oneLine(texts.say('deskMailSubject', shortId(report), report.about.platformName));
}

/** The message. `titles` are the titles of the rules that found something, in Indonesian. */
export function messageOf(report: SealedRecord, titles: readonly string[], texts: Texts): string {
  const { say } = texts;
  const { about, sealed } = report;
  return [
    say('deskMailGreeting'),
    say('deskMailOpening', oneLine(about.platformName), `${texts.moment(about.seenAt, 'Asia/Jakarta')} WIB`),
    say('deskMailAddress', oneLine(about.url)),
    titles.length === 0
      ? undefined
      : [say('deskMailSeen'), ...titles.map((title) => `- ${oneLine(title)}`)].join('\n'),
    say('deskMailRequest'),
    say('deskMailFile', sealed.name, sealed.sha256, sealed.key.slice(0, 16)),
    say('deskMailNumber', shortId(report)),
    say('deskMailClosing'),
  ]
    .filter((paragraph) => paragraph !== undefined)
    .join('\n\n');
}

/** A `mailto:` that opens a draft in the user's own mail program. */
export function mailtoOf(address: string, subject: string, body: string): string {
  const start = `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=`;
  // mail wants both halves of a line break
  return start + encodedWithin(body, ADDRESS_LIMIT - start.length).replaceAll('%0A', '%0D%0A');
}

/** A `wa.me` address that opens a chat with the text written and not sent. */
export function whatsAppOf(number: string, body: string): string {
  const start = `https://wa.me/${number.replace(/\D/g, '')}?text=`;
  return start + encodedWithin(body, ADDRESS_LIMIT - start.length);
}

/** The text percent-encoded, cut between two letters to what fits. */
function encodedWithin(text: string, most: number): string {
  let encoded = '';
  for (const letter of plainText(text)) {
    const next = encodeURIComponent(letter);
    if (encoded.length + next.length > most) {
      return encoded;
    }
    encoded += next;
  }
  return encoded;
}
