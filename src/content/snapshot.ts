/**
 * What stands where something was flagged, as plain data: an allow-list of tags' attributes, words and places.
 * Reads only. What is private in it is told and taken out elsewhere.
 */
import type { Box, FrameSnapshot, SnapshotNode } from '../model';
import { amountsIn } from './amounts';
import { textAround } from './around';
import { surroundings } from './group';
import { beginLook } from './look';
import { oneLine } from './normalise';
import { find } from './place';
import { childrenOf, holds, parentOf, shadowOf } from './shadow';
import { clips, isPainted } from './shown';
import { NOT_SHOWN, visibleText } from './visible';

/** Most elements of a snapshot, most characters of one text, most elements asked whether they lie over it. */
const CAPS = { nodes: 800, text: 500, asked: 20_000, strangers: 300, frames: 50, depth: 60 } as const;

/** Kept as they are: they say what an element is for. Nothing that a person or a build writes. */
const PLAIN_ATTRIBUTES = ['role', 'type', 'aria-modal', 'aria-disabled', 'method'] as const;
/** Kept as their origin: where it leads, not for whom. */
const ADDRESSES = ['href', 'action', 'src'] as const;
const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'head', 'title']);
const PICTURES =
  'img,picture,video,canvas,object,embed,iframe,frame,input[type=image],svg image,[role=img]:not(svg)';
/** A drawing larger than this on both sides may be a code or a portrait; smaller ones are signs. */
const SIGN_SIZE = 48;

/** Takes a snapshot of the elements that selectors name, with what stands around them. */
export function snapshot(selectors: readonly string[]): FrameSnapshot {
  beginLook();
  const flagged = selectors.map((selector) => found(selector));
  const around = flagged.map((el) => el && evidenceAround(el));
  const places = new Set(around.filter((el) => el !== null));
  const taking: Taking = { flagged: new Set(flagged), places, left: CAPS.nodes, truncated: false };
  const root = places.size === 0 ? null : nodeOf(document.documentElement, taking, whole(), 0);
  const boxes = around.map((el) => el && visibleBox(el));
  return {
    viewport: { width: innerWidth, height: innerHeight, devicePixelRatio },
    origin: originInPage(),
    root,
    flagged: flagged.map((el, at) => el && { box: visibleBox(el), around: boxes[at] ?? null }),
    strangers: strangers(
      places,
      boxes.filter((box) => box !== null),
    ),
    frames: [...document.querySelectorAll('iframe,frame')].slice(0, CAPS.frames).map((frame) => ({
      address: addressOf(frame.getAttribute('src') ?? ''),
      box: contentBox(frame),
    })),
    truncated: taking.truncated,
  };
}

interface Taking {
  flagged: ReadonlySet<Element | null>;
  places: ReadonlySet<Element>;
  left: number;
  truncated: boolean;
}

function found(selector: string): Element | null {
  try {
    // the address of the page itself is no place on it
    return selector === ':root' ? null : find(selector, shadowOf);
  } catch {
    return null;
  }
}

/** Characters of a flagged element that is a place of its own: a sheet, not the whole page. */
const OWN_PLACE = 4000;

/** The smallest place that tells what a flagged element is for: with its amount, never the whole page. */
function evidenceAround(el: Element): Element {
  if (amountsIn(textAround(el, OWN_PLACE)).length > 0) return el;
  const { priced } = surroundings(el);
  if (holds(priced, el) && !isWholePage(priced)) return priced;
  const around = parentOf(el);
  return around && !isWholePage(around) ? around : el;
}

function isWholePage(el: Element): boolean {
  return el === document.body || el === document.documentElement;
}

/** An element on the way to a place, or in one. */
function nodeOf(el: Element, taking: Taking, clip: Box, depth: number): SnapshotNode | null {
  const inside = [...taking.places].some((place) => holds(place, el));
  const toPlace = inside || [...taking.places].some((place) => holds(el, place));
  if (!toPlace || LEFT_OUT.has(el.localName)) return null;
  if (taking.left <= 0 || depth > CAPS.depth) {
    taking.truncated = true;
    return null;
  }
  taking.left--;
  const painted = isPainted(el);
  const box = painted ? intersection(boxOf(el), clip) : null;
  const node: SnapshotNode = {
    tag: el.localName.slice(0, 40),
    attributes: attributesOf(el),
    ...(box === null ? {} : { box }),
    ...(taking.flagged.has(el) ? { flagged: true } : {}),
    children: [],
  };
  if (inside && isPicture(el)) return { ...node, picture: true };
  const style = getComputedStyle(el);
  const inner = clips(style) ? (intersection(boxOf(el), clip) ?? nothing()) : clip;
  if (inside && (!holdsSeveral(el) || NOT_SHOWN.has(el.localName))) {
    const text = textOf(el, painted);
    return text === null ? node : { ...node, text, ...textBox(el, inner, painted) };
  }
  const children: SnapshotNode[] = [];
  for (const child of childrenOf(el)) {
    if (child instanceof Element) {
      const made = nodeOf(child, taking, inner, depth + 1);
      if (made !== null) children.push(made);
    } else if (inside && child instanceof Text && child.data.trim() !== '') {
      children.push(looseText(child, painted, inner));
    }
  }
  return { ...node, children };
}

/** Whether an element is a place with parts of its own, rather than one run of words. */
function holdsSeveral(el: Element): boolean {
  if (shadowOf(el)) return true;
  if (el.querySelector(PICTURES) !== null || el.querySelector('svg') !== null) return true;
  const parts = [...el.children].filter(({ localName }) => !LEFT_OUT.has(localName));
  if (parts.length === 0) return false;
  // letters, each in an element of its own, are read as the word they make
  if (parts.every((part) => (part.textContent ?? '').trim().length <= 1 && part.childElementCount === 0))
    return false;
  return true;
}

