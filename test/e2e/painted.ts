/** What stands on the screen, whatever the styles say. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Opened } from './open';

/** A colour, and the part of a picture that has it, 0 to 1. */
export interface Painted {
  /** Red, green and blue, 0 to 255. */
  colour: readonly number[];
  share: number;
}

/** The colours of an element on the screen, the most frequent first. */
export async function painted(at: Opened, page: Page, selector: string): Promise<Painted[]> {
  const element = (await page.$(selector)) as ElementHandle<Element> | null;
  if (element === null) throw new Error(`There is no ${selector}`);
  return coloursIn(at, await element.screenshot({ encoding: 'base64' }));
}

/** The colours of a picture, the most frequent first. */
function coloursIn(at: Opened, picture: string): Promise<Painted[]> {
  return at.extension.inside(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    // not decode(): it waits for a frame, which a page in the background never draws
    await new Promise((loaded) => {
      image.onload = loaded;
    });
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('There is nothing to draw on');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let place = 0; place < data.length; place += 4) {
      const colour = data.subarray(place, place + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, 12);
    return sorted.map(([colour, count]) => ({
      colour: colour.split(',').map(Number),
      share: count / (data.length / 4),
    }));
  }, picture);
}

/** How far the two most frequent colours that differ at all are apart, by the formula of WCAG 2.2. */
export function strongest(colours: readonly Painted[]): number {
  const [ground, ...others] = colours;
  return Math.max(1, ...others.filter(({ share }) => share > 0.03).map((each) => contrast(each, ground)));
}

/** 1 for the same colour, 21 for black and white. */
export function contrast(a: Painted | undefined, b: Painted | undefined): number {
  if (a === undefined || b === undefined) return 1;
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance({ colour }: Painted): number {
  const [r = 0, g = 0, b = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
