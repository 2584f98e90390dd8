/**
 * What is remembered per tab. It lives in the browser's session storage only, because the worker may
 * be stopped between two messages; the queue below holds nothing but work that is under way.
 */
import browser from 'webextension-polyfill';
import type { FromPage, PageSeen, ToPage } from '../messages';
import type { JourneyStep, Observation } from '../model';
import { forgetJourney, keepJourney, readJourney } from '../storage/journeys';
import { forgetTab, keepTab, readTab, type TabRecord } from '../storage/tabs';
import { mayRead } from './access';
import { showed, wentTo } from './journey';
import { blank, lightened, merged, observation, opened } from './remembering';
import type { Place } from './senders';

const underWay = new Map<number, Promise<unknown>>();

/** One change of a tab's record at a time: two quick messages must not overwrite each other. */
function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(tabId) ?? Promise.resolve();
  const turn = before.then(work, work);
  underWay.set(tabId, turn);
  const done = () => {
    if (underWay.get(tabId) === turn) {
      underWay.delete(tabId);
    }
  };
  turn.then(done, done);
  return turn;
}

/** Takes in what a content script said; one whose platform was switched off while it runs on is told to end. */
export function remember(
  message: Extract<FromPage, { page: PageSeen }>,
  place: Place,
  now: string,
): Promise<void> {
  return inTurn(place.tabId, async () => {
    if (!(await mayRead(message.page.platform))) {
      tell(place.tabId, place.frameId, { type: 'end' });
      return;
    }
    const record = (await readTab(place.tabId)) ?? blank(now);
    if (message.type === 'signals-found') {
      await keep(place.tabId, merged(record, message, place, now));
      await walk(place.tabId, (steps) => showed(steps, message.signals, now));
      return;
    }
    await keep(place.tabId, opened(message.page, now));
    await walk(place.tabId, (steps) => wentTo(steps, message.page.url, now));
    // frames that outlive the change of address report once more what they show
    for (const frameId of record.frames) {
      tell(place.tabId, frameId, { type: 'look-again' });
    }
  });
}

/** The page that the tab has left is forgotten; that the tab went on to one we may not read is not. */
export function left(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    await forgetTab(tabId);
    await walk(tabId, (steps) => wentTo(steps, '', new Date().toISOString()));
  });
}

/** Everything about a tab goes. */
export function forget(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    await forgetTab(tabId);
    await forgetJourney(tabId);
  });
}

/** The pages that the user went to in a tab, oldest first. */
export function journeyOf(tabId: number): Promise<JourneyStep[]> {
  return inTurn(tabId, () => readJourney(tabId));
}

/** A journey that finds no room is given up before anything that was seen on the page is. */
async function walk(tabId: number, go: (steps: JourneyStep[]) => JourneyStep[]): Promise<void> {
  try {
    const before = await readJourney(tabId);
    const after = go(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      await keepJourney(tabId, after);
    }
  } catch (error) {
    console.warn(error);
    await forgetJourney(tabId);
  }
}

/** What the tab has shown so far, once every earlier message is in; `null` when it is not covered. */
export function observationOf(tabId: number): Promise<Observation | null> {
  return inTurn(tabId, async () => {
    const record = await readTab(tabId);
    return record === undefined ? null : observation(record);
  });
}

/** Says something to the content script of one frame. A frame that is gone does not matter. */
export function tell(tabId: number, frameId: number, message: ToPage): void {
  browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
}

/** Says something to the content scripts of every frame of a tab. */
export function tellAll(tabId: number, message: ToPage): void {
  browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

async function keep(tabId: number, record: TabRecord): Promise<void> {
  try {
    await keepTab(tabId, record);
  } catch {
    await keepTab(tabId, lightened(record));
  }
}
