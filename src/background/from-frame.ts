/**
 * Reads the one answer that a content script may give, a snapshot. The page around it may be hostile: what is
 * not of our own shape is dropped, what is too long is cut, and nothing but plain data comes out.
 */
import type { Box, FrameSnapshot, SnapshotNode } from '../model';

/** Caps in items, characters, or CSS pixels. */
const CAPS = {
  nodes: 1000,
  depth: 70,
  text: 500,
  attribute: 200,
  attributes: 8,
  boxes: 400,
  frames: 60,
} as const;
const FARTHEST = 1_000_000;

const TAG = /^(?:#text|[a-z][a-z0-9-]{0,39})$/;
const ATTRIBUTES = ['role', 'type', 'aria-modal', 'aria-disabled', 'method', 'href', 'action', 'src'];

/** The snapshot; `null` when the answer is none. `asked` is the number of selectors it answers. */
export function readSnapshot(answer: unknown, asked: number): FrameSnapshot | null {
  if (!isObject(answer) || !isObject(answer.viewport)) {
    return null;
  }
  const { width, height, devicePixelRatio } = answer.viewport;
  const flagged = list(answer.flagged, asked);
  const room = { nodes: CAPS.nodes };
  return {
    viewport: {
      width: length(width),
      height: length(height),
      devicePixelRatio: Math.min(10, Math.max(0.1, number(devicePixelRatio) ?? 1)),
    },
    origin: readPoint(answer.origin),
    root: readNode(answer.root, room, 0),
    flagged: Array.from({ length: asked }, (_, at) => {
      const place = flagged[at];
      return isObject(place) ? { box: readBox(place.box), around: readBox(place.around) } : null;
    }),
    strangers: list(answer.strangers, CAPS.boxes)
      .map(readBox)
      .filter((box) => box !== null),
    frames: list(answer.frames, CAPS.frames).flatMap((frame) => {
      const box = isObject(frame) ? readBox(frame.box) : null;
      return isObject(frame) && box !== null ? [{ address: text(frame.address, CAPS.text), box }] : [];
    }),
    truncated: answer.truncated === true || room.nodes <= 0,
  };
}

function readNode(node: unknown, room: { nodes: number }, depth: number): SnapshotNode | null {
  if (!isObject(node) || typeof node.tag !== 'string' || !TAG.test(node.tag)) {
    return null;
  }
  if (room.nodes <= 0 || depth > CAPS.depth) {
    return null;
  }
  room.nodes--;
  const box = readBox(node.box);
  const words = isObject(node.text)
    ? { dom: text(node.text.dom, CAPS.text), seen: text(node.text.seen, CAPS.text) }
    : null;
  return {
    tag: node.tag,
    attributes: readAttributes(node.attributes),
    ...(box === null ? {} : { box }),
    ...(words === null ? {} : { text: words }),
    ...(node.picture === true ? { picture: true } : {}),
    ...(node.flagged === true ? { flagged: true } : {}),
    children: list(node.children, CAPS.nodes)
      .map((child) => readNode(child, room, depth + 1))
      .filter((child) => child !== null),
  };
}

function readAttributes(attributes: unknown): Record<string, string> {
  if (!isObject(attributes)) {
    return {};
  }
  const known = ATTRIBUTES.filter((name) => Object.hasOwn(attributes, name)).slice(0, CAPS.attributes);
  return Object.fromEntries(
    known.map((name) => [name, text(attributes[name], CAPS.attribute)]).filter(([, value]) => value !== ''),
  );
}

function readBox(box: unknown): Box | null {
  if (!isObject(box)) {
    return null;
  }
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(number);
  return x === null || y === null || x === undefined || y === undefined || !width || !height
    ? null
    : { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

function readPoint(point: unknown): { x: number; y: number } | null {
  const [x, y] = isObject(point) ? [number(point.x), number(point.y)] : [null, null];
  return x === null || y === null ? null : { x, y };
}

function length(value: unknown): number {
  return Math.max(0, number(value) ?? 0);
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FARTHEST ? value : null;
}

function text(value: unknown, cap: number): string {
  return typeof value === 'string'
    ? value
        .slice(0, cap)
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/[\uD800-\uDBFF]$/, '')
    : '';
}

function list(value: unknown, cap: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, cap) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
