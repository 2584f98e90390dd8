/**
 * Where the user sees what is covered, and changes it: with mouse or finger on the picture, with the keyboard in
 * the list beside it. Every area of the picture is an entry of the list.
 */

import { type Draft, handlesOf } from '../evidence/draft';
import { type Area, piecesOf, windowOf } from '../evidence/redaction/areas';
import {
  add,
  areaAt,
  areasOf,
  canRedo,
  canUndo,
  type Editing,
  place,
  redo,
  remove,
  startOver,
  undo,
} from '../evidence/redaction/editing';
import { redacted } from '../evidence/redaction/pixels';
import type { Box } from '../model';
import { el, replaceKept } from '../ui/dom';
import type { Texts } from '../ui/text';
import type { Source } from './pictures';
import { REASON_WORD } from './prepared';

/** CSS pixels of the page that an arrow key moves or sizes an area by; a fine step with Alt. */
const STEP = 8;
const FINE = 1;
/** How near to a corner takes hold of it, and how far a pointer moves before it draws, in CSS pixels of the screen. */
const REACH = 16;
const SLIP = 4;
/** How much of what is covered can still be seen here; nothing of it is in the file. */
const COVERED_LOOK = 0.84;
/** A new area, in CSS pixels of the page. */
const NEW_SIZE = { width: 160, height: 40 };
const WORDS_SHOWN = 40;

type Corner = 'nw' | 'ne' | 'sw' | 'se';
type Deed =
  | { type: 'draw'; from: { x: number; y: number } }
  | { type: 'move'; id: string; from: { x: number; y: number }; box: Box }
  | { type: 'size'; id: string; corner: Corner; box: Box };

/**
 * An editor for the areas of a draft.
 *
 * @param source the picture; without one only the list is there
 * @param changed called after every change
 */
