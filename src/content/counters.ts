/** Numbers that a style sheet counts and writes: `counter()` in generated text, and the markers of lists. */

/** Most elements that are gone back over for one counter. */
const BACK_CAP = 400;
/** Most rules of style sheets that are searched for a way of counting. */
const RULES_CAP = 4000;

type Pseudo = '::before' | '::after';

/**
 * The value of a counter where an element's generated text stands: the last reset before it and every increment since.
 *
 * @param name of the counter
 * @param own the pseudo-element whose text is read; what it sets itself counts first
 */
export function counterValue(el: Element, name: string, own: Pseudo): number {
  let sum = 0;
  const before = own === '::before' ? [own] : ['::after', '::before'];
  for (const which of before) {
    const set = steps(getComputedStyle(el, which), name);
    sum += set.by;
    if (set.from !== undefined) return set.from + sum;
  }
  let at: Element | null = el;
  for (let gone = 0; at && gone < BACK_CAP; gone++, at = previous(at)) {
    const set = steps(getComputedStyle(at), name);
    sum += set.by;
    if (set.from !== undefined) return set.from + sum;
  }
  return sum;
}

/** What a style does to a counter: sets it to a number, adds to it. */
function steps(style: CSSStyleDeclaration, name: string): { from?: number; by: number } {
  const set = numberAfter(style.counterSet, name);
  const by = numberAfter(style.counterIncrement, name) ?? 0;
  if (set !== undefined) return { from: set, by: 0 };
  const from = numberAfter(style.counterReset, name);
  return from === undefined ? { by } : { from, by };
}

function numberAfter(list: string, name: string): number | undefined {
  const parts = list.split(/\s+/);
  const at = parts.indexOf(name);
  return at < 0 ? undefined : Number.parseInt(parts[at + 1] ?? '', 10) || 0;
}

/** The element that comes before in the source; a parent after its first child. */
function previous(el: Element): Element | null {
  let at = el.previousElementSibling;
  if (!at) return el.parentElement;
  while (at.lastElementChild) at = at.lastElementChild;
  return at;
}

/**
 * A number as a list style writes it, without what the style puts around it.
 *
 * @param style name of a list style, as computed
 * @param el where it is written: a shadow tree may have styles of its own
 */
export function counted(value: number, style: string, el: Element): string {
  if (style === 'none') return '';
  if (style === 'decimal-leading-zero') return String(value).padStart(2, '0');
  const alphabetic = /^(lower|upper)-(?:alpha|latin)$/.exec(style);
  if (alphabetic) return alphabetic[1] === 'upper' ? inLetters(value).toUpperCase() : inLetters(value);
  return ownStyle(style, el)?.write(value) ?? String(value);
}

/** The marker of a list item in a way of counting that the page made itself; empty for the browser's own. */
export function ownMarker(el: Element, style: string): string {
  const own = ownStyle(style, el);
  if (!own) return '';
  const items = el.parentElement ? [...el.parentElement.children].filter(isItem) : [el];
  const start = el.parentElement instanceof HTMLOListElement ? el.parentElement.start : 1;
  const value = el instanceof HTMLLIElement && el.value > 0 ? el.value : start + items.indexOf(el);
  return own.prefix + own.write(value) + own.suffix;
}

const isItem = (el: Element) => el.localName === 'li';

function inLetters(value: number): string {
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

interface OwnStyle {
  prefix: string;
  suffix: string;
  write(value: number): string;
}

/** A `@counter-style` of the page, as it is known where an element stands, or null. */
function ownStyle(name: string, el: Element): OwnStyle | null {
  if (/^(?:none|disc|circle|square|decimal|disclosure-\w+)$/.test(name)) return null;
  for (const rule of styleRules(el)) {
    if (!('symbols' in rule) || (rule as CSSCounterStyleRule).name !== name) continue;
    const { symbols, prefix, suffix } = rule as CSSCounterStyleRule;
    const signs = strings(symbols);
    if (signs.length === 0) return null;
    return {
      prefix: strings(prefix).join(''),
      suffix: strings(suffix)[0] ?? '. ',
      write: (value) => signs[(((value - 1) % signs.length) + signs.length) % signs.length] ?? '',
    };
  }
  return null;
}

/** The rules of the page's own style sheets, from an element's tree outwards; those of other sites may not be read. */
function* styleRules(el: Element): Generator<CSSRule> {
  let left = RULES_CAP;
  for (const sheet of treesAround(el).flatMap((tree) => [...tree.styleSheets, ...tree.adoptedStyleSheets])) {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      continue;
    }
    for (const rule of rules) {
      if (left-- <= 0) return;
      yield rule;
    }
  }
}

/** The shadow trees that an element stands in, innermost first, and the document. */
function treesAround(el: Element): DocumentOrShadowRoot[] {
  const tree = el.getRootNode();
  return tree instanceof ShadowRoot ? [tree, ...treesAround(tree.host)] : [document];
}

function strings(list: string): string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}
