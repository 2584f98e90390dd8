/** Flags on their layer: an outline, a numbered marker, and one explanation for the marker that is asked. */
import type { Flag } from '../../messages';
import type { Box, Outcome } from '../../model';
import { bubbleBox, GAP, inSight, isNear, MARKER, markerBox, outlineBox } from './around';
import type { Layer, LayerPlace } from './layer';
import { type Target, targetOf } from './target';

/** How near a pointer must come to a marker, in CSS pixels. */
const REACH = 4;
const BUBBLE_WIDTH = 300;

/** The outline's line and the marker's shape tell an outcome without its colour. */
const LINE: Readonly<Record<Outcome, string>> = {
  violation: 'solid',
  'needs-review': 'dashed',
  pass: 'dotted',
  inapplicable: 'dotted',
};
const SHAPE: Readonly<Record<Outcome, string>> = {
  violation: 'polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%)',
  'needs-review': 'polygon(50% 0, 100% 50%, 50% 100%, 0 50%)',
  pass: 'circle(50%)',
  inapplicable: 'circle(50%)',
};

interface Drawn {
  flag: Flag;
  target: Target;
  outline: HTMLElement;
  marker: HTMLElement;
  /** Where the marker and the outline stand; null while what was seen is not there. */
  at: Box | null;
  around: Box | null;
}

export interface Drawing {
  /** Every flag where its element is now. */
  follow(): void;
  /** Explains the flag of a number until another is asked for; `null` for none. */
  explain(number: number | null): void;
  /** The pointer is at a point of the viewport: the flag whose marker is there is explained. */
  hover(x: number, y: number): void;
  /** Puts the focus on the marker of a number. */
  focus(number: number): void;
  /** The element of a number, if it is there. */
  element(number: number): Element | null;
}

/**
 * Draws flags.
 *
 * @param hint how to take them away, as a sentence
 */
