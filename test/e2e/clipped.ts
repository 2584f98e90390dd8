/** Finds texts that people cannot read to their end. */
import type { Page } from 'puppeteer-core';

/** Texts of which a part lies outside the window, or under the edge of a box that hides it. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isForEyes =
        parent?.checkVisibility({ visibilityProperty: true }) &&
        parent.closest('.visually-hidden, .scrolls, option, select') === null;
      if (!isForEyes || node.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      let box: Element | null = parent;
      let isCut = left < -1 || right > document.documentElement.clientWidth + 1;
      while (box !== null && !isCut) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (/hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) isCut = true;
        if (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1) isCut = true;
        box = box.parentElement;
      }
      if (isCut) found.push(`${node.textContent?.slice(0, 60)}: ${Math.round(left)} to ${Math.round(right)}`);
    }
    return found;
  });
}