/** Words between elements, as a node of their own. */
function looseText(node: Text, painted: boolean, clip: Box): SnapshotNode {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = painted ? intersection(plain(range.getBoundingClientRect()), clip) : null;
  const dom = cut(node.data);
  return {
    tag: '#text',
    attributes: {},
    ...(box === null ? {} : { box }),
    text: { dom, seen: box === null ? '' : dom },
    children: [],
  };
}

function textOf(el: Element, painted: boolean): { dom: string; seen: string } | null {
  const isField = /^(?:input|textarea|select|option)$/.test(el.localName);
  // of a field only what it says before anybody fills it in
  const dom = isField ? buttonWords(el) : cut(el.textContent ?? '');
  const seen = painted ? (isField ? dom : cut(visibleText(el))) : '';
  return dom === '' && seen === '' ? null : { dom, seen };
}

function buttonWords(el: Element): string {
  if (el instanceof HTMLInputElement && /^(?:submit|button|reset)$/.test(el.type)) return cut(el.value);
  return cut(el.getAttribute('placeholder') ?? '');
}

/** The words' own box where they need more room than their element has. */
function textBox(el: Element, clip: Box, painted: boolean): { box?: Box } {
  if (!painted) return {};
  const range = document.createRange();
  range.selectNodeContents(el);
  const box = intersection(union(boxOf(el), plain(range.getBoundingClientRect())), clip);
  return box === null ? {} : { box };
}

function isPicture(el: Element): boolean {
  if (el.matches(PICTURES)) return true;
  if (el.localName === 'svg') {
    const { width, height } = el.getBoundingClientRect();
    return (width > SIGN_SIZE && height > SIGN_SIZE) || el.querySelector('image') !== null;
  }
  // words before a picture are read as words
  const isBare = el.childElementCount === 0 && (el.textContent ?? '').trim() === '';
  return isBare && /url\(/.test(getComputedStyle(el).backgroundImage);
}

function attributesOf(el: Element): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of PLAIN_ATTRIBUTES) {
    const value = el.getAttribute(name);
    if (value !== null && /^[a-z-]{1,30}$/i.test(value)) kept[name] = value.toLowerCase();
  }
  for (const name of ADDRESSES) {
    const address = originOf(el.getAttribute(name) ?? '');
    if (address !== '') kept[name] = address;
  }
  return kept;
}

/** What is painted in the same place and belongs to something else: a bubble over it, words under it. */
function strangers(places: ReadonlySet<Element>, boxes: readonly Box[]): Box[] {
  const over: Box[] = [];
  let asked = 0;
  const visit = (el: Element): void => {
    if (places.has(el) || asked++ > CAPS.asked || over.length >= CAPS.strangers) return;
    if (LEFT_OUT.has(el.localName)) return;
    const own = [...childrenOf(el)].filter((child) => child instanceof Text && child.data.trim() !== '');
    const holdsPlace = [...places].some((place) => holds(el, place));
    const parts = holdsPlace || !isPicture(el) ? own.map(rangeBox) : [boxOf(el)];
    for (const box of parts) {
      if (isPainted(el) && boxes.some((place) => intersection(box, place) !== null)) over.push(box);
    }
    for (const child of childrenOf(el)) if (child instanceof Element) visit(child);
  };
  if (boxes.length > 0) visit(document.documentElement);
  return over;
}

function rangeBox(node: Node): Box {
  const range = document.createRange();
  range.selectNodeContents(node);
  return plain(range.getBoundingClientRect());
}

/** What of an element can be seen: within the window and within every box that cuts it off. */
function visibleBox(el: Element): Box | null {
  if (!el.isConnected || !isPainted(el)) return null;
  let box = intersection(boxOf(el), whole());
  for (let at = parentOf(el); at && box; at = parentOf(at)) {
    if (at !== document.body && at !== document.documentElement && clips(getComputedStyle(at)))
      box = intersection(boxOf(at), box);
  }
  return box;
}

/** Place of this frame in the page, as far as the frames around it let themselves be asked. */
function originInPage(): { x: number; y: number } | null {
  let x = 0;
  let y = 0;
  try {
    for (let at: Window = window; at !== at.top; at = at.parent) {
      if (!at.frameElement) return null;
      const box = contentBox(at.frameElement);
      x += box.x;
      y += box.y;
    }
  } catch {
    // a frame of another origin does not tell where it stands
    return null;
  }
  return { x, y };
}

/** The box in which a frame shows its page, without border and padding. */
function contentBox(frame: Element): Box {
  const { left, top } = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  return {
    x: left + frame.clientLeft + Number.parseFloat(style.paddingLeft || '0'),
    y: top + frame.clientTop + Number.parseFloat(style.paddingTop || '0'),
    width: frame.clientWidth,
    height: frame.clientHeight,
  };
}

const boxOf = (el: Element): Box => plain(el.getBoundingClientRect());
const plain = ({ x, y, width, height }: DOMRect): Box => ({ x, y, width, height });
const whole = (): Box => ({ x: 0, y: 0, width: innerWidth, height: innerHeight });
const nothing = (): Box => ({ x: 0, y: 0, width: 0, height: 0 });
const cut = (text: string): string => oneLine(text.slice(0, CAPS.text * 4)).slice(0, CAPS.text);

function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function originOf(address: string): string {
  return webAddress(address)?.origin ?? '';
}

function addressOf(address: string): string {
  const url = webAddress(address);
  return url === null ? '' : url.origin + url.pathname;
}

function webAddress(address: string): URL | null {
  try {
    const url = address === '' ? null : new URL(address, document.baseURI);
    return url && /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
