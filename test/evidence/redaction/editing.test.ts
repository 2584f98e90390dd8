import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/evidence/redaction/areas';
import {
  add,
  areaAt,
  areasOf,
  begin,
  canRedo,
  canUndo,
  type Editing,
  place,
  redo,
  remove,
  SMALLEST,
  startOver,
  undo,
} from '../../../src/evidence/redaction/editing';
import { box } from './sample';

const WITHIN = box(0, 0, 400, 300);
const first: Area[] = [
  { id: 'open:0:0', kind: 'open', box: box(10, 10, 200, 100), reason: 'outside-the-finding' },
];

describe('editing', () => {
  it('adds, moves and removes, and goes back and forth', () => {
    const added = add(begin(first), 'cover', box(20, 20, 30, 30), WITHIN);
    expect(added.id).toBe('own:1');
    const wider = place(added.editing, 'open:0:0', box(0, 0, 400, 300), WITHIN);
    const gone = remove(wider, 'own:1');
    expect(areasOf(gone)).toEqual([{ ...first[0], box: WITHIN }]);
    expect(areasOf(undo(gone))).toHaveLength(2);
    expect(areasOf(undo(undo(undo(gone))))).toEqual(first);
    expect(undo(begin(first))).toEqual(begin(first));
    expect(areasOf(redo(undo(gone)))).toEqual(areasOf(gone));
    expect(areasOf(startOver(gone))).toEqual(first);
    expect(areasOf(undo(startOver(gone)))).toEqual(areasOf(gone));
  });

  it('takes hold of the smallest cover at a point before what it lies on', () => {
    const { editing } = add(begin(first), 'cover', box(20, 20, 30, 30), WITHIN);
    expect(areaAt(areasOf(editing), 25, 25)?.id).toBe('own:1');
    expect(areaAt(areasOf(editing), 100, 50)?.id).toBe('open:0:0');
    expect(areaAt(areasOf(editing), 390, 290)).toBeUndefined();
  });

  type Deed = (editing: Editing) => Editing;
  const anyBox = fc
    .tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer())
    .map(([x, y, width, height]) => box(x % 900, y % 900, width % 900, height % 900));
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.tuple(fc.constantFrom('open' as const, 'cover' as const), anyBox).map(
      ([kind, where]): Deed =>
        (editing) =>
          add(editing, kind, where, WITHIN).editing,
    ),
    fc.tuple(fc.nat(9), anyBox).map(
      ([at, where]): Deed =>
        (editing) =>
          place(editing, areasOf(editing)[at]?.id ?? '', where, WITHIN),
    ),
    fc.nat(9).map(
      (at): Deed =>
        (editing) =>
          remove(editing, areasOf(editing)[at]?.id ?? ''),
    ),
    fc.constantFrom<Deed>(undo, redo, startOver),
  );

  it('keeps every area in the picture and large enough to take hold of, under names that are never used twice', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        let editing = begin(first);
        for (const next of deeds) {
          editing = next(editing);
          const areas = areasOf(editing);
          expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length);
          for (const { box } of areas) {
            expect(box.width).toBeGreaterThanOrEqual(SMALLEST);
            expect(box.height).toBeGreaterThanOrEqual(SMALLEST);
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.y).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(400);
            expect(box.y + box.height).toBeLessThanOrEqual(300);
          }
        }
        let back = editing;
        while (canUndo(back)) back = undo(back);
        expect(areasOf(back)).toEqual(first);
        while (canRedo(back)) back = redo(back);
        expect(areasOf(back)).toEqual(editing.states.at(-1));
      }),
    );
  });
});
