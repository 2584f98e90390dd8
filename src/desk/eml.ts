/** A mail draft as a file: `X-Unsent` opens it for writing in the mail programs that know it. */
import { base64, utf8 } from '../evidence/bytes';
import { oneLine } from './message';

export interface Mail {
  to: string;
  subject: string;
  body: string;
  attachment: { name: string; type: string; bytes: Uint8Array };
}

/** The longest line that mail allows without being folded by somebody on the way. */
const LINE = 76;

/**
 * The draft's bytes. Headers are ASCII and one line each, whatever the words: other letters become encoded
 * words (RFC 2047), and a line break never reaches a header.
 *
 * @param boundary A text that occurs in no part; bodies are base64, so any with a space or underscore does.
 */
export function emlOf(mail: Mail, boundary: string): string {
  const { to, subject, body, attachment } = mail;
  const name = fileName(attachment.name);
  return [
    `To: ${addressOnly(to)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...wrapped(base64(utf8(body.replace(/\r?\n/g, '\r\n')))),
    `--${boundary}`,
    `Content-Type: ${attachment.type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    ...wrapped(base64(attachment.bytes)),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** An address with nothing that could start another header or another address. */
function addressOnly(address: string): string {
  return address.replace(/[^\w.+@-]/g, '');
}

/** A file name that needs no quoting. */
export function fileName(name: string): string {
  return name
    .replace(/[^\w.-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(-100);
}

/** A header text as encoded words where it is not plain ASCII; each word fits its line. */
export function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text.length < LINE - 10) {
    return text;
  }
  const words: string[] = [];
  let piece = '';
  for (const letter of text) {
    // 45 bytes make 60 letters of base64, 72 with the frame around them
    if (utf8(piece + letter).length > 45) {
      words.push(piece);
      piece = '';
    }
    piece += letter;
  }
  words.push(piece);
  return words.map((word) => `=?utf-8?B?${base64(utf8(word))}?=`).join('\r\n ');
}

function wrapped(text: string): string[] {
  return text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [''];
}
