import type { Box, Capture, FrameSnapshot, SnapshotNode } from '../../../src/model';

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

export function aNode(more: Partial<SnapshotNode> = {}): SnapshotNode {
  return { tag: 'div', attributes: {}, children: [], ...more };
}

export function words(text: string, at: Box | undefined, more: Partial<SnapshotNode> = {}): SnapshotNode {
  return aNode({ tag: 'p', text: { dom: text, seen: at ? text : '' }, ...(at && { box: at }), ...more });
}

/** A sheet at 100,100 with a button, a recipient, a portrait, and a line that was never seen. */
export function aSnapshot(more: Partial<FrameSnapshot> = {}): FrameSnapshot {
  return {
    viewport: { width: 400, height: 300, devicePixelRatio: 2 },
    origin: { x: 0, y: 0 },
    root: aNode({
      tag: 'html',
      children: [
        aNode({
          box: box(100, 100, 200, 150),
          children: [
            words('Bayar Rp189.000', box(120, 200, 160, 30), { tag: 'button', flagged: true }),
            words('Budi Santoso', box(120, 120, 80, 15)),
            aNode({ tag: 'img', picture: true, box: box(250, 120, 30, 30) }),
            words('rahasia kecil', undefined),
          ],
        }),
      ],
    }),
    flagged: [{ box: box(120, 200, 160, 30), around: box(100, 100, 200, 150) }],
    strangers: [box(290, 240, 60, 40)],
    frames: [],
    truncated: false,
    ...more,
  };
}

export function aCapture(more: Partial<Capture> = {}): Capture {
  return {
    at: '2026-11-21T09:00:00.000Z',
    locale: 'id',
    frames: [{ frameId: 0, address: '', selectors: ['#pay'], snapshot: aSnapshot() }],
    moved: false,
    picture: { taken: true, width: 800, height: 600 },
    silent: 0,
    journey: [],
    ...more,
  };
}
