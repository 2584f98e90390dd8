/** Flags on the page: where they stand, what they say, and that a page can neither move them nor be moved by them. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pause } from '../../scripts/browser/bounded.mjs';
import { BROWSERS, openBrowser, soon, textsOf } from './open';
import { pressShortcut } from './shortcut';
import { spoken } from './spoken';

const PLACE = 'https://www.tiktok.com/@kopi/video/1';
/** By how many CSS pixels an outline stands outside its element. */
const GAP = 3;

/** Something to buy far down a page, and in a box that scrolls by itself; and what came of clicks on it. */
const SHOP = `<html lang="id"><title>TikTok</title>
<style>body { margin: 0 } #box { height: 300px; overflow: auto } button { width: 320px; height: 48px; margin: 40px }</style>
<div style="height:1500px">Kopi Gayo</div>
<p>Kopi Gayo 250 g, Rp68.000</p><button id="buy">Beli sekarang</button>
<div id="box"><div style="height:500px">Toraja</div><p>Kopi Toraja 250 g, Rp72.000</p><button id="cart">Tambah ke keranjang</button><div style="height:500px"></div></div>
<div style="height:1500px"></div>
<script>window.clicked = []; for (const button of document.querySelectorAll('button')) button.onclick = ({ target }) => clicked.push(target.id);</script>`;

/** One flag as it is drawn. */
interface Drawn {
  name: string;
  expanded: boolean;
  outline: { left: number; top: number; right: number; bottom: number } | null;
  marker: { left: number; top: number; right: number; bottom: number } | null;
}

