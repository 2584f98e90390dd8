/** A look at the decisive place of a tab, for the popup: what is in view now, and where in it the place is. */
import browser from 'webextension-polyfill';
import type { LookAnswer } from '../messages';
import type { Verdict } from '../model';
import { places } from '../ui/places';
import { snapshotOf } from './capturing';

/** The look; `null` when the place is out of view, the tab is not in front, or the browser gives no picture. */
export async function lookAt(tabId: number, verdict: Verdict): Promise<LookAnswer | null> {
  const [first] = places(verdict);
  const tab = await browser.tabs.get(tabId);
  if (first === undefined || !tab.active) {
    return null;
  }
  const { frameId = 0, selector } = first.signal;
  const [snapshot, page] = await Promise.all([
    snapshotOf(tabId, frameId, [selector]),
    frameId === 0 ? null : snapshotOf(tabId, 0, []),
  ]);
  const box = snapshot?.flagged[0]?.box;
  if (!snapshot?.origin || !box || box.width < 1 || box.height < 1) {
    return null;
  }
  try {
    const picture = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'jpeg', quality: 85 });
    const { width, height } = (page ?? snapshot).viewport;
    const place = { ...box, x: box.x + snapshot.origin.x, y: box.y + snapshot.origin.y };
    return { picture, box: place, view: { width, height } };
  } catch {
    // without the click on the toolbar button the browser gives no picture
    return null;
  }
}
