import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  coveredBecause,
  firstAreas,
  originsOf,
  piecesOf,
} from '../../../src/evidence/redaction/areas';
import { intersection, without } from '../../../src/evidence/redaction/boxes';
import { cropped, FILL, isBlank, type Pixels, redacted } from '../../../src/evidence/redaction/pixels';
import { aCapture, aNode, aSnapshot, box, words } from './sample';

describe('the areas that a report begins with', () => {
  it('open what was flagged, and cover in it the names, the pictures and what lies over it', () => {
    const areas = firstAreas(aCapture(), []);
    expect(areas.map(({ id, kind, reason }) => [id, kind, reason])).toEqual([
      ['open:0:0', 'open', 'outside-the-finding'],
      ['0:0.1', 'cover', 'name'],
      ['0:0.2', 'cover', 'avatar'],
      ['stranger:0:0', 'cover', 'outside-the-finding'],
    ]);
    expect(areas[0]?.box).toEqual(box(100, 100, 200, 150));
  });

  it('open nothing on a page that moved, or whose flagged place is out of view', () => {
    expect(firstAreas(aCapture({ moved: true }), [])).toEqual([]);
    const below = aSnapshot({ flagged: [{ box: box(0, 900, 20, 20), around: box(0, 900, 50, 50) }, null] });
    const frames = [{ frameId: 0, address: '', selectors: ['#a', '#b'], snapshot: below }];
    expect(firstAreas(aCapture({ frames }), [])).toEqual([]);
  });

  it('place a frame of another origin by its address, and cover it but for what was flagged inside', () => {
    const page = aSnapshot({
      root: aNode({
        children: [aNode({ tag: 'iframe', picture: true, box: box(50, 50, 300, 200) })],
      }),
      flagged: [{ box: box(50, 50, 300, 200), around: box(50, 50, 300, 200) }],
      strangers: [],
      frames: [{ address: 'https://till.example/pay', box: box(50, 50, 300, 200) }],
    });
    const till = aSnapshot({
      origin: null,
      strangers: [],
      root: null,
      flagged: [{ box: box(10, 10, 50, 20), around: box(10, 10, 50, 20) }],
    });
    const capture = aCapture({
      frames: [
        { frameId: 0, address: '', selectors: ['iframe'], snapshot: page },
        { frameId: 4, address: 'https://till.example/pay', selectors: ['#pay'], snapshot: till },
        { frameId: 5, address: 'https://elsewhere.example/', selectors: ['#pay'], snapshot: till },
      ],
    });
    expect([...originsOf(capture)]).toEqual([
      [0, { x: 0, y: 0 }],
      [4, { x: 50, y: 50 }],
      [5, null],
    ]);
    const covers = firstAreas(capture, []).filter(({ kind }) => kind === 'cover');
    const pay = box(60, 60, 50, 20);
    // the margin of a cover reaches a little way over
    const overlap = covers.map((cover) => intersection(cover.box, pay)).filter((shared) => shared !== null);
    for (const { width, height } of overlap) expect(Math.min(width, height)).toBeLessThanOrEqual(3);
    expect(covers.length).toBeGreaterThan(1);
  });
});

describe('coveredBecause', () => {
  const capture = aCapture();
  const piece = (text: string) => {
    const found = piecesOf(capture, []).find(({ node }) => node.text?.dom === text);
    if (!found) throw new Error(text);
    return found;
  };

  it('follows the areas as the user changes them', () => {
    const areas = firstAreas(capture, []);
    expect(coveredBecause(piece('Bayar Rp189.000'), areas)).toBeUndefined();
    expect(coveredBecause(piece('Budi Santoso'), areas)).toBe('name');
    const uncovered = areas.filter(({ id }) => id !== '0:0.1');
    expect(coveredBecause(piece('Budi Santoso'), uncovered)).toBeUndefined();
    const own: Area = { id: 'own:1', kind: 'cover', reason: 'chosen', box: box(130, 210, 8, 8) };
    expect(coveredBecause(piece('Bayar Rp189.000'), [...areas, own])).toBe('chosen');
    expect(coveredBecause(piece('Bayar Rp189.000'), [])).toBe('outside-the-finding');
  });

  it('never uncovers words that no one could see', () => {
    expect(coveredBecause(piece('rahasia kecil'), [])).toBe('other-words');
  });
});