describe.each(BROWSERS)('flags in %s', (name) => {
  const at = openBrowser(name);

  /** Opens a page, presses “Show on page” in its popup, and goes back to the page. */
  async function flagged(html: string): Promise<{ page: Page; tabId: number; popup: Page }> {
    const { page, tabId } = await at.visit(PLACE, { html });
    const popup = await at.popup(tabId);
    await popup.$eval('.show', (button) => (button as HTMLElement).click());
    await soon(() => textsOf(popup, '#said')).toEqual([expect.stringMatching(/^Marked on the page\./)]);
    await page.bringToFront();
    return { page, tabId, popup };
  }

  /** What is drawn in the layer, asked in the world of our own scripts; `null` without a layer. */
  function drawn(tabId: number): Promise<{ flags: Drawn[]; bubble: string; takesClicks: boolean } | null> {
    return at.extension.inside(async (tab) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        func: async () => {
          // after the layer has followed, as the browser is about to paint
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const host = globalThis.etalaseLayer;
          if (host === undefined) return null;
          const root =
            (
              chrome as { dom?: { openOrClosedShadowRoot(el: Element): ShadowRoot } }
            ).dom?.openOrClosedShadowRoot(host) ??
            (host as unknown as { openOrClosedShadowRoot: ShadowRoot }).openOrClosedShadowRoot;
          const children = [...root.children] as HTMLElement[];
          const markers = children.filter((child) => child.localName === 'button');
          const boxOf = (el: HTMLElement | undefined) => {
            if (el === undefined || el.style.display === 'none') return null;
            const { left, top, right, bottom } = el.getBoundingClientRect();
            return { left, top, right, bottom };
          };
          const bubble = children.at(-1);
          return {
            flags: markers.map((marker, index) => ({
              name: marker.getAttribute('aria-label') ?? '',
              expanded: marker.getAttribute('aria-expanded') === 'true',
              outline: boxOf(children[index]),
              marker: boxOf(marker),
            })),
            bubble: bubble?.style.display === 'none' ? '' : (bubble?.innerText ?? ''),
            takesClicks: [host, ...children].some((el) => getComputedStyle(el).pointerEvents !== 'none'),
          };
        },
      });
      return answer?.result ?? null;
    }, tabId);
  }

  /** How far the outline of a flag is from where it should be, in CSS pixels; `null` when one of them is not there. */
  async function offset(page: Page, tabId: number, place: number, selector: string): Promise<number | null> {
    const outline = (await drawn(tabId))?.flags[place]?.outline;
    const box = await page.evaluate((wanted) => {
      const { left, top, right, bottom } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
      return left === undefined ? null : { left, top, right, bottom };
    }, selector);
    if (!outline || box === null) return null;
    return Math.max(
      Math.abs(outline.left + GAP - (box.left ?? 0)),
      Math.abs(outline.top + GAP - (box.top ?? 0)),
      Math.abs(outline.right - GAP - (box.right ?? 0)),
      Math.abs(outline.bottom - GAP - (box.bottom ?? 0)),
    );
  }

  /** Presses keys until nothing of ours is on the page. */
  async function pressEscape(page: Page, tabId: number): Promise<void> {
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await soon(() => drawn(tabId)).toBeNull();
  }

  it('stand within two pixels of their elements while the page scrolls, resizes and renders anew', async () => {
    const { page, tabId } = await flagged(SHOP);
    await soon(() => offset(page, tabId, 0, '#buy')).toBeLessThan(2);
    for (const move of [
      () => scrollBy(0, 130),
      () => scrollBy(0, -70),
      () => document.querySelector('#cart')?.scrollIntoView({ block: 'center' }),
      () => document.querySelector('#box')?.scrollBy(0, 37),
      () => document.body.style.setProperty('padding-left', '90px'),
      () => document.body.style.setProperty('transform', 'translate(15px, 25px) scale(0.9)'),
    ]) {
      await page.evaluate(move);
      expect(await offset(page, tabId, 0, '#buy'), String(move)).toBeLessThan(2);
      const cart = await offset(page, tabId, 1, '#cart');
      expect(cart ?? 0, String(move)).toBeLessThan(2);
    }
    await page.setViewport({ width: 600, height: 500 });
    await soon(() => offset(page, tabId, 0, '#buy')).toBeLessThan(2);
    // a framework throws its elements away and makes equal ones, in another place
    await page.evaluate(() => {
      const old = document.querySelector('#buy');
      const fresh = old?.cloneNode(true) as HTMLElement;
      const parent = document.createElement('section');
      parent.append(document.createElement('hr'), fresh);
      old?.replaceWith(parent);
      parent.scrollIntoView({ block: 'center' });
    });
    await soon(() => offset(page, tabId, 0, '#buy')).toBeLessThan(2);
  });

  it('say what was seen, on hover and with the keyboard, and Escape leaves the page as it was', async () => {
    const { page, tabId } = await at.visit(PLACE, { html: SHOP });
    const before = await page.evaluate(() => {
      const changes: string[] = [];
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records)
          changes.push(`${type} of ${target.nodeName}: ${addedNodes.length - removedNodes.length}`);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      Object.assign(window, { changes });
      return document.documentElement.outerHTML;
    });
    const popup = await at.popup(tabId);
    await popup.$eval('.show', (button) => (button as HTMLElement).click());
    await page.bringToFront();
    await soon(async () => (await drawn(tabId))?.flags.length).toBe(2);
    await soon(async () => (await drawn(tabId))?.bubble).toMatch(
      /^1 · Needs review\s+Ordering inside the platform\s[\s\S]+Leads to TikTok itself\.\s+Escape takes all marks away\.$/,
    );
    // the pointer on the marker, then away
    await page.mouse.click(5, 5);
    await soon(async () => (await drawn(tabId))?.bubble).toBe('');
    const marker = await restingMarker(tabId);
    await page.mouse.move((marker?.left ?? 0) + 12, (marker?.top ?? 0) + 12);
    await soon(async () => (await drawn(tabId))?.bubble).toMatch(/^1 · Needs review/);
    await page.mouse.move(5, 5);
    await soon(async () => (await drawn(tabId))?.bubble).toBe('');
    const names = (await drawn(tabId))?.flags.map((flag) => flag.name);
    expect(names?.[1]).toMatch(
      /^Mark 2\. Needs review: Ordering inside the platform\. .+ Escape takes all marks away\.$/,
    );

    await pressEscape(page, tabId);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
    expect(changes).toEqual(['childList of HTML: 1', 'childList of HTML: -1']);
  });

  it('never stand over what they flag, and let every click through', async () => {
    const { page, tabId } = await flagged(SHOP);
    await soon(() => offset(page, tabId, 0, '#buy')).toBeLessThan(2);
    await restingMarker(tabId);
    const state = await drawn(tabId);
    expect(state?.takesClicks).toBe(false);
    const [flag] = state?.flags ?? [];
    const box = await page.$eval('#buy', (button) => button.getBoundingClientRect().toJSON());
    expect(flag?.marker?.bottom).toBeLessThanOrEqual(box.top);
    await page.click('#buy');
    expect(await page.evaluate(() => (window as unknown as { clicked: string[] }).clicked)).toEqual(['buy']);
    // a control that lies exactly where the marker is drawn
    const { left, top } = flag?.marker ?? { left: 0, top: 0 };
    await page.evaluate(
      (x, y) => {
        const button = document.createElement('button');
        button.id = 'under';
        button.style.cssText = `position: fixed; margin: 0; left: ${x - 4}px; top: ${y - 4}px; width: 32px; height: 32px`;
        button.onclick = () => (window as unknown as { clicked: string[] }).clicked.push('under');
        document.body.append(button);
      },
      left,
      top,
    );
    await page.mouse.click(left + 12, top + 12);
    expect(await page.evaluate(() => (window as unknown as { clicked: string[] }).clicked)).toEqual([
      'buy',
      'under',
    ]);
  });

  it('come with the keyboard, one after the other, and give the focus back', async () => {
    const { page, tabId } = await at.visit(PLACE, { html: SHOP });
    await page.bringToFront();
    await page.focus('#cart');
    await pressShortcut(at, page, 'toggle-flags');
    await soon(async () => (await drawn(tabId))?.flags.length).toBe(2);
    const expanded = async () => (await drawn(tabId))?.flags.map((flag) => flag.expanded);
    await soon(expanded).toEqual([true, false]);
    const buttons = async () => (await spoken(at, page)).filter((line) => line.startsWith('button: '));
    await soon(buttons).toEqual([
      'button: Beli sekarang',
      'button: Tambah ke keranjang',
      expect.stringMatching(
        /^button: Mark 1\. Needs review: Ordering inside the platform\. .* Escape takes all marks away\.$/,
      ),
      expect.stringMatching(
        /^button: Mark 2\. Needs review: Ordering inside the platform\. .* Escape takes all marks away\.$/,
      ),
    ]);
    await page.keyboard.press('ArrowDown');
    await soon(expanded).toEqual([false, true]);
    await page.keyboard.press('ArrowDown');
    await soon(expanded).toEqual([true, false]);
    await pressEscape(page, tabId);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cart');
    // the second press takes them away, as the first one put them there
    await pressShortcut(at, page, 'toggle-flags');
    await soon(async () => (await drawn(tabId))?.flags.length).toBe(2);
    await pressShortcut(at, page, 'toggle-flags');
    await soon(() => drawn(tabId)).toBeNull();
  });

  it('follow what is seen: a sheet that opens later is marked as well, another address has none', async () => {
    const { page, tabId } = await flagged(SHOP);
    await soon(async () => (await drawn(tabId))?.flags.length).toBe(2);
    await page.evaluate(() => {
      const sheet = document.createElement('div');
      sheet.innerHTML =
        '<p>Total Rp68.000</p><p>Metode pembayaran</p><label><input type="radio" name="m">GoPay</label><label><input type="radio" name="m">OVO</label><button>Bayar Rp68.000</button>';
      document.body.prepend(sheet);
    });
    await soon(async () => (await drawn(tabId))?.flags[0]?.name).toMatch(
      /^Mark 1\. Does not comply: Payment inside the platform\./,
    );
    await page.evaluate(() => history.pushState({}, '', '/@kopi/video/2'));
    await soon(() => drawn(tabId)).toBeNull();
  });

  it('stand by themselves on every page when the user wants that, until Escape', async () => {
    await at.extension.setSettings({ flags: 'always' });
    const { page, tabId } = await at.visit(PLACE, { html: SHOP });
    await page.bringToFront();
    await soon(async () => (await drawn(tabId))?.flags.length).toBe(2);
    expect((await drawn(tabId))?.flags.map(({ expanded }) => expanded)).toEqual([false, false]);
    await pressEscape(page, tabId);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<p>Kopi Flores, Rp75.000</p><button>Beli langsung</button>',
      );
    });
    await soon(async () => {
      const answer = await at.extension.getVerdict(tabId);
      return answer.state === 'covered' && answer.observation.signals.length;
    }).toBe(3);
    expect(await drawn(tabId)).toBeNull();
    await page.reload();
    await soon(async () => (await drawn(tabId))?.flags.length).toBe(2);
  });

  describe('on a page that fights them', () => {
    it('cannot be hidden, moved or restyled by any style of the page', async () => {
      const { page, tabId } = await flagged(SHOP);
      await soon(() => offset(page, tabId, 0, '#buy')).toBeLessThan(2);
      await page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = `
          @layer first { html > div { opacity: 0 !important; display: none !important } }
          html > div, html > [popover], :popover-open { all: unset !important; display: none !important;
            opacity: 0 !important; visibility: hidden !important; transform: translate(99px, 99px) !important;
            inset: 40px !important; zoom: 3 !important; filter: opacity(0) !important; clip-path: inset(50%) !important;
            pointer-events: auto !important; transition: all 9s !important; animation: away 9s infinite !important }
          * { transition: all 5s !important; cursor: crosshair !important }
          @keyframes away { from, to { opacity: 0; transform: translateX(500px) } }
          @font-face { font-family: "system-ui"; src: local("Wingdings") }`;
        document.head.append(style);
      });
      await pause(400);
      expect(await offset(page, tabId, 0, '#buy')).toBeLessThan(2);
      expect((await drawn(tabId))?.takesClicks).toBe(false);
      expect(await isPainted(page, tabId)).toBe(true);
    });

    it('are put back when their layer is taken away, stripped, covered or moved', async () => {
      const { page, tabId } = await flagged(SHOP);
      for (const attack of [
        () => document.querySelector<HTMLElement>('html > div')?.hidePopover(),
        () => document.querySelector('html > div')?.remove(),
        () => document.querySelector('html > div')?.removeAttribute('style'),
        () => document.querySelector('html > div')?.setAttribute('style', 'display: none !important'),
        () => document.querySelector('html > div')?.removeAttribute('popover'),
        () => document.querySelector('html > div')?.setAttribute('inert', ''),
        () => document.querySelector('#box')?.append(document.querySelector('html > div') ?? ''),
        () => {
          const cover = document.createElement('section');
          cover.popover = 'manual';
          cover.style.cssText = 'inset: 0; width: 100%; height: 40%; background: transparent; border: 0';
          document.body.append(cover);
          cover.showPopover();
        },
      ]) {
        await page.evaluate(attack);
        await soon(() => isPainted(page, tabId)).toBe(true);
        expect(await offset(page, tabId, 0, '#buy'), String(attack)).toBeLessThan(2);
      }
    });

    it('give way when they are taken away again and again, and the popup says so', async () => {
      const { page, tabId, popup } = await flagged(SHOP);
      await page.evaluate(() => {
        const strip = () => document.querySelector('html > div')?.remove();
        new MutationObserver(strip).observe(document.documentElement, { childList: true });
        strip();
      });
      await soon(() => drawn(tabId)).toBeNull();
      // the page itself goes on
      await page.click('#buy');
      expect(await page.evaluate(() => (window as unknown as { clicked: string[] }).clicked)).toEqual([
        'buy',
      ]);
      expect(await at.extension.send('get-flags', { tabId })).toEqual({ count: 0, refused: true });
      await popup.close();
    });

    it('do not stay on an element that was put to another use, hidden or covered', async () => {
      const { page, tabId } = await flagged(SHOP);
      const stands = async () => (await drawn(tabId))?.flags[0]?.outline !== null;
      await soon(stands).toBe(true);
      for (const [attack, undo] of [
        [
          () => Object.assign(document.querySelector('#buy') ?? {}, { textContent: 'Ikuti' }),
          () => Object.assign(document.querySelector('#buy') ?? {}, { textContent: 'Beli sekarang' }),
        ],
        [
          () => document.querySelector<HTMLElement>('#buy')?.style.setProperty('opacity', '0'),
          () => document.querySelector<HTMLElement>('#buy')?.style.removeProperty('opacity'),
        ],
        [
          () => {
            const cover = document.createElement('p');
            cover.id = 'cover';
            cover.textContent = 'Ikuti';
            cover.style.cssText = 'position: fixed; inset: 0; margin: 0; background: white';
            document.body.append(cover);
          },
          () => document.querySelector('#cover')?.remove(),
        ],
      ] as const) {
        await page.evaluate(attack);
        await soon(stands).toBe(false);
        await page.evaluate(undo);
        await soon(stands).toBe(true);
      }
    });

    it('heed no key and no pointer that the page makes up', async () => {
      const { page, tabId } = await flagged(SHOP);
      await page.mouse.click(5, 5);
      await soon(async () => (await drawn(tabId))?.bubble).toBe('');
      const marker = await restingMarker(tabId);
      await page.evaluate(
        (x, y) => {
          dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        },
        (marker?.left ?? 0) + 12,
        (marker?.top ?? 0) + 12,
      );
      await pause(200);
      const state = await drawn(tabId);
      expect(state?.flags.length).toBe(2);
      expect(state?.bubble).toBe('');
    });
  });

  /** Where the first marker is once the page has come to rest: the way to it is scrolled smoothly. */
  async function restingMarker(tabId: number): Promise<Drawn['marker'] | undefined> {
    let before = '';
    await soon(async () => {
      const now = JSON.stringify((await drawn(tabId))?.flags[0]?.marker);
      await pause(100);
      const rests = now === before;
      before = now;
      return rests;
    }).toBe(true);
    return JSON.parse(before);
  }

  /** Whether the colour of the first outline stands on the screen where the outline is said to stand. */
  async function isPainted(page: Page, tabId: number): Promise<boolean> {
    const outline = (await drawn(tabId))?.flags[0]?.outline;
    if (!outline) return false;
    const picture = await page.screenshot({ encoding: 'base64' });
    return at.extension.inside(
      async (base64, { left, top, right }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (context === null) throw new Error('There is nothing to draw on');
        context.drawImage(image, 0, 0);
        const width = Math.round(right - left);
        const { data } = context.getImageData(Math.round(left), Math.round(top) - 1, width, 4);
        // brown, of which a dashed line shows at least a sixth in one of these rows, blended or not
        const brown = Array.from({ length: width * 4 }, (_, pixel) => pixel * 4).filter((at) => {
          const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
          return red > green + 15 && green > blue + 15;
        });
        return brown.length > width / 6;
      },
      picture,
      outline,
    );
  }
});
