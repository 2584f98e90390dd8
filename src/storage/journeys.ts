/** Where the user went in each tab. Kept in the session area until the tab closes. */
import type { JourneyStep } from '../model';
import { forget, get, type Item, isObject, set } from './areas';

const journeyItem = (tabId: number): Item<JourneyStep[]> => ({
  area: 'session',
  key: `journey:${tabId}`,
  fallback: [],
  read: (stored) => (Array.isArray(stored) && stored.every(isStep) ? stored : undefined),
});

export function readJourney(tabId: number): Promise<JourneyStep[]> {
  return get(journeyItem(tabId));
}

export async function keepJourney(tabId: number, steps: readonly JourneyStep[]): Promise<void> {
  await set(journeyItem(tabId), [...steps]);
}

export async function forgetJourney(tabId: number): Promise<void> {
  await forget(journeyItem(tabId));
}

function isStep(stored: unknown): stored is JourneyStep {
  return (
    isObject(stored) &&
    typeof stored.at === 'string' &&
    typeof stored.kind === 'string' &&
    typeof stored.host === 'string' &&
    typeof stored.domain === 'string'
  );
}
