import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/background/from-frame';
import type { FrameSnapshot, SnapshotNode } from '../../src/model';

const box = { x: 1, y: 2, width: 30, height: 40 };
const node = (more: Partial<SnapshotNode> = {}): SnapshotNode => ({
  tag: 'div',
  attributes: {},
  children: [],
  ...more,
});
const given: FrameSnapshot = {
  viewport: { width: 1280, height: 900, devicePixelRatio: 1.5 },
  origin: { x: 0, y: 0 },
  root: node({
    tag: 'html',
    children: [
      node({
        tag: 'button',
        attributes: { type: 'submit', href: 'https://www.tiktok.com' },
        box,
        text: { dom: 'Bayar', seen: 'Bayar' },
        flagged: true,
      }),
      node({ tag: 'img', box, picture: true }),
      node({ tag: '#text', text: { dom: 'x', seen: '' } }),
    ],
  }),
  flagged: [{ box, around: box }, null],
  strangers: [box],
  frames: [{ address: 'https://pay.example/till', box }],
  truncated: false,
};

describe('readSnapshot', () => {
  it('takes an honest answer as it is', () => {
    expect(readSnapshot(JSON.parse(JSON.stringify(given)), 2)).toEqual(given);
  });

  it.each([[null], ['x'], [[]], [{}], [{ viewport: 3 }]])('takes %j for no answer', (answer) => {
    expect(readSnapshot(answer, 1)).toBeNull();
  });

  it('gives one place for each selector asked, whatever the page answers', () => {
    expect(readSnapshot({ ...given, flagged: [] }, 3)?.flagged).toEqual([null, null, null]);
    expect(readSnapshot({ ...given, flagged: Array(50).fill(1) }, 1)?.flagged).toEqual([null]);
  });

  it('drops attributes, tags and numbers that are none of ours', () => {
    const hostile = node({
      attributes: { onclick: 'x()', 'data-user': 'Budi', href: 'https://a.example', value: 'secret' },
      box: { ...box, x: Number.NaN },
      children: [
        node({ tag: 'script src=x' }),
        node({ tag: 'img onerror' }),
        { tag: 7 } as unknown as SnapshotNode,
      ],
    });
    expect(readSnapshot({ ...given, root: hostile }, 2)?.root).toEqual(
      node({ attributes: { href: 'https://a.example' } }),
    );
  });

  it('ends a tree that is too deep or too wide, and says so', () => {
    let deep = node();
    for (let n = 0; n < 500; n++) deep = node({ children: [deep] });
    expect(JSON.stringify(readSnapshot({ ...given, root: deep }, 2)).length).toBeLessThan(10_000);
    const wide = node({ children: Array.from({ length: 5000 }, () => node()) });
    expect(readSnapshot({ ...given, root: wide }, 2)?.truncated).toBe(true);
  });

  it('never throws, and gives nothing but plain data of bounded size', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 5 }), fc.nat(5), (anything, asked) => {
        const read = readSnapshot(anything, asked);
        if (read === null) return;
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
        expect(read.flagged).toHaveLength(asked);
      }),
    );
    fc.assert(
      fc.property(fc.anything({ maxDepth: 5 }), (anything) => {
        const read = readSnapshot({ ...given, root: anything, strangers: anything, frames: anything }, 2);
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
    );
  });
});
