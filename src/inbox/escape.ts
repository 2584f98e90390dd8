/** Makes text of a page fit for XML and JSON, without the characters that only trick a reader. */

/** Control characters but tab and line break, and what Unicode calls no character; XML forbids most of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/** Marks that turn the direction of what follows: they would make an address read as another. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that any reader takes for text. Halves of surrogate pairs become U+FFFD. */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(FORBIDDEN, '')
    .replace(TURNING, '');
}

/** Text as the content of an XML element or attribute. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
