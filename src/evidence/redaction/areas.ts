/**
 * What may be seen of a page and what is covered, as areas that the user can change. A place is shown when it
 * lies in an open area and under no cover: nothing at all is shown that nobody opened.
 */
import type { Box, Capture, CoverReason, SnapshotNode } from '../../model';
import { intersection, moved, without } from './boxes';
import { reasonToCover } from './words';

/** An area in CSS pixels of the page's viewport. */
export interface Area {
  /** Unique within one report; those that stand for words or a picture name their place in the snapshot. */
  id: string;
  kind: 'open' | 'cover';
  box: Box;
  reason: CoverReason;
}

/** Words or a picture in the snapshot, with its place on the page when it could be seen there. */
export interface Piece {
  /** Frame number and path of child numbers, `0:1.0.3`. */
  id: string;
  frameId: number;
  node: SnapshotNode;
  /** In the page's viewport; `null` when it was not seen or its place is not known. */
  box: Box | null;
  /** Why it is covered unless the user says otherwise. */
  reason: CoverReason | undefined;
}

/** Further than this from its words a cover reaches, in CSS pixels: letters hang out of their boxes. */
const MARGIN = 3;

/** Where each frame of a capture stands in the page's viewport; `null` when that is not known. */
export function originsOf(capture: Capture): ReadonlyMap<number, { x: number; y: number } | null> {
  const page = capture.frames.find(({ frameId }) => frameId === 0)?.snapshot;
  return new Map(
    capture.frames.map(({ frameId, address, snapshot }) => {
      if (snapshot.origin !== null) {
        return [frameId, snapshot.origin];
      }
      // a frame of another origin is found by its address, when only one frame of the page has it
      const same = page?.frames.filter((frame) => frame.address !== '' && frame.address === address) ?? [];
      const only = same.length === 1 ? same[0] : undefined;
      return [frameId, only === undefined ? null : { x: only.box.x, y: only.box.y }];
    }),
  );
}

/** The part of the page that was in the window. */
export function windowOf(capture: Capture): Box {
  const { width = 0, height = 0 } =
    capture.frames.find(({ frameId }) => frameId === 0)?.snapshot.viewport ?? {};
  return { x: 0, y: 0, width, height };
}

/** A box of one frame in the page's viewport, as far as it is in the window. */
export function onPage(capture: Capture, frameId: number, box: Box | null | undefined): Box | null {
  const origin = originsOf(capture).get(frameId);
  return origin === undefined || origin === null || !box
    ? null
    : intersection(moved(box, origin.x, origin.y), windowOf(capture));
}

/** Every piece of words and every picture of a capture. */
export function piecesOf(capture: Capture, handles: readonly string[]): Piece[] {
  return capture.frames.flatMap(({ frameId, snapshot }) => {
    const found: Piece[] = [];
    const visit = (node: SnapshotNode, path: string): void => {
      if (node.text !== undefined || node.picture === true) {
        found.push({
          id: path,
          frameId,
          node,
          box: onPage(capture, frameId, node.box),
          reason: reasonFor(node, handles),
        });
      }
      for (const [at, child] of node.children.entries()) {
        visit(child, `${path}${path.endsWith(':') ? '' : '.'}${at}`);
      }
    };
    if (snapshot.root !== null) {
      visit(snapshot.root, `${frameId}:`);
    }
    return found;
  });
}

function reasonFor(
  { tag, text, picture }: SnapshotNode,
  handles: readonly string[],
): CoverReason | undefined {
  if (picture === true) {
    return tag === 'iframe' || tag === 'frame' ? 'outside-the-finding' : 'avatar';
  }
  return reasonToCover(text?.seen ?? '', handles) ?? reasonToCover(text?.dom ?? '', handles);
}

/**
 * The areas that a report begins with: what was flagged is open, and in it all is covered that need not be
 * seen. A page that moved while its picture was taken is covered whole.
 */
export function firstAreas(capture: Capture, handles: readonly string[]): Area[] {
  if (capture.moved) {
    return [];
  }
  const open: Area[] = [];
  for (const { frameId, snapshot } of capture.frames) {
    const boxes = snapshot.flagged
      .map((place) => onPage(capture, frameId, place?.around ?? place?.box))
      .filter((box) => box !== null);
    for (const [at, box] of boxes.entries()) {
      const isInAnother = boxes.some(
        (other, place) => place !== at && holds(other, box) && (place < at || !holds(box, other)),
      );
      if (!isInAnother) {
        open.push({ id: `open:${frameId}:${at}`, kind: 'open', box, reason: 'outside-the-finding' });
      }
    }
  }
  return [...open, ...coversOf(capture, open, handles)];
}

function coversOf(capture: Capture, open: readonly Area[], handles: readonly string[]): Area[] {
  const inOpen = (box: Box) => open.some((area) => intersection(area.box, box) !== null);
  const pieces = piecesOf(capture, handles).flatMap(({ id, node, box, reason }): Area[] => {
    if (box === null || reason === undefined || !inOpen(box)) {
      return [];
    }
    const parts = node.tag === 'iframe' || node.tag === 'frame' ? outsideFrames(box, open) : [box];
    return parts.map((part, at) => ({
      id: at === 0 ? id : `${id}/${at}`,
      kind: 'cover',
      box: grown(part),
      reason,
    }));
  });
  const strangers = capture.frames.flatMap(({ frameId, snapshot }) =>
    snapshot.strangers.flatMap((stranger, at): Area[] => {
      const box = onPage(capture, frameId, stranger);
      return box === null || !inOpen(box)
        ? []
        : [
            {
              id: `stranger:${frameId}:${at}`,
              kind: 'cover',
              box: grown(box),
              reason: 'outside-the-finding',
            },
          ];
    }),
  );
  return [...pieces, ...strangers];
}

/** A frame is covered but for what was flagged inside it, which its own snapshot judges. */
function outsideFrames(frame: Box, open: readonly Area[]): Box[] {
  const inside = open.filter(({ id, box }) => !id.startsWith('open:0:') && intersection(box, frame) !== null);
  return inside.reduce((parts, { box }) => parts.flatMap((part) => without(part, box)), [frame]);
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

function holds(outer: Box, inner: Box): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.width === inner.width && shared.height === inner.height;
}

/**
 * Why a piece is covered under the areas as they are now; `undefined` when it is shown. What was never seen
 * on the page, or whose place is not known, stays as it began.
 */
export function coveredBecause(piece: Piece, areas: readonly Area[]): CoverReason | undefined {
  const { id, box, reason } = piece;
  if (piece.node.picture === true) {
    return reason ?? 'avatar';
  }
  if (box === null) {
    return reason;
  }
  const chosen = areas.some(
    (area) => area.kind === 'cover' && area.reason === 'chosen' && intersection(area.box, box) !== null,
  );
  if (chosen) {
    return 'chosen';
  }
  const opened = areas.some((area) => area.kind === 'open' && intersection(area.box, box) !== null);
  if (!opened) {
    return reason ?? 'outside-the-finding';
  }
  return areas.some((area) => area.id === id) ? reason : undefined;
}
