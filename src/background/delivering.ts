/**
 * Keeps reports on their way: an alarm for the next try, and whatever else may wake us. Nothing of it is
 * remembered here, because the browser may stop the background between any two lines.
 */
import browser from 'webextension-polyfill';
import { deliverDue, WORLD } from '../inbox/deliver';
import { tellChanged } from '../storage/changes';
import { nextDue } from '../storage/queue';

/** Name of the alarm. */
export const DELIVERY = 'delivery';

/** Browsers fire no alarm sooner than this, in milliseconds. */
const SOONEST = 30_000;
/** A worker that asks its browser for something stays awake for another half minute. */
const AWAKE = 20_000;

let underWay: Promise<void> | undefined;
let isWanted = false;

/** Delivers what is due, and sets the alarm for what is due later. One delivery at a time in this worker. */
export function deliver(): Promise<void> {
  isWanted = true;
  underWay ??= deliverWanted();
  return underWay;
}

/** Who asks while a delivery is under way may have queued what it no longer looks for: it looks once more. */
async function deliverWanted(): Promise<void> {
  try {
    while (isWanted) {
      isWanted = false;
      await deliverAwake();
    }
  } finally {
    underWay = undefined;
  }
}

/** Sets the alarm for the next try, or takes it away when nothing waits. */
export async function setAlarm(): Promise<void> {
  const due = await nextDue();
  if (due === undefined) {
    await browser.alarms.clear(DELIVERY);
  } else {
    await browser.alarms.create(DELIVERY, { when: Math.max(due.getTime(), Date.now() + SOONEST) });
  }
}

async function deliverAwake(): Promise<void> {
  // first of all: a worker that is stopped from here on will be woken again
  await setAlarm();
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  try {
    await deliverDue({ ...WORLD, changed: () => tellChanged('reports') });
  } finally {
    clearInterval(awake);
    await setAlarm();
  }
}
