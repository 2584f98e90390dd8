/** How a rule chooses among the ways it can end. */
import type { Checked, Signal } from '../../model';

/**
 * The first reason that rests on at least one signal. A rule lists its reasons heaviest first, so
 * a further signal can never make the outcome milder.
 */
export function decide(
  candidates: readonly (readonly [reason: string, because: readonly Signal[]])[],
): Checked {
  const [reason, because] = candidates.find(([, signals]) => signals.length > 0) ?? ['not-seen', []];
  return { reason, because };
}
