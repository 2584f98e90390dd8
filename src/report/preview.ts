/** Exactly what is sealed: the pictures as they are in the file, and every text of it. */

import type { Sealing } from '../evidence/sealed/parts';
import { reportBytes } from '../evidence/sealed/seal';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';
import type { Block } from './letter';
import type { Prepared } from './prepared';

/** Addresses of pictures that are shown; given back when others take their place. */
let shown: string[] = [];

/** The preview of what is prepared. */
export async function previewPart(
  { parts, letter }: Prepared,
  sealing: Sealing,
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
  const report = new TextDecoder().decode(await reportBytes(parts, sealing));
  return {
    pictures: parts.pictures.map(({ name, png, width, height, caption }) =>
      el(
        'figure',
        { class: 'shown-picture', 'data-name': name },
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
    files: [
      textFile('report.json', report, texts),
      textFile('observation.json', JSON.stringify(parts.observation, null, 2), texts),
      textFile('snapshot.html', parts.snapshot, texts),
      textFile('letter.html', parts.letter, texts),
      textFile('log.jsonl', parts.custody.map((step) => JSON.stringify(step)).join('\n'), texts),
    ],
    letter: letter.map((block) => blockPart(block, addresses)),
  };
}

function textFile(name: string, text: string, texts: Texts): HTMLElement {
  const size = new TextEncoder().encode(text).length;
  return el(
    'details',
    { class: 'preview-file', 'data-file': name, 'data-key': `file ${name}` },
    el('summary', { 'data-key': `sum file ${name}` }, texts.say('previewText', name, size)),
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
