/** The letter as a document that can be printed anywhere: no script, nothing to load, its pictures inside. */
import { base64 } from '../evidence/bytes';
import { html, htmlDocument, Markup } from '../evidence/html';
import type { Block } from './letter';

const STYLE = `body{font:12pt/1.5 Georgia,"Noto Serif","DejaVu Serif",serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:1.25em}h2{font-size:1.05em;margin:1.5em 0 .4em}p{margin:.8em 0}ul{margin:.4em 0;padding-inline-start:1.4em}
figure{margin:1em 0;break-inside:avoid}img{max-width:100%;max-height:18cm;border:1px solid #8a8171}figcaption{font-size:.9em}
p,li{overflow-wrap:anywhere}@page{margin:2cm}`;

/**
 * The document, as text.
 *
 * @param pictures by name
 */
export function letterDocument(
  blocks: readonly Block[],
  title: string,
  language: 'id' | 'en',
  pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): string {
  return htmlDocument(
    language,
    title,
    STYLE,
    html`<main>
<h1>${title}</h1>
${blocks.map((block) => written(block, pictures))}</main>`,
  );
}

function written(block: Block, pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Markup {
  switch (block.type) {
    case 'heading':
      return html`<h2>${block.text}</h2>
`;
    case 'lines':
      return html`<p>${block.lines.map((line, at) => [at > 0 && new Markup('<br>\n'), line])}</p>
`;
    case 'list':
      return html`<ul>
${block.items.map(
  (item) => html`<li>${item}</li>
`,
)}</ul>
`;
    case 'picture': {
      const png = pictures.get(block.name);
      return html`<figure>${
        png !== undefined && html`<img src="data:image/png;base64,${base64(png)}" alt="${block.caption}">`
      }<figcaption>${block.caption}</figcaption></figure>
`;
    }
  }
}
