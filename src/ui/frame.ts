/** What stands at the top of every page of ours: the name, the way to the other pages, and the language. */
import { byId, el, replaceKept } from './dom';
import { type IconName, icon } from './icons';
import { type Change, type Locked, languageSwitch } from './settings';
import type { Key, Texts } from './text';

interface OwnPage {
  /** From any page of ours. */
  path: string;
  name: Key;
}

/** Our pages that one may go to from any other, in the order in which they are listed. */
export const PAGES = {
  welcome: { path: '../welcome/welcome.html', name: 'navWelcome' },
  history: { path: '../history/history.html', name: 'navHistory' },
  desk: { path: '../desk/desk.html', name: 'navDesk' },
  verify: { path: '../verify/verify.html', name: 'navVerify' },
  options: { path: '../options/options.html', name: 'navOptions' },
} as const satisfies Partial<Record<IconName, OwnPage>>;
export type PageName = keyof typeof PAGES;

/**
 * Fills the `<header id="frame" class="frame">` of a page.
 *
 * @param here the page itself; `null` for one that is opened about something, such as a report.
 * @param change without it the page has no language switch, because it is written in one language.
 * @param locked what an organisation set.
 */
export function drawFrame(here: PageName | null, texts: Texts, change?: Change, locked: Locked = []): void {
  replaceKept(
    byId('frame'),
    brand(texts),
    el('nav', { 'aria-label': texts.say('navLabel') }, el('ul', {}, ...pageLinks(here, texts))),
    change && languageSwitch(texts, change, locked),
  );
}

/** Our sign and our name. */
export function brand(texts: Texts): HTMLElement {
  return el(
    'p',
    { class: 'brand' },
    el('img', { src: '/icons/etalase.svg', alt: '', width: 24, height: 24 }),
    texts.say('extensionName'),
  );
}

/** A link to each of our pages, as list items. */
export function pageLinks(here: PageName | null, texts: Texts): HTMLElement[] {
  return (Object.keys(PAGES) as PageName[]).map((page) =>
    el(
      'li',
      {},
      el(
        'a',
        {
          href: PAGES[page].path,
          'data-key': `page ${page}`,
          'aria-current': page === here && 'page',
        },
        icon(page),
        texts.say(PAGES[page].name),
      ),
    ),
  );
}
