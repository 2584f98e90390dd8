/** What the user does with the areas, as pure steps that can be undone. */
import type { Box } from '../../model';
import type { Area } from './areas';
import { intersection } from './boxes';

/** All that was done; `at` is what is in force. */
export interface Editing {
  states: readonly (readonly Area[])[];
  at: number;
}

/** The smallest area, in CSS pixels: one that can still be seen and taken hold of. */
export const SMALLEST = 8;
/** Most steps that can be undone. */
const STEPS = 200;

export function begin(areas: readonly Area[]): Editing {
  return { states: [areas], at: 0 };
}

export function areasOf({ states, at }: Editing): readonly Area[] {
  return states[at] ?? [];
}

export function canUndo({ at }: Editing): boolean {
  return at > 0;
}

export function canRedo({ states, at }: Editing): boolean {
  return at < states.length - 1;
}

export function undo(editing: Editing): Editing {
  return canUndo(editing) ? { ...editing, at: editing.at - 1 } : editing;
}

export function redo(editing: Editing): Editing {
  return canRedo(editing) ? { ...editing, at: editing.at + 1 } : editing;
}

/** The state that a report began with, as one more step. */
export function startOver(editing: Editing): Editing {
  return step(editing, editing.states[0] ?? []);
}

/** Adds an area. Its id is new in all that was ever done here. */
export function add(
  editing: Editing,
  kind: Area['kind'],
  box: Box,
  within: Box,
): { editing: Editing; id: string } {
  const taken = new Set(editing.states.flatMap((areas) => areas.map(({ id }) => id)));
  let number = 1;
  while (taken.has(`own:${number}`)) {
    number++;
  }
  const id = `own:${number}`;
  const area: Area = { id, kind, box: fitted(box, within), reason: 'chosen' };
  return { editing: step(editing, [...areasOf(editing), area]), id };
}

export function remove(editing: Editing, id: string): Editing {
  const areas = areasOf(editing);
  const left = areas.filter((area) => area.id !== id);
  return left.length === areas.length ? editing : step(editing, left);
}

/** Moves or sizes an area; it stays within the picture and never becomes too small to take hold of. */
export function place(editing: Editing, id: string, box: Box, within: Box): Editing {
  const areas = areasOf(editing);
  const area = areas.find((each) => each.id === id);
  const next = fitted(box, within);
  if (area === undefined || isSame(area.box, next)) {
    return editing;
  }
  return step(
    editing,
    areas.map((each) => (each.id === id ? { ...each, box: next } : each)),
  );
}

/** The area at a point, the one on top: covers before open areas, small before large. */
export function areaAt(areas: readonly Area[], x: number, y: number): Area | undefined {
  const point = { x, y, width: 1, height: 1 };
  return areas
    .filter(({ box }) => intersection(box, point) !== null)
    .sort(
      (a, b) =>
        Number(a.kind === 'open') - Number(b.kind === 'open') ||
        a.box.width * a.box.height - b.box.width * b.box.height,
    )[0];
}

/** A box turned the right way round, in whole pixels, within bounds, not too small. */
function fitted(box: Box, within: Box): Box {
  const left = Math.round(Math.min(box.x, box.x + box.width));
  const top = Math.round(Math.min(box.y, box.y + box.height));
  const width = Math.min(within.width, Math.max(SMALLEST, Math.round(Math.abs(box.width))));
  const height = Math.min(within.height, Math.max(SMALLEST, Math.round(Math.abs(box.height))));
  return {
    x: Math.max(within.x, Math.min(left, within.x + within.width - width)),
    y: Math.max(within.y, Math.min(top, within.y + within.height - height)),
    width,
    height,
  };
}

function step(editing: Editing, areas: readonly Area[]): Editing {
  const done = [...editing.states.slice(0, editing.at + 1), areas];
  const [first, ...rest] = done;
  const states = first === undefined || done.length <= STEPS ? done : [first, ...rest.slice(-(STEPS - 1))];
  return { states, at: states.length - 1 };
}
function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