export function createEditor(
  draft: Draft,
  source: Source | null,
  first: Editing,
  texts: Texts,
  changed: (areas: readonly Area[]) => void,
): HTMLElement {
  const { say } = texts;
  const within = windowOf(draft.capture);
  const pieces = new Map(
    piecesOf(draft.capture, handlesOf(draft.saved.observation.url)).map((piece) => [piece.id, piece]),
  );
  const picture = source && bitmapOf(source);
  let editing = first;
  let selected = '';
  let deed: Deed | null = null;
  let drawn: Box | null = null;

  const canvas = el('canvas', { class: 'page-picture', role: 'img', 'aria-label': say('editorPicture') });
  const tools = el('div', { class: 'tools', role: 'group', 'aria-label': say('editorTools') });
  const list = el('ul', { class: 'areas', 'aria-label': say('editorList') });
  const element = el(
    'div',
    { class: 'editor' },
    el('p', { class: 'soft', id: 'editor-help' }, say('editorHelp')),
    tools,
    source && el('div', { class: 'picture-frame' }, canvas),
    list,
  );

  element.addEventListener('keydown', keyed);
  if (source !== null) {
    canvas.width = source.pixels.width;
    canvas.height = source.pixels.height;
    canvas.addEventListener('pointerdown', pressed);
    canvas.addEventListener('pointermove', pulled);
    canvas.addEventListener('pointerup', released);
    canvas.addEventListener('pointercancel', dropped);
  }
  draw();
  return element;

  function change(next: Editing): void {
    if (next === editing) {
      return;
    }
    editing = next;
    draw();
    changed(areasOf(editing));
  }

  function draw(): void {
    drawTools();
    drawList();
    drawPicture();
  }

  function drawTools(): void {
    const tool = (key: string, face: string, does: () => void, isOff = false): HTMLElement =>
      el(
        'button',
        {
          type: 'button',
          class: 'button small',
          id: `tool-${key}`,
          'data-key': `tool ${key}`,
          'aria-disabled': isOff && 'true',
          onClick: does,
        },
        face,
      );
    replaceKept(
      tools,
      source && tool('cover', say('editorCover'), () => addNew('cover')),
      source && tool('open', say('editorOpen'), () => addNew('open')),
      tool('undo', say('editorUndo'), () => change(undo(editing)), !canUndo(editing)),
      tool('redo', say('editorRedo'), () => change(redo(editing)), !canRedo(editing)),
      tool('restart', say('editorStartOver'), () => change(startOver(editing))),
    );
  }

  function drawList(): void {
    const areas = areasOf(editing);
    replaceKept(
      list,
      ...areas.map((area) => {
        const name = nameOf(area);
        return el(
          'li',
          { class: area.kind },
          el(
            'button',
            {
              type: 'button',
              class: 'area',
              'data-key': `area ${area.id}`,
              'data-area': area.id,
              'aria-pressed': area.id === selected ? 'true' : 'false',
              'aria-describedby': 'editor-help',
              onClick: () => select(area.id),
            },
            el('span', {}, name),
            ' ',
            el('span', { class: 'soft' }, placeText(area.box)),
          ),
          el(
            'button',
            {
              type: 'button',
              class: 'button small remove',
              'data-key': `remove ${area.id}`,
              'aria-label': say(area.kind === 'open' ? 'editorRemoveOpenOf' : 'editorUncoverOf', name),
              onClick: () => takeAway(area.id),
            },
            say(area.kind === 'open' ? 'editorRemoveOpen' : 'editorUncover'),
          ),
        );
      }),
      areas.length === 0 && el('li', {}, say('editorNothingShown')),
    );
  }

  function nameOf({ id, kind, reason }: Area): string {
    if (kind === 'open') {
      return say(reason === 'chosen' ? 'editorOpenOwn' : 'editorOpenFound');
    }
    const words = pieces.get(id)?.node.text?.seen ?? '';
    const why = say(REASON_WORD[reason]);
    return words === ''
      ? say('editorCovered', why)
      : say('editorCoveredWords', why, [...words].slice(0, WORDS_SHOWN).join(''));
  }

  function placeText({ x, y, width, height }: Box): string {
    const [left, top, wide, high] = [x, y, width, height].map(Math.round);
    return say('editorPlace', wide ?? 0, high ?? 0, left ?? 0, top ?? 0);
  }

  function select(id: string): void {
    selected = id;
    draw();
  }

  function addNew(kind: Area['kind']): void {
    const open = areasOf(editing).find((area) => area.kind === 'open')?.box ?? within;
    const box = {
      x: open.x + open.width / 2 - NEW_SIZE.width / 2,
      y: open.y + open.height / 2 - NEW_SIZE.height / 2,
      ...NEW_SIZE,
    };
    const added = add(editing, kind, box, within);
    selected = added.id;
    change(added.editing);
    focusOn(added.id);
  }

  function takeAway(id: string): void {
    const areas = areasOf(editing);
    const at = areas.findIndex((area) => area.id === id);
    const next = areas[at + 1] ?? areas[at - 1];
    change(remove(editing, id));
    if (next === undefined) {
      tools.querySelector<HTMLElement>('button')?.focus();
    } else {
      focusOn(next.id);
    }
  }

  function focusOn(id: string): void {
    list.querySelector<HTMLElement>(`[data-area="${CSS.escape(id)}"]`)?.focus();
  }

  function keyed(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      const forth = event.key.toLowerCase() === 'y' || event.shiftKey;
      change(forth ? redo(editing) : undo(editing));
      event.preventDefault();
      return;
    }
    const id = event.target instanceof HTMLElement ? event.target.dataset.area : undefined;
    const area = areasOf(editing).find((each) => each.id === id);
    if (area === undefined || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      takeAway(area.id);
    } else {
      const by = ARROWS[event.key];
      if (by === undefined) {
        return;
      }
      const step = event.altKey ? FINE : STEP;
      const { x, y, width, height } = area.box;
      selected = area.id;
      change(
        place(
          editing,
          area.id,
          event.shiftKey
            ? { x, y, width: Math.max(1, width + by.x * step), height: Math.max(1, height + by.y * step) }
            : { x: x + by.x * step, y: y + by.y * step, width, height },
          within,
        ),
      );
      focusOn(area.id);
    }
    event.preventDefault();
  }

  /** The point of the page under a pointer. */
  function pointOf(event: PointerEvent): { x: number; y: number } {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * within.width,
      y: ((event.clientY - top) / height) * within.height,
    };
  }

  function pressed(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) {
      return;
    }
    const point = pointOf(event);
    const reach = (REACH / canvas.getBoundingClientRect().width) * within.width;
    const held = areasOf(editing).find(({ id }) => id === selected);
    const corner = held && cornerAt(held.box, point, reach);
    const under = areaAt(areasOf(editing), point.x, point.y);
    if (held && corner) {
      deed = { type: 'size', id: held.id, corner, box: held.box };
    } else if (held && under?.id === held.id) {
      deed = { type: 'move', id: held.id, from: point, box: held.box };
    } else if (event.pointerType === 'touch') {
      // a finger that moves scrolls the page; one that taps selects
      selected = under?.id ?? '';
      draw();
      return;
    } else {
      deed = { type: 'draw', from: point };
    }
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  function pulled(event: PointerEvent): void {
    if (deed === null) {
      return;
    }
    const point = pointOf(event);
    drawn = boxAfter(deed, point);
    const slip = (SLIP / canvas.getBoundingClientRect().width) * within.width;
    if (deed.type === 'draw' && Math.abs(drawn.width) < slip && Math.abs(drawn.height) < slip) {
      drawn = null;
    }
    drawPicture();
  }

  function released(event: PointerEvent): void {
    const done = deed;
    const box = drawn;
    dropped();
    if (done === null) {
      return;
    }
    if (done.type === 'draw') {
      if (box === null) {
        const point = pointOf(event);
        select(areaAt(areasOf(editing), point.x, point.y)?.id ?? '');
      } else {
        const added = add(editing, 'cover', box, within);
        selected = added.id;
        change(added.editing);
      }
    } else if (box !== null) {
      change(place(editing, done.id, box, within));
    }
  }

  function dropped(): void {
    deed = null;
    drawn = null;
    drawPicture();
  }

  function drawPicture(): void {
    const pen = source && canvas.getContext('2d');
    if (!pen || source === null || picture === null) {
      return;
    }
    const { scale } = source;
    const areas = areasOf(editing);
    pen.globalAlpha = 1;
    pen.drawImage(picture, 0, 0);
    pen.globalAlpha = COVERED_LOOK;
    pen.drawImage(bitmapOf({ ...source, pixels: redacted(source.pixels, areas, scale) }), 0, 0);
    pen.globalAlpha = 1;
    for (const area of areas) {
      outline(pen, area.box, scale, area.kind === 'open' ? OPEN_LOOK : COVER_LOOK);
    }
    const held = areas.find(({ id }) => id === selected);
    if (held) {
      outline(pen, held.box, scale, HELD_LOOK);
      for (const corner of CORNERS) {
        const { x, y } = cornerOf(held.box, corner);
        const size = 5;
        outline(pen, { x: x - size, y: y - size, width: 2 * size, height: 2 * size }, scale, HELD_LOOK);
      }
    }
    if (drawn) {
      outline(pen, drawn, scale, HELD_LOOK);
    }
    canvas.classList.toggle('held', held !== undefined);
  }
}

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

