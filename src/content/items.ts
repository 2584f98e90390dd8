/**
 * Items of a list: chats, comments, story covers, videos. What stands at the same place in every item and says something
 * else in each is what somebody called it; what says the same in each is a control.
 */
import { withoutAmounts } from './amounts';
import { isPrimary } from './controls';
import { onceALook } from './look';
import { fold, hasLetters } from './normalise';
import { parentOf } from './shadow';

/** Most steps up from a control to the item it belongs to. */
const REACH = 5;
/** Fewest items that make a list, and most that are looked at. */
const FEWEST = 3;
const MOST = 12;
/** Neighbours that are looked at on either side: a feed has thousands. */
const NEIGHBOURS = 12;
/** Siblings beyond which no list goes on being compared by place. */
const MOST_SIBLINGS = 100;
/** Children by which it is told what an element is made of. */
const MADE_OF = 6;
/** Smallest side of a picture that is more than an icon, in CSS pixels. */
const PICTURE = 40;

/** Items like one, itself among them: the nearest neighbours of the same make. Empty when it is no item of a list. */
function alike(item: Element): Element[] {
  const make = makeOf(item);
  const found = [item];
  let before = item.previousElementSibling;
  let after = item.nextElementSibling;
  for (let looked = 0; (before || after) && looked < NEIGHBOURS && found.length < MOST; looked++) {
    if (before && makeOf(before) === make) found.unshift(before);
    if (after && makeOf(after) === make) found.push(after);
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
  return found.length >= FEWEST ? found : [];
}

/** What an element is made of, without its words: builds write other class names for the same thing. */
const makeOf = onceALook((el) => {
  let make = `${el.localName} ${el.getAttribute('role') ?? ''}`;
  let child = el.firstElementChild;
  for (let count = 0; child && count < MADE_OF; count++, child = child.nextElementSibling)
    make += ` ${child.localName}`;
  return make;
});

/** The list in which each of some controls stands in an item of its own with a picture of its own, three and more; or null. */
export function pictureList(controls: readonly Element[]): Element | null {
  for (const control of controls) {
    let item: Element | null = control;
    for (let step = 0; item && step < REACH; step++, item = parentOf(item)) {
      const items = item === control ? [] : alike(item);
      const each = items.filter(
        (one) =>
          one.querySelector('img') !== null && controls.filter((other) => one.contains(other)).length === 1,
      );
      if (each.length >= FEWEST && each.length === items.length) return item.parentElement;
    }
  }
  return null;
}

/** Whether an element is more than one line of words: a second text, or a picture larger than an icon. */
function isRich(item: Element): boolean {
  const texts = [...item.querySelectorAll('*')]
    .slice(0, 40)
    .filter((el) => [...el.childNodes].some((node) => node instanceof Text && hasLetters(node.data)));
  return texts.length >= 2 || hasPicture(item);
}

/** Whether an element shows a picture larger than an icon. */
export function hasPicture(el: Element): boolean {
  return [...el.querySelectorAll('img,video,canvas,svg,[role=img]')].slice(0, 4).some((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    return width >= PICTURE && height >= PICTURE;
  });
}

/**
 * Whether the words of a control are the name or the text of one item among alike ones.
 *
 * @param native the browser's own control: its words are a name only where it is a whole item itself, with its picture
 */
export function isNameOfItem(el: Element, native: boolean): boolean {
  if (native ? !hasPicture(el) : isPrimary(el) && !isRich(el)) return false;
  let item: Element | null = el;
  const below: Element[] = [];
  for (let step = 0; item && step < (native ? 2 : REACH); step++) {
    if (/^(?:body|main|form|dialog)$/.test(item.localName)) return false;
    const others = alike(item).filter((other) => other !== item);
    if (others.length > 0 && (native || isRich(item)) && !holdsAmount(el)) {
      const path = below.map(indexOf);
      const said = others.flatMap((other) => wordsAt(other, path) ?? []);
      const own = words(el);
      const different = new Set(said).size;
      if (!said.includes(own) && different >= FEWEST - 1 && different >= said.length / 2) return true;
    }
    below.unshift(item);
    item = parentOf(item);
  }
  return false;
}

/** The place of an element among its siblings. */
function indexOf(el: Element): number {
  let index = 0;
  for (let at = el.previousElementSibling; at && index < MOST_SIBLINGS; at = at.previousElementSibling)
    index++;
  return index;
}

const holdsAmount = (el: Element) => {
  const text = el.textContent ?? '';
  return el.childElementCount > 0 && withoutAmounts(text).length < text.trim().length - 3;
};

/** The words at the same place of another item. */
function wordsAt(item: Element, path: readonly number[]): string | undefined {
  let at: Element | undefined = item;
  for (const child of path) at = at?.children[child];
  return at && words(at) !== '' ? words(at) : undefined;
}

function words(el: Element): string {
  return fold(withoutAmounts((el.textContent ?? '').slice(0, 300)));
}
