/**
 * The snapshot as a document: what a person saw, where it stood, and beside it what the page's own document
 * said. Words that are covered are not in it.
 */
import type { Capture, CoverReason, SnapshotNode } from '../../model';
import { html, htmlDocument, type Markup } from '../html';
import { type Area, coveredBecause, onPage, type Piece, piecesOf, windowOf } from './areas';

/** What the document says in its own words. */
export interface SnapshotTexts {
  language: 'id' | 'en';
  title: string;
  lead: string;
  seen: string;
  document: string;
  /** A photo, video, drawing or frame. */
  picture: string;
  reason(reason: CoverReason): string;
  /** Of a node that a person could not see. */
  notSeen: string;
  /** The document and the screen say different things. */
  differs: string;
  nothing: string;
  truncated: string;
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:1rem;max-width:80rem;color:#23211d;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem}.window{overflow:auto;border:1px solid #8a8171}
.screen{position:relative;background:#faf6ee}.screen span{position:absolute;overflow:hidden;font-size:.8rem;line-height:1.2;white-space:nowrap}
.covered{background:#23211d;color:#fff}.flagged{outline:2px solid #a3261f}.picture{background:#ddd5c6;color:#23211d}
ul{padding-inline-start:1.2rem}code{color:#5c574e;overflow-wrap:anywhere}`;

/** The document, as text. */
export function snapshotDocument(
  capture: Capture,
  areas: readonly Area[],
  handles: readonly string[],
  texts: SnapshotTexts,
): string {
  const pieces = new Map(piecesOf(capture, handles).map((piece) => [piece.id, piece]));
  const { width, height } = windowOf(capture);
  const roots = capture.frames.flatMap(({ frameId, snapshot }) =>
    snapshot.root === null ? [] : [{ frameId, root: snapshot.root }],
  );
  const isCut = capture.frames.some(({ snapshot }) => snapshot.truncated);
  return htmlDocument(
    texts.language,
    texts.title,
    STYLE,
    html`<main>
<h1>${texts.title}</h1>
<p>${texts.lead}</p>
${isCut && html`<p>${texts.truncated}</p>`}
${roots.length === 0 && html`<p>${texts.nothing}</p>`}
<h2>${texts.seen}</h2>
<div class="window" tabindex="0" role="group" aria-label="${texts.seen}"><div class="screen" style="width:${Math.round(width)}px;height:${Math.round(height)}px">
${[...pieces.values()].map((piece) => placed(piece, areas, texts))}
</div></div>
<h2>${texts.document}</h2>
<ul>${roots.map(({ frameId, root }) => listed(root, `${frameId}:`, { capture, areas, pieces, texts, frameId }))}</ul>
</main>`,
  );
}

/** A piece where it stood on the screen. */
function placed(piece: Piece, areas: readonly Area[], texts: SnapshotTexts): Markup | null {
  const { box, node } = piece;
  if (box === null) {
    return null;
  }
  const reason = coveredBecause(piece, areas);
  const said = node.picture === true ? texts.picture : reason ? texts.reason(reason) : node.text?.seen;
  const look = node.picture === true ? 'picture' : reason ? 'covered' : node.flagged ? 'flagged' : 'shown';
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  return html`<span class="${look}" style="left:${x}px;top:${y}px;width:${width}px;height:${height}px">${said}</span>
`;
}

interface Listing {
  capture: Capture;
  areas: readonly Area[];
  pieces: ReadonlyMap<string, Piece>;
  texts: SnapshotTexts;
  frameId: number;
}

/** A node with all below it: tag, attributes, place, and its words. */
function listed(node: SnapshotNode, path: string, listing: Listing): Markup {
  const { capture, frameId } = listing;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  const box = onPage(capture, frameId, node.box) ?? node.box;
  const at = box && ` ${[box.x, box.y, box.width, box.height].map((n) => Math.round(n)).join(' ')}`;
  const piece = listing.pieces.get(path);
  const children = node.children.map((child, index) =>
    listed(child, `${path}${path.endsWith(':') ? '' : '.'}${index}`, listing),
  );
  return html`<li><code>${node.tag}${attributes.join('')}${at}</code>${piece && said(piece, listing)}${
    children.length > 0 && html`<ul>${children}</ul>`
  }</li>
`;
}

function said(piece: Piece, { areas, texts }: Listing): Markup | null {
  const { text, picture } = piece.node;
  if (picture === true) {
    return html` <em>${texts.picture}</em>`;
  }
  if (text === undefined) {
    return null;
  }
  const reason = coveredBecause(piece, areas);
  if (reason !== undefined) {
    return html` <em class="covered">${texts.reason(reason)}</em>`;
  }
  const isSame = text.dom.replace(/\s+/g, '') === text.seen.replace(/\s+/g, '');
  return html` <q>${text.seen || text.dom}</q>${
    !isSame && html` <em>${text.seen === '' ? texts.notSeen : texts.differs}</em> <q>${text.dom}</q>`
  }`;
}
