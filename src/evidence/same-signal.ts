import type { Signal } from '../model';

/** Equal for two sightings of one thing: the same frame, kind, place and words. */
export function signalKey(signal: Signal): string {
  return JSON.stringify([signal.frameId ?? 0, signal.kind, signal.selector, signal.label]);
}