export function draw(flags: readonly Flag[], hint: string, layer: Layer): Drawing {
  const drawn: Drawn[] = flags.map((flag) => ({
    flag,
    target: targetOf(flag),
    outline: outlineOf(flag),
    marker: markerOf(flag, hint),
    at: null,
    around: null,
  }));
  const bubble = bubbleOf();
  let pointer: { x: number; y: number } | null = null;
  let asked: number | null = null;
  let told: string | null = null;
  layer.root.replaceChildren(
    ...drawn.map(({ outline }) => outline),
    ...drawn.map(({ marker }) => marker),
    bubble,
  );
  for (const { flag, marker } of drawn) {
    marker.addEventListener('focus', () => {
      asked = flag.number;
      find(flag.number)?.target.element()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
    marker.addEventListener('blur', () => {
      asked = null;
    });
    marker.addEventListener('keydown', (event) => step(event, flag.number));
  }

  function find(number: number | null): Drawn | undefined {
    return drawn.find(({ flag }) => flag.number === number);
  }

  /** The arrow keys go from marker to marker. */
  function step(event: KeyboardEvent, number: number): void {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const there = drawn.filter(({ at }) => at !== null);
    const from = there.findIndex(({ flag }) => flag.number === number);
    there[(from + by + there.length) % there.length]?.marker.focus({ preventScroll: true });
  }

  /** The flag whose marker is under the pointer. */
  function pointed(): Drawn | undefined {
    if (pointer === null) return undefined;
    const place = layer.place();
    const point = { x: (pointer.x - place.x) / place.scale, y: (pointer.y - place.y) / place.scale };
    return drawn.find(({ at }) => at !== null && isNear(at, point, REACH));
  }

  function tell(): void {
    const current = pointed() ?? find(asked);
    const text = current === undefined || current.at === null ? null : String(current.flag.number);
    if (text !== told) {
      told = text;
      if (current !== undefined) fillBubble(bubble, current.flag, hint);
      for (const each of drawn) {
        each.marker.setAttribute('aria-expanded', String(each === current && text !== null));
      }
    }
    bubble.style.display = text === null ? 'none' : 'block';
    if (current?.at && current.around) {
      const { offsetWidth: width, offsetHeight: height } = bubble;
      put(bubble, bubbleBox(current.at, current.around, { width, height }, view()), false);
    }
  }

  return {
    follow() {
      const place = layer.place();
      const boxes = drawn.map(({ target }) => {
        const el = target.element();
        return el === null ? null : elementBox(el, place);
      });
      const taken: Box[] = boxes.filter((box) => box !== null);
      drawn.forEach((each, index) => {
        const box = boxes[index] ?? null;
        const outline = box && outlineBox(box);
        each.around = outline;
        each.at = outline && markerBox(outline, view(), taken);
        each.outline.style.display = outline !== null && inSight(outline, view()) ? 'block' : 'none';
        // one that is out of sight can still be reached with the keyboard
        each.marker.style.display = each.at === null ? 'none' : 'block';
        if (outline !== null && each.at !== null) {
          put(each.outline, outline, true);
          put(each.marker, each.at, false);
          taken.push(each.at);
        }
      });
      tell();
    },
    explain(number) {
      asked = number;
    },
    hover(x, y) {
      pointer = { x, y };
    },
    focus(number) {
      find(number)?.marker.focus({ preventScroll: true });
    },
    element: (number) => find(number)?.target.element() ?? null,
  };
}

function view(): { width: number; height: number } {
  return { width: innerWidth, height: innerHeight };
}

/** The box of an element as the layer draws it. */
function elementBox(el: Element, { x, y, scale }: LayerPlace): Box {
  const { left, top, width, height } = el.getBoundingClientRect();
  return { x: (left - x) / scale, y: (top - y) / scale, width: width / scale, height: height / scale };
}

function put(el: HTMLElement, { x, y, width, height }: Box, sized: boolean): void {
  el.style.left = `${x}px`;
  el.style.top = `${y}px`;
  if (sized) {
    el.style.width = `${width}px`;
    el.style.height = `${height}px`;
  }
}

const PIECE =
  'all: initial; position: fixed; box-sizing: border-box; forced-color-adjust: none; pointer-events: none;';
const TYPE = 'font-family: system-ui, sans-serif;';

function outlineOf({ outcome, colour }: Flag): HTMLElement {
  const outline = document.createElement('div');
  outline.style.cssText = `${PIECE} display: none; border: 2px ${LINE[outcome]} ${colour}; border-radius: 6px; box-shadow: 0 0 0 2px #fff, inset 0 0 0 1px #fff;`;
  return outline;
}

function markerOf({ number, outcome, colour, name }: Flag, hint: string): HTMLElement {
  const marker = document.createElement('button');
  marker.type = 'button';
  marker.style.cssText = `${PIECE} ${TYPE} display: none; width: ${MARKER}px; height: ${MARKER}px; background: #fff; clip-path: ${SHAPE[outcome]};`;
  marker.setAttribute('aria-label', `${name} ${hint}`);
  marker.setAttribute('aria-expanded', 'false');
  const face = document.createElement('span');
  face.style.cssText = `${PIECE} ${TYPE} position: absolute; inset: 1.5px; clip-path: ${SHAPE[outcome]}; background: ${colour}; color: #fff; font-size: ${number < 10 ? 12 : 10}px; font-weight: 700; line-height: ${MARKER - 3}px; text-align: center;`;
  face.textContent = String(number);
  marker.append(face);
  return marker;
}

function bubbleOf(): HTMLElement {
  const bubble = document.createElement('div');
  // the marker that it belongs to says the same to a screen reader
  bubble.setAttribute('aria-hidden', 'true');
  bubble.style.cssText = `${PIECE} ${TYPE} display: none; width: max-content; max-width: min(${BUBBLE_WIDTH}px, 100vw); padding: 10px 12px; border: 2px solid #fff; border-radius: 10px; background: #23211d; color: #fff; font-size: 13px; line-height: 1.45; box-shadow: 0 2px 12px rgb(0 0 0 / 45%); overflow-wrap: anywhere;`;
  return bubble;
}

function fillBubble(bubble: HTMLElement, { number, word, title, says }: Flag, hint: string): void {
  const line = (text: string, style: string) => {
    const made = document.createElement('div');
    made.style.cssText = style;
    made.textContent = text;
    return made;
  };
  bubble.replaceChildren(
    line(`${number} · ${word}`, 'font-weight: 700;'),
    line(title, 'font-weight: 600;'),
    line(says, `margin-top: ${GAP}px;`),
    line(hint, 'margin-top: 6px; font-size: 12px; color: #d8d0c2;'),
  );
}
