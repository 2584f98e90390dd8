/** Exactly what is sealed: the pictures as they are in the file, and every text of it. */

import { sha256Hex, textOf } from '../evidence/bytes';
import { isPicturePath } from '../evidence/sealed/names';
import { unsignedFiles } from '../evidence/sealed/seal';
import type { NamedFile } from '../evidence/sealed/zip';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';
import type { Block } from './letter';
import type { Prepared } from './prepared';
import { whyNotSealed } from './sealing';

/** Addresses of pictures that are shown; given back when others take their place. */
let shown: string[] = [];

/** The preview of what is prepared. */
export async function previewPart(
  { parts, sealing, letter }: Prepared,
  texts: Texts,
): Promise<{ pictures: HTMLElement[]; files: HTMLElement[]; letter: HTMLElement[] }> {
  for (const address of shown) {
    URL.revokeObjectURL(address);
  }
  const addresses = new Map(
    parts.pictures.map(({ name, png }) => [
      name,
      URL.createObjectURL(new Blob([png], { type: 'image/png' })),
    ]),
  );
  shown = [...addresses.values()];
  return {
    pictures: await Promise.all(
      parts.pictures.map(async ({ name, png, width, height, caption }) =>
        el(
          'figure',
          { class: 'shown-picture', 'data-name': name, 'data-sha256': await sha256Hex(png) },
          el('img', { src: addresses.get(name), alt: texts.pick(caption), width, height }),
          el(
            'figcaption',
            {},
            texts.pick(caption),
            el(
              'span',
              { class: 'soft line' },
              texts.say('previewPicture', `${name}.png`, width, height, png.length),
            ),
          ),
        ),
      ),
    ),
    files: await fileParts({ parts, sealing }, texts),
    letter: letter.map((block) => blockPart(block, addresses)),
  };
}

/** Every file as it will stand there, but the pictures; or why nothing can be sealed. */
async function fileParts(
  { parts, sealing }: Pick<Prepared, 'parts' | 'sealing'>,
  texts: Texts,
): Promise<HTMLElement[]> {
  try {
    if (parts.report.page.url === '') throw new Error(texts.say('sealNothingSeen'));
    const { files } = await unsignedFiles(parts, sealing);
    const others = files.filter(({ path }) => !isPicturePath(path));
    return await Promise.all(others.map((file) => filePart(file, texts)));
  } catch (error) {
    return [el('p', { class: 'warning' }, texts.say('sealFailed', whyNotSealed(error, texts)))];
  }
}

/** A file to the last byte; of one that is no text, its length and hash. */
async function filePart({ path, bytes }: NamedFile, texts: Texts): Promise<HTMLElement> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const text = textOf(bytes);
  if (text === undefined) {
    const sha256 = await sha256Hex(bytes);
    return el(
      'p',
      { class: 'preview-file', 'data-file': name, 'data-sha256': sha256 },
      texts.say('previewPacked', path, bytes.length, sha256),
    );
  }
  return el(
    'details',
    { class: 'preview-file', 'data-file': name, 'data-key': `file ${name}` },
    el('summary', { 'data-key': `sum file ${name}` }, texts.say('previewText', path, bytes.length)),
    el('pre', { tabindex: 0, role: 'region', 'aria-label': name, 'data-key': `text ${name}` }, text),
  );
}

/** A block of the letter on this page, to be read and printed. */
function blockPart(block: Block, addresses: ReadonlyMap<string, string>): HTMLElement {
  switch (block.type) {
    case 'heading':
      return el('h3', {}, block.text);
    case 'lines':
      return el('p', {}, ...block.lines.flatMap((line, at) => (at > 0 ? [el('br'), line] : [line])));
    case 'list':
      return el('ul', { class: 'bullets' }, ...block.items.map((item) => el('li', {}, item)));
    case 'picture': {
      const address = addresses.get(block.name);
      return el(
        'figure',
        {},
        address !== undefined && el('img', { src: address, alt: block.caption }),
        el('figcaption', {}, block.caption),
      );
    }
  }
}
