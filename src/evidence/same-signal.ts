import type { Signal } from '../model';

/**
 * Equal for two sightings of one thing: the same frame, kind and place. Its words may change while it stands there, as
 * a countdown in a button does; only where the place is not known do they tell two things apart.
 */
export function signalKey({ frameId = 0, kind, selector, label }: Signal): string {
  return JSON.stringify(selector === '' ? [frameId, kind, selector, label] : [frameId, kind, selector]);
}