interface Look {
  colours: readonly [string, string];
  width: number;
  dash: readonly number[];
}
/** Two colours each: one of them stands out from whatever the page shows. */
const OPEN_LOOK: Look = { colours: ['#ffffff', '#0f6b4f'], width: 3, dash: [] };
const COVER_LOOK: Look = { colours: ['#23211d', '#ffffff'], width: 1, dash: [4, 3] };
const HELD_LOOK: Look = { colours: ['#ffffff', '#a3261f'], width: 3, dash: [] };

function outline(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  scale: number,
  { colours, width: line, dash }: Look,
): void {
  const [under, over] = colours;
  pen.setLineDash([]);
  pen.lineWidth = (line + 2) * scale;
  pen.strokeStyle = under;
  pen.strokeRect(x * scale, y * scale, width * scale, height * scale);
  pen.setLineDash(dash.map((length) => length * scale));
  pen.lineWidth = line * scale;
  pen.strokeStyle = over;
  pen.strokeRect(x * scale, y * scale, width * scale, height * scale);
}

function bitmapOf({ pixels: { width, height, data } }: Source): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
}

function cornerOf({ x, y, width, height }: Box, corner: Corner): { x: number; y: number } {
  return {
    x: corner === 'ne' || corner === 'se' ? x + width : x,
    y: corner === 'sw' || corner === 'se' ? y + height : y,
  };
}

function cornerAt(box: Box, point: { x: number; y: number }, reach: number): Corner | undefined {
  return CORNERS.find((corner) => {
    const { x, y } = cornerOf(box, corner);
    return Math.abs(x - point.x) <= reach && Math.abs(y - point.y) <= reach;
  });
}

/** What an area becomes when the pointer is at a point. */
function boxAfter(deed: Deed, point: { x: number; y: number }): Box {
  if (deed.type === 'draw') {
    const { x, y } = deed.from;
    return { x, y, width: point.x - x, height: point.y - y };
  }
  if (deed.type === 'move') {
    const { from, box } = deed;
    return { ...box, x: box.x + point.x - from.x, y: box.y + point.y - from.y };
  }
  const opposite: Corner = ({ nw: 'se', ne: 'sw', sw: 'ne', se: 'nw' } as const)[deed.corner];
  const { x, y } = cornerOf(deed.box, opposite);
  return { x, y, width: point.x - x, height: point.y - y };
}