const small = (most: number) => fc.nat(most);
const aBox = fc
  .record({
    x: fc.integer({ min: -10, max: 40 }),
    y: fc.integer({ min: -10, max: 40 }),
    width: small(40),
    height: small(40),
  })
  .map(({ x, y, width, height }) => box(x, y, width + 1, height + 1));
const anArea = fc
  .record({ kind: fc.constantFrom('open' as const, 'cover' as const), box: aBox })
  .map(({ kind, box }): Area => ({ id: 'x', kind, box, reason: 'chosen' }));

/** Pixels none of which has the colour of a cover, each telling its place. */
function noise(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.set([200, at % 256, (at >> 8) % 256, 255], at * 4);
  return { width, height, data };
}

describe('redacted', () => {
  it('shows a pixel only where an area is open and none covers it', () => {
    fc.assert(
      fc.property(fc.array(anArea, { maxLength: 6 }), fc.constantFrom(1, 1.25, 2), (areas, scale) => {
        const source = noise(50, 45);
        const { data, width, height } = redacted(source, areas, scale);
        const wrong: string[] = [];
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const at = (y * width + x) * 4;
            const isShown = data[at] === 200;
            // the whole pixel, in CSS pixels
            const pixel = box(x / scale, y / scale, 1 / scale, 1 / scale);
            const touches = ({ box }: Area) => {
              const shared = intersection(box, pixel);
              return shared !== null && shared.width > 1e-9 && shared.height > 1e-9;
            };
            const mayShow =
              areas.some((area) => area.kind === 'open' && touches(area)) &&
              !areas.some((area) => area.kind === 'cover' && touches(area));
            const expected = isShown ? source.data.subarray(at, at + 4) : FILL;
            const isExact = expected.every((value, channel) => data[at + channel] === value);
            if ((isShown && !mayShow) || !isExact) wrong.push(`${x} ${y}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is blank without an open area, and its parts are parts of it', () => {
    const source = noise(20, 20);
    expect(isBlank(redacted(source, [], 1))).toBe(true);
    const open: Area = { id: 'o', kind: 'open', reason: 'chosen', box: box(5, 5, 10, 10) };
    const shown = redacted(source, [open], 1);
    expect(isBlank(shown)).toBe(false);
    expect(cropped(shown, box(0, 0, 5, 20), 1)).toMatchObject({ width: 5, height: 20 });
    expect(isBlank(cropped(shown, box(0, 0, 5, 20), 1) as Pixels)).toBe(true);
    expect(cropped(shown, box(30, 30, 5, 5), 1)).toBeNull();
  });
});

describe('without', () => {
  it('takes one box out of another and nothing else', () => {
    fc.assert(
      fc.property(aBox, aBox, (whole, hole) => {
        const parts = without(whole, hole);
        const size = ({ width, height }: { width: number; height: number }) => width * height;
        const shared = intersection(whole, hole);
        expect(parts.reduce((sum, part) => sum + size(part), 0)).toBe(
          size(whole) - (shared ? size(shared) : 0),
        );
        for (const part of parts) expect(intersection(part, hole)).toBeNull();
      }),
    );
  });
});

it('keeps loose words as pieces of their own', () => {
  const root = aNode({
    children: [words('Total', box(0, 0, 10, 10), { tag: '#text' }), words('Sari', box(0, 20, 10, 10))],
  });
  const frames = [{ frameId: 0, address: '', selectors: [], snapshot: aSnapshot({ root }) }];
  expect(piecesOf(aCapture({ frames }), []).map(({ id, reason }) => [id, reason])).toEqual([
    ['0:0', undefined],
    ['0:1', 'name'],
  ]);
});
