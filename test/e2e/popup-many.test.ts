/** The popup of a page that is full of things to buy. What it costs is printed, never judged. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, soon, textsOf } from './open';

const PLACE = 'https://www.tiktok.com/@kopi.lembah/shop';
const MANY = 200;
/** Elements that the popup may have: what is listed is bounded, whatever was seen. */
const MOST_ELEMENTS = 1500;

const SHOP = `<html lang="id"><title>TikTok</title>${Array.from(
  { length: MANY },
  (_, place) =>
    `<section><h3>Kopi ${place} 250 g</h3><p>Rp${place + 10}.000</p><button>Beli sekarang</button></section>`,
).join('')}`;

describe.each(BROWSERS)('the popup in %s, on a page with 200 things to buy', (name) => {
  const at = openBrowser(name);

  it('shows them at once, and lists no more than can be read', async () => {
    const { tabId } = await at.visit(PLACE, { html: SHOP });
    await soon(async () => {
      const answer = await at.extension.getVerdict(tabId);
      return answer.state === 'covered' && answer.observation.signals.length;
    }).toBe(MANY);
    const rounds: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const popup = await at.popup(tabId);
      const [draw] = await popup.evaluate(() =>
        performance.getEntriesByName('draw').map(({ startTime, duration }) => ({ startTime, duration })),
      );
      const script = name === 'chromium' ? `, all script ${await scriptOf(popup)} ms` : '';
      rounds.push(
        `drawn within ${Math.round(draw?.duration ?? 0)} ms, ${Math.round(draw?.startTime ?? 0)} ms after its start${script}`,
      );
      expect(await textsOf(popup, '.decisive .more > li')).toHaveLength(40);
      expect(await textsOf(popup, '.decisive > details > p.soft')).toEqual([expect.stringContaining('159')]);
      expect(await popup.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(MOST_ELEMENTS);
      await popup.close();
    }
    console.log(`${name}, ${MANY} things to buy: ${rounds.join('; ')}`);
  });
});

/** Milliseconds of script in Chromium from the start of the popup to its verdict; it is loaded anew for it. */
async function scriptOf(popup: Page): Promise<number> {
  const session = await popup.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await popup.reload();
  await soon(() => popup.evaluate(() => document.querySelector('.decisive') !== null)).toBe(true);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const resting = new Set(
    nodes.filter(({ callFrame }) => /^\((idle|program)\)$/.test(callFrame.functionName)).map(({ id }) => id),
  );
  const busy = timeDeltas.filter((_, place) => !resting.has(samples[place] ?? 0));
  return Math.round(busy.reduce((sum, delta) => sum + delta, 0) / 1000);
}
